using Disentangle.Render.Rooms;

namespace Disentangle.Render.Tests.Rooms;

[Collection(SharedContext.Name)]
public sealed class RoomRendererTests(SharedContext.Context context)
{
    [GlFact]
    public void Faithful_OfRandomRooms_AgreesWithTheOracle()
    {
        // Floor and walls are lit at four points of a pixel and weights are whole numbers: at most one level. A ray within rounding of an edge may
        // fall to the other side: 1/16 of a pixel then changes.
        (long[] histogram, double worstMean) = Differences(Rooms.Random(48, seed: 1), RoomQuality.Faithful);
        long total = histogram.Sum();
        Assert.True(histogram[2..].Sum() < total / 4000, Show(histogram));
        Assert.True(histogram[3..].Sum() < total / 40_000, Show(histogram));
        Assert.True(histogram[33..].Sum() == 0, Show(histogram));
        Assert.InRange(worstMean, 0, 0.1);
    }

    [GlFact]
    public void Fast_OfRandomRooms_AgreesWithTheOracle()
    {
        // Here the light is that of the pixel's middle: up to two levels, and up to eight where a pixel shows both floor and wall or the rim of the
        // pattern's blotch. A ray on the other side of an edge is a quarter of a pixel.
        (long[] histogram, double worstMean) = Differences(Rooms.Random(200, seed: 2), RoomQuality.Fast);
        long total = histogram.Sum();
        Assert.True(histogram[3..].Sum() < total / 400, Show(histogram));
        Assert.True(histogram[9..].Sum() < total / 50_000, Show(histogram));
        Assert.True(histogram[80..].Sum() == 0, Show(histogram));
        Assert.InRange(worstMean, 0, 0.2);
    }

    // The last number is how many of a thousand values may differ by more: what is lit once for a pixel or a quarter is the coarser, the smaller the image.
    [GlTheory]
    [InlineData(16, 16, 4)]
    [InlineData(48, 33, 0.5)]
    [InlineData(33, 48, 0.5)]
    [InlineData(96, 96, 0.25)]
    [InlineData(128, 128, 0.25)]
    [InlineData(150, 30, 0.5)]
    public void Faithful_OfAnotherSize_AgreesWithTheOracle(int width, int height, double perThousand)
    {
        (long[] histogram, double worstMean) = Differences(Rooms.Random(8, seed: 10), RoomQuality.Faithful, new RoomFrame(width, height));
        Assert.True(histogram[3..].Sum() < perThousand * histogram.Sum() / 1000, Show(histogram));
        Assert.True(histogram[33..].Sum() == 0, Show(histogram));
        Assert.InRange(worstMean, 0, 0.3);
    }

    [GlTheory]
    [InlineData(16, 16, 8)]
    [InlineData(48, 33, 0.5)]
    [InlineData(33, 48, 0.5)]
    [InlineData(96, 96, 0.1)]
    [InlineData(128, 128, 0.1)]
    [InlineData(150, 30, 0.5)]
    public void Fast_OfAnotherSize_AgreesWithTheOracle(int width, int height, double perThousand)
    {
        (long[] histogram, double worstMean) = Differences(Rooms.Random(16, seed: 11), RoomQuality.Fast, new RoomFrame(width, height));
        Assert.True(histogram[9..].Sum() < perThousand * histogram.Sum() / 1000, Show(histogram));
        Assert.True(histogram[80..].Sum() == 0, Show(histogram));
        Assert.InRange(worstMean, 0, 0.4);
    }

    [GlTheory]
    [InlineData(15, 64, "width")]
    [InlineData(64, 513, "height")]
    public void Renderer_OfASizeOutsideTheRange_NamesTheSide(int width, int height, string side)
    {
        ArgumentOutOfRangeException thrown = Assert.Throws<ArgumentOutOfRangeException>(
            () => new RoomRenderer(context.Thread, RoomQuality.Fast, width, height));

        Assert.Equal(side, thrown.ParamName);
        Assert.Contains("it must be 16 to 512", thrown.Message, StringComparison.Ordinal);
    }

    [GlTheory]
    [InlineData(RoomQuality.Faithful)]
    [InlineData(RoomQuality.Fast)]
    public void Render_OfTheLargestSize_Works(RoomQuality quality)
    {
        using RoomRenderer renderer = new(context.Thread, quality, 512, 512);
        byte[] image = new byte[3 * 512 * 512];
        renderer.Render([Rooms.Plain], image);

        // The same picture, finer: eight pixels by eight are about one of the small image.
        byte[] small = Rooms.Oracle(Rooms.Plain, quality);
        double sum = 0;
        for (int i = 0; i < small.Length; i++)
        {
            (int row, int rest) = Math.DivRem(i, 3 * 64);
            double mean = Enumerable.Range(0, 64)
                .Average(k => (double)image[(((8 * row) + (k / 8)) * 3 * 512) + (((8 * (rest / 3)) + (k % 8)) * 3) + (rest % 3)]);
            sum += Math.Abs(mean - small[i]);
        }

        Assert.InRange(sum / small.Length, 0, 1.5);
    }

    [GlTheory]
    [InlineData(RoomQuality.Faithful)]
    [InlineData(RoomQuality.Fast)]
    public void Render_InAnyBatchSizeOrderAndReadBack_GivesTheSameBytes(RoomQuality quality)
    {
        RoomInstance[] rooms = Rooms.Random(300, seed: 4);
        byte[] expected = Render(rooms, quality, 256, keepMapped: true);
        int[] order = [.. Enumerable.Range(0, rooms.Length)];
        new Random(5).Shuffle(order);

        Assert.Equal(expected, Render(rooms, quality, 1, keepMapped: true));
        Assert.Equal(expected, Render(rooms, quality, 7, keepMapped: true));
        Assert.Equal(expected, Render(rooms, quality, 100, keepMapped: false));
        byte[] shuffled = Render([.. order.Select(i => rooms[i])], quality, 64, keepMapped: true);
        for (int i = 0; i < order.Length; i++)
        {
            Assert.True(Image(shuffled, i).SequenceEqual(Image(expected, order[i])), $"image {order[i]} changed with its place");
        }
    }

    [GlTheory]
    [InlineData(RoomQuality.Faithful)]
    [InlineData(RoomQuality.Fast)]
    public void Render_OfOneRoomAlone_GivesTheSameBytesAsAmongOthers(RoomQuality quality)
    {
        RoomInstance[] rooms = Rooms.Random(100, seed: 6);
        byte[] expected = Render(rooms, quality, 256, keepMapped: true);
        using RoomRenderer renderer = new(context.Thread, quality);
        byte[] image = new byte[Rooms.Bytes];

        foreach (int i in (int[])[0, 1, 63, 64, 99])
        {
            renderer.Render([rooms[i]], image);
            Assert.True(Image(expected, i).SequenceEqual(image), $"image {i}");
        }
    }

    [GlFact]
    public void Render_OnASecondRenderThread_GivesTheSameBytes()
    {
        RoomInstance[] rooms = Rooms.Random(200, seed: 7);
        byte[] images = new byte[rooms.Length * Rooms.Bytes];
        using RenderThread other = RenderThread.Start();
        foreach (RoomQuality quality in Enum.GetValues<RoomQuality>())
        {
            using RoomRenderer renderer = new(other, quality);
            renderer.Render(rooms, images);
            Assert.Equal(Render(rooms, quality, 32, keepMapped: true), images);
        }
    }

    [GlFact]
    public async Task Render_FromSeveralThreads_KeepsTheCallsApart()
    {
        RoomInstance[] rooms = Rooms.Random(300, seed: 8);
        byte[] expected = Render(rooms, RoomQuality.Fast, 256, keepMapped: true);
        using RoomRenderer renderer = new(context.Thread, RoomQuality.Fast);

        byte[][] results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            byte[] images = new byte[expected.Length];
            renderer.Render(rooms, images);
            return images;
        })));

        Assert.All(results, images => Assert.Equal(expected, images));
    }

    [GlFact]
    public void Render_InsideWorkOnTheRenderThread_IsRefused()
    {
        using RoomRenderer renderer = new(context.Thread, RoomQuality.Fast);

        RoomInstance[] rooms = [Rooms.Plain];
        byte[] images = new byte[Rooms.Bytes];

        Assert.Throws<InvalidOperationException>(() => context.Thread.Invoke(_ => renderer.Render(rooms, images)));
    }

    [GlFact]
    public void Render_OnAnEndedThread_SaysSoAndLeavesNothingBehind()
    {
        RenderThread thread = RenderThread.Start();
        using RoomRenderer renderer = new(thread, RoomQuality.Fast);
        thread.Dispose();

        Assert.Throws<ObjectDisposedException>(() => renderer.Render([Rooms.Plain], new byte[Rooms.Bytes]));
    }

    [GlFact]
    public void Dispose_OfTheRenderer_FreesItsObjects()
    {
        using RenderThread thread = RenderThread.Start();
        foreach (RoomQuality quality in Enum.GetValues<RoomQuality>())
        {
            using RoomRenderer renderer = new(thread, quality);
            renderer.Render([Rooms.Plain], new byte[Rooms.Bytes]);
        }

        thread.Invoke(_ => { });
        Assert.Equal(0, thread.LiveObjects);
    }

    [GlFact]
    public void Render_OfNothing_DoesNothing()
    {
        using RoomRenderer renderer = new(context.Thread, RoomQuality.Faithful);

        renderer.Render([], []);
    }

    [GlFact]
    public void Render_IntoASpanOfAnotherLength_SaysBothLengths()
    {
        using RoomRenderer renderer = new(context.Thread, RoomQuality.Fast);

        ArgumentException thrown = Assert.Throws<ArgumentException>(() => renderer.Render([Rooms.Plain], new byte[100]));

        Assert.Contains("images has 100 bytes; 1 instances need 12288.", thrown.Message, StringComparison.Ordinal);
    }

    [GlFact]
    public void Render_OfAFieldOutsideItsRange_NamesFieldRoomAndRange()
    {
        using RoomRenderer renderer = new(context.Thread, RoomQuality.Fast);
        RoomInstance good = Rooms.Plain;
        (RoomInstance Room, string Field)[] bad =
        [
            (good with { FloorHue = -0.1 }, "FloorHue"),
            (good with { WallHue = 1.1 }, "WallHue"),
            (good with { ObjectHue = double.NaN }, "ObjectHue"),
            (good with { Scale = 0.4 }, "Scale"),
            (good with { Scale = 1.6 }, "Scale"),
            (good with { Shape = (RoomShape)4 }, "Shape"),
            (good with { CameraAngleRadians = 1 }, "CameraAngleRadians"),
            (good with { CameraAngleRadians = double.NegativeInfinity }, "CameraAngleRadians"),
        ];

        foreach ((RoomInstance room, string field) in bad)
        {
            ArgumentOutOfRangeException thrown = Assert.Throws<ArgumentOutOfRangeException>(
                () => renderer.Render([good, room], new byte[2 * Rooms.Bytes]));
            Assert.StartsWith($"{field} of room 1 is ", thrown.Message, StringComparison.Ordinal);
            Assert.Contains("must be", thrown.Message, StringComparison.Ordinal);
        }
    }

    private static ReadOnlySpan<byte> Image(byte[] images, int i) => images.AsSpan(i * Rooms.Bytes, Rooms.Bytes);

    private static string Show(long[] histogram) =>
        string.Join(", ", histogram.Select((count, level) => (count, level)).Where(h => h.count > 0).Select(h => $"{h.count} by {h.level}"));

    private byte[] Render(RoomInstance[] rooms, RoomQuality quality, int imagesPerBatch, bool keepMapped)
    {
        byte[] images = new byte[rooms.Length * Rooms.Bytes];
        using RoomRenderer renderer = new(context.Thread, quality, RoomFrame.Standard, imagesPerBatch, keepMapped);
        renderer.Render(rooms, images);
        return images;
    }

    private (long[] Histogram, double WorstMean) Differences(RoomInstance[] rooms, RoomQuality quality) =>
        Differences(rooms, quality, RoomFrame.Standard);

    private (long[] Histogram, double WorstMean) Differences(RoomInstance[] rooms, RoomQuality quality, RoomFrame frame)
    {
        byte[] images = new byte[rooms.Length * frame.Bytes];
        using RoomRenderer renderer = new(context.Thread, quality, frame.Width, frame.Height);
        renderer.Render(rooms, images);
        long[] histogram = new long[256];
        double worst = 0;
        for (int i = 0; i < rooms.Length; i++)
        {
            byte[] expected = Rooms.Oracle(rooms[i], quality, frame);
            int sum = 0;
            for (int k = 0; k < frame.Bytes; k++)
            {
                int difference = Math.Abs(images[(i * frame.Bytes) + k] - expected[k]);
                histogram[difference]++;
                sum += difference;
            }

            worst = Math.Max(worst, (double)sum / frame.Bytes);
        }

        return (histogram, worst);
    }
}
