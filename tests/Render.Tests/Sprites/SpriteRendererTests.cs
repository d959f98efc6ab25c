namespace Disentangle.Render.Tests.Sprites;

[Collection(SharedContext.Name)]
public sealed class SpriteRendererTests(SharedContext.Context context)
{
    [GlFact]
    public void Render_OfRandomSprites_AgreesWithTheOracleToThePixel() =>
        AssertLikeOracle(Random(1000, seed: 1, i => i % 4, 0.3, 1.5, 8, 56));

    [GlFact]
    public void Render_OfSpritesOfEveryScale_AgreesWithTheOracleToThePixel() =>
        AssertLikeOracle(Random(500, seed: 2, i => i % 4, 1.0 / 64, 8, -40, 104));

    [GlFact]
    public void Render_OfCurvesAtDspritesScales_AgreesWithTheOracleToThePixel() =>
        AssertLikeOracle(Random(1500, seed: 3, i => 1 + (i % 2), 0.5, 1, 16, 48));

    [GlFact]
    public void Render_OfTheDspritesGrid_AgreesWithTheOracleToThePixel() =>
        AssertLikeOracle([.. Enumerable.Range(0, 1200).Select(i => DspritesGrid.At(i * 613))]);

    [GlFact]
    public void Render_OfSpritesOnWholeAndHalfPixels_AgreesWithTheOracleToThePixel()
    {
        // Edges and corners fall on pixel centres here as often as they can.
        List<SpriteInstance> sprites = [];
        foreach (SpriteShape shape in Enum.GetValues<SpriteShape>())
        {
            for (int i = 0; i < 120; i++)
            {
                double scale = shape == SpriteShape.Square ? (1 + (i % 20)) / 9.6 / 2 : (1 + (i % 8)) / 8.0;
                sprites.Add(new SpriteInstance(shape, 32 + (0.5 * (i % 3)), 32 + (0.5 * (i % 5)), scale, i % 8 * Math.PI / 4));
            }
        }

        AssertLikeOracle([.. sprites]);
    }

    // Sizes that fill the last texel of a row and that do not, with sprites cut by every border.
    [GlTheory]
    [InlineData(16, 16)]
    [InlineData(17, 16)]
    [InlineData(33, 48)]
    [InlineData(48, 33)]
    [InlineData(96, 96)]
    [InlineData(190, 64)]
    [InlineData(512, 16)]
    [InlineData(511, 512)]
    public void Render_InAnotherSize_AgreesWithTheOracleToThePixel(int width, int height)
    {
        double unit = Math.Min(width, height) / 64.0;
        SpriteInstance[] sprites = [.. Random(width * height < 20_000 ? 400 : 40, seed: width, i => i % 4, 0.3 * unit, unit, -0.2, 1.2)
            .Select(s => s with { CentreX = width * s.CentreX, CentreY = height * s.CentreY })];

        AssertLikeOracle(sprites, width, height, imagesPerBatch: 37);
    }

    [GlFact]
    public void Render_OfSmallSpritesInALargeImage_AgreesWithTheOracleToThePixel() =>
        AssertLikeOracle(Random(60, seed: 11, i => i % 4, 1.0 / 64, 0.3, 400, 512), 512, 512, imagesPerBatch: 8);

    [GlFact]
    public void Render_OfTheDspritesGridAtTwiceTheSize_AgreesWithTheOracleToThePixel() => AssertLikeOracle(
        [.. Enumerable.Range(0, 300).Select(i => DspritesGrid.At(i * 2441))
            .Select(s => s with { CentreX = 2 * s.CentreX, CentreY = 2 * s.CentreY, Scale = 2 * s.Scale })],
        128,
        128,
        imagesPerBatch: 64);

    [GlTheory]
    [InlineData(15, 64, "width")]
    [InlineData(64, 513, "height")]
    [InlineData(0, 64, "width")]
    [InlineData(64, -1, "height")]
    public void Renderer_OfASizeOutsideItsRange_NamesIt(int width, int height, string name)
    {
        ArgumentOutOfRangeException thrown = Assert.Throws<ArgumentOutOfRangeException>(() => new SpriteRenderer(context.Thread, width, height));

        Assert.Equal(name, thrown.ParamName);
        Assert.Contains("16 to 512", thrown.Message, StringComparison.Ordinal);
    }

    [GlFact]
    public void Render_InAnyBatchSizeOrderAndReadBack_GivesTheSameBytes()
    {
        SpriteInstance[] sprites = Random(700, seed: 4, i => i * 7 % 4, 0.4, 1.2, 0, 64);
        byte[] expected = Render(sprites, 512, keepMapped: true);
        int[] order = [.. Enumerable.Range(0, sprites.Length)];
        new Random(5).Shuffle(order);

        Assert.Equal(expected, Render(sprites, 1, keepMapped: true));
        Assert.Equal(expected, Render(sprites, 7, keepMapped: true));
        Assert.Equal(expected, Render(sprites, 100, keepMapped: false));
        Assert.Equal(expected, Render(sprites, 2000, keepMapped: true));
        byte[] shuffled = Render([.. order.Select(i => sprites[i])], 256, keepMapped: true);
        for (int i = 0; i < order.Length; i++)
        {
            Assert.True(Image(shuffled, i).SequenceEqual(Image(expected, order[i])), $"image {order[i]} changed with its place");
        }
    }

    [GlFact]
    public void Render_OfOneSpriteAlone_GivesTheSameBytesAsAmongOthers()
    {
        SpriteInstance[] sprites = Random(300, seed: 6, i => i % 4, 0.4, 1.2, 0, 64);
        byte[] expected = Render(sprites, 512, keepMapped: true);
        using SpriteRenderer renderer = new(context.Thread);
        byte[] image = new byte[Picture.Bytes];

        foreach (int i in (int[])[0, 1, 63, 64, 150, 299])
        {
            renderer.Render([sprites[i]], image);
            Assert.True(Image(expected, i).SequenceEqual(image), $"image {i}");
        }
    }

    [GlFact]
    public void Render_OnASecondRenderThread_GivesTheSameBytes()
    {
        SpriteInstance[] sprites = Random(1200, seed: 7, i => i % 4, 0.4, 1.2, 0, 64);
        byte[] expected = Render(sprites, 512, keepMapped: true);
        byte[] images = new byte[expected.Length];
        using RenderThread other = RenderThread.Start();
        using SpriteRenderer renderer = new(other);

        renderer.Render(sprites, images);

        Assert.Equal(expected, images);
    }

    [GlFact]
    public async Task Render_FromSeveralThreads_KeepsTheCallsApart()
    {
        SpriteInstance[] sprites = Random(1500, seed: 8, i => i % 4, 0.4, 1.2, 0, 64);
        byte[] expected = Render(sprites, 512, keepMapped: true);
        using SpriteRenderer renderer = new(context.Thread);

        byte[][] results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            byte[] images = new byte[expected.Length];
            renderer.Render(sprites, images);
            return images;
        })));

        Assert.All(results, images => Assert.Equal(expected, images));
    }

    [GlFact]
    public void Render_InsideWorkOnTheRenderThread_IsRefused()
    {
        using SpriteRenderer renderer = new(context.Thread);

        SpriteInstance[] sprites = [new(SpriteShape.Square, 32, 32, 1, 0)];
        byte[] images = new byte[Picture.Bytes];

        Assert.Throws<InvalidOperationException>(() => context.Thread.Invoke(_ => renderer.Render(sprites, images)));
    }

    [GlFact]
    public void Render_OnAnEndedThread_SaysSoAndLeavesNothingBehind()
    {
        RenderThread thread = RenderThread.Start();
        using SpriteRenderer renderer = new(thread);
        thread.Dispose();

        Assert.Throws<ObjectDisposedException>(
            () => renderer.Render([new SpriteInstance(SpriteShape.Square, 32, 32, 1, 0)], new byte[Picture.Bytes]));
    }

    [GlFact]
    public void Render_OfNothing_DoesNothing()
    {
        using SpriteRenderer renderer = new(context.Thread);

        renderer.Render([], []);
    }

    [GlFact]
    public void Render_IntoASpanOfAnotherLength_SaysBothLengths()
    {
        using SpriteRenderer renderer = new(context.Thread);

        ArgumentException thrown = Assert.Throws<ArgumentException>(
            () => renderer.Render([new SpriteInstance(SpriteShape.Square, 32, 32, 1, 0)], new byte[100]));

        Assert.Contains("images has 100 bytes; 1 instances need 4096.", thrown.Message, StringComparison.Ordinal);
    }

    [GlFact]
    public void Render_OfAFieldOutsideItsRange_NamesFieldSpriteAndRange()
    {
        using SpriteRenderer renderer = new(context.Thread);
        SpriteInstance good = new(SpriteShape.Heart, 32, 32, 1, 0);
        (SpriteInstance Sprite, string Field)[] bad =
        [
            (good with { Shape = (SpriteShape)9 }, "Shape"),
            (good with { Scale = 0 }, "Scale"),
            (good with { Scale = 8.1 }, "Scale"),
            (good with { Scale = double.NaN }, "Scale"),
            (good with { CentreX = double.PositiveInfinity }, "CentreX"),
            (good with { CentreY = -1e7 }, "CentreY"),
            (good with { AngleRadians = 2e6 }, "AngleRadians"),
            (good with { AngleRadians = double.NaN }, "AngleRadians"),
        ];

        foreach ((SpriteInstance sprite, string field) in bad)
        {
            ArgumentOutOfRangeException thrown = Assert.Throws<ArgumentOutOfRangeException>(
                () => renderer.Render([good, sprite], new byte[2 * Picture.Bytes]));
            Assert.StartsWith($"{field} of sprite 1 is ", thrown.Message, StringComparison.Ordinal);
            Assert.Contains("must be", thrown.Message, StringComparison.Ordinal);
        }
    }

    private static SpriteInstance[] Random(
        int count, int seed, Func<int, int> shape, double minScale, double maxScale, double minCentre, double maxCentre)
    {
        Random random = new(seed);
        double Between(double low, double high) => low + ((high - low) * random.NextDouble());
        return [.. Enumerable.Range(0, count).Select(i => new SpriteInstance(
            (SpriteShape)shape(i),
            Between(minCentre, maxCentre),
            Between(minCentre, maxCentre),
            minScale * Math.Pow(maxScale / minScale, random.NextDouble()),
            Between(-10, 10)))];
    }

    private static ReadOnlySpan<byte> Image(byte[] images, int i) => images.AsSpan(i * Picture.Bytes, Picture.Bytes);

    private byte[] Render(SpriteInstance[] sprites, int imagesPerBatch, bool keepMapped)
    {
        byte[] images = new byte[sprites.Length * Picture.Bytes];
        using SpriteRenderer renderer = new(context.Thread, Picture.Side, Picture.Side, imagesPerBatch, keepMapped);
        renderer.Render(sprites, images);
        return images;
    }

    private void AssertLikeOracle(
        SpriteInstance[] sprites, int width = Picture.Side, int height = Picture.Side, int imagesPerBatch = 512)
    {
        int bytes = width * height;
        byte[] images = new byte[sprites.Length * bytes], expected = new byte[bytes];
        using SpriteRenderer renderer = new(context.Thread, width, height, imagesPerBatch, keepMapped: true);
        renderer.Render(sprites, images);
        for (int i = 0; i < sprites.Length; i++)
        {
            SpriteOracle.Render(sprites[i], expected, width, height);
            int at = images.AsSpan(i * bytes, bytes).CommonPrefixLength(expected);
            Assert.True(at == bytes, $"{sprites[i]}: first difference in row {at / width}, column {at % width}");
        }
    }
}
