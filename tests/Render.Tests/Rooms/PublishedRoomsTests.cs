using System.Globalization;

namespace Disentangle.Render.Tests.Rooms;

/// <summary>
/// 27 frames of the picture that is published with Shapes3D (3dshapes.gif in https://github.com/google-deepmind/3d-shapes, Apache License 2.0),
/// each as its factor classes and the means of its 8 × 8 blocks of 8 × 8 pixels: palette and dither of the picture cost about two levels a pixel,
/// little of which is left in a mean.
/// </summary>
[Collection(SharedContext.Name)]
public sealed class PublishedRoomsTests(SharedContext.Context context)
{
    private const int Frames = 27;
    private const int Blocks = 8;

    // Mean absolute difference of block means in levels of 255: of all frames, and of the worst.
    private const double MeanTolerance = 1.25;
    private const double FrameTolerance = 2.0;

    [Fact]
    public void Oracle_OfThePublishedFrames_DrawsTheSameBlocks()
    {
        (RoomInstance[] rooms, double[][] blocks) = Load();
        AssertLike(blocks, i => Rooms.Oracle(rooms[i], RoomQuality.Faithful), MeanTolerance, FrameTolerance);
    }

    [GlFact]
    public void FaithfulRenderer_OfThePublishedFrames_DrawsTheSameBlocks()
    {
        (RoomInstance[] rooms, double[][] blocks) = Load();
        byte[] images = Render(rooms, RoomQuality.Faithful);
        AssertLike(blocks, i => images[(i * Rooms.Bytes)..((i + 1) * Rooms.Bytes)], MeanTolerance, FrameTolerance);
    }

    [GlFact]
    public void FastRenderer_OfThePublishedFrames_DrawsNearlyTheSameBlocks()
    {
        (RoomInstance[] rooms, double[][] blocks) = Load();
        byte[] images = Render(rooms, RoomQuality.Fast);
        AssertLike(blocks, i => images[(i * Rooms.Bytes)..((i + 1) * Rooms.Bytes)], 1.1 * MeanTolerance, 1.1 * FrameTolerance);
    }

    private static void AssertLike(double[][] blocks, Func<int, byte[]> image, double meanTolerance, double frameTolerance)
    {
        double all = 0;
        for (int i = 0; i < Frames; i++)
        {
            double[] means = MeansOf(image(i));
            double difference = means.Zip(blocks[i], (a, b) => Math.Abs(a - b)).Average();
            Assert.True(difference <= frameTolerance, $"frame {i} differs by {difference:F2} levels");
            all += difference / Frames;
        }

        Assert.True(all <= meanTolerance, $"frames differ by {all:F2} levels");
    }

    private static double[] MeansOf(byte[] image)
    {
        double[] means = new double[Blocks * Blocks * 3];
        for (int i = 0; i < image.Length; i++)
        {
            int block = (i / (Rooms.Side * 3) / 8 * Blocks) + (i / 3 % Rooms.Side / 8);
            means[(block * 3) + (i % 3)] += image[i] / 64.0;
        }

        return means;
    }

    private static (RoomInstance[] Rooms, double[][] Blocks) Load()
    {
        string[][] rows = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "References", "shapes3d_frames.csv"))
            .Skip(1)
            .Select(line => line.Split(','))];
        Assert.Equal(Frames, rows.Length);
        return (
            [.. rows.Select(row => Rooms.Of(row[..6].Select(int.Parse).ToArray()))],
            [.. rows.Select(row => row[6..].Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray())]);
    }

    private byte[] Render(RoomInstance[] rooms, RoomQuality quality)
    {
        byte[] images = new byte[rooms.Length * Rooms.Bytes];
        using RoomRenderer renderer = new(context.Thread, quality);
        renderer.Render(rooms, images);
        return images;
    }
}
