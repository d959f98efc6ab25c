using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Catalogue.Sprites;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Tests.Catalogue;

public sealed class DspritesVariantTests : IDisposable
{
    private const int Pixels = 64 * 64;
    private readonly RenderThread _thread = RenderThread.Start();

    public void Dispose() => _thread.Dispose();

    public static TheoryData<string> Names => ["color-dsprites", "noisy-dsprites", "painting-dsprites"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Factors_AreThoseOfDspritesWithoutColor(string name)
    {
        DspritesVariant dataset = Get(name);

        Assert.Equal(["shape", "scale", "orientation", "posX", "posY"], dataset.Factors.Names);
        Assert.Equal([3, 6, 40, 32, 32], dataset.Factors.Sizes);
        Assert.Equal("64×64×3 0-255", dataset.Format.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Instances_OfAnySprite_AreTheMaskOfDsprites(string name)
    {
        DspritesVariant dataset = Get(name);
        (double[] scenes, int count) = Scenes(dataset, 137);
        byte[] images = new byte[count * Pixels * 3], instances = new byte[count * Pixels];
        float[] depths = new float[count * Pixels];
        using IObservationRenderer renderer = dataset.CreateRenderer(_thread, new Drawing(64, 64));

        renderer.Render(scenes, images, new SceneLabels { Instances = instances, Depths = depths });

        Assert.Equal(Masks(dataset, scenes), instances);
        Assert.Equal(instances.Select(k => k == 0 ? float.PositiveInfinity : 1f), depths);
    }

    [Fact]
    public void ColorDsprites_OfAnySprite_IsTheRoundedColourOnBlack()
    {
        ColorDsprites dataset = new();
        (double[] scenes, int count) = Scenes(dataset, 200);
        byte[] images = Render(dataset, scenes), masks = Masks(dataset, scenes);

        for (int i = 0; i < count; i++)
        {
            double[] colour = scenes[((i * 8) + 5)..((i * 8) + 8)];
            Assert.All(colour, k => Assert.InRange(k, 0.5, 1));
            AssertPixels(images, masks, i, (_, _, m, c) => m == 1 ? (byte)Math.Floor((255 * colour[c]) + 0.5) : (byte)0);
        }
    }

    [Fact]
    public void NoisyDsprites_OfAnySprite_IsWhiteOnUniformNoise()
    {
        NoisyDsprites dataset = new();
        (double[] scenes, int count) = Scenes(dataset, 100);
        byte[] images = Render(dataset, scenes), masks = Masks(dataset, scenes);

        double sum = 0, number = 0;
        for (int i = 0; i < count; i++)
        {
            byte[] noise = new byte[Pixels * 3];
            PixelNoise.Join((ulong)scenes[(i * 6) + 5], 64, 64, noise);
            AssertPixels(images, masks, i, (y, x, m, c) => m == 1 ? (byte)255 : noise[(3 * ((64 * y) + x)) + c]);
            for (int p = 0; p < Pixels; p++)
            {
                sum += masks[(i * Pixels) + p] == 1 ? 0 : images[3 * ((i * Pixels) + p)];
                number += 1 - masks[(i * Pixels) + p];
            }
        }

        Assert.Equal(127.5, sum / number, 4 * 255 / Math.Sqrt(12 * number));
        Assert.Equal(count, Enumerable.Range(0, count).Select(i => scenes[(i * 6) + 5]).Distinct().Count());
    }

    [Fact]
    public void PaintingDsprites_OfAnySprite_FollowsTheRuleOfScream()
    {
        PaintingDsprites dataset = new();
        (double[] scenes, int count) = Scenes(dataset, 60);
        RgbPicture picture = dataset.Picture().Resized(350, 274);

        AssertScream(dataset, scenes, count, picture);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Images_InAnyBatchAndSize_DependOnTheirSceneOnly(string name)
    {
        DspritesVariant dataset = Get(name);
        foreach ((int width, int height) in ((int, int)[])[(64, 64), (33, 48), (100, 20)])
        {
            int bytes = 3 * width * height, row = dataset.SceneWidth;
            (double[] scenes, int count) = Scenes(dataset, 1100);
            byte[] images = new byte[count * bytes], image = new byte[bytes];
            using IObservationRenderer renderer = dataset.CreateRenderer(_thread, new Drawing(width, height));
            renderer.Render(scenes, images);

            foreach (int i in (int[])[0, 10, 511, 512, 1099])
            {
                renderer.Render(scenes.AsSpan(i * row, row), image);
                Assert.True(image.AsSpan().SequenceEqual(images.AsSpan(i * bytes, bytes)), $"{name} {width} × {height}, image {i}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Images_OfNeighbouringClassesOrNuisance_Differ(string name)
    {
        DspritesVariant dataset = Get(name);
        int width = dataset.SceneWidth;
        (double[] scenes, int count) = Scenes(dataset, 40);
        for (int column = 0; column < width; column++)
        {
            double[] changed = [.. scenes];
            for (int i = 0; i < count; i++)
            {
                ref double value = ref changed[(i * width) + column];
                if (column < 5)
                {
                    value += value == 0 ? 1 : -1;
                }
                else
                {
                    NuisanceVariable variable = dataset.Nuisance[column - 5];
                    value = variable.Low + ((value - variable.Low + (0.3 * (variable.High - variable.Low))) % (variable.High - variable.Low));
                }
            }

            byte[] before = Render(dataset, scenes), after = Render(dataset, changed);
            int same = Enumerable.Range(0, count)
                .Count(i => before.AsSpan(i * 3 * Pixels, 3 * Pixels).SequenceEqual(after.AsSpan(i * 3 * Pixels, 3 * Pixels)));

            // A small sprite may turn by 9° without touching a pixel's centre.
            Assert.InRange(same, 0, column == 2 ? 4 : 0);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Observations_OfARecipe_StayTheSameInAnyOrder(string name)
    {
        using RenderedObservationSource source = new(new ResolvedRecipe(new Recipe { Dataset = name, Count = 500, Seed = 5 }), _thread);
        byte[] images = new byte[500 * 3 * Pixels], image = new byte[3 * Pixels];
        int[] classes = new int[500 * 5], one = new int[5];
        source.Read(0, 500, images, classes);
        foreach (int i in (int[])[499, 3, 250])
        {
            source.Read([(long)i], image, one);
            Assert.True(image.AsSpan().SequenceEqual(images.AsSpan(i * image.Length, image.Length)));
        }
    }

    [Fact]
    public void Dsprites_InAnotherSize_AgreesWithTheOracle()
    {
        Dsprites dataset = new();
        (double[] scenes, int count) = Scenes(dataset, 50);
        byte[] images = new byte[count * 96 * 80], expected = new byte[96 * 80], instances = new byte[images.Length];
        using IObservationRenderer renderer = dataset.CreateRenderer(_thread, new Drawing(96, 80));

        renderer.Render(scenes, images, new SceneLabels { Instances = instances });

        Assert.Equal(images, instances);
        for (int i = 0; i < count; i++)
        {
            SpriteInstance sprite = dataset.Place(scenes.AsSpan(i * 6, 6));
            SpriteOracle.Render(
                sprite with { CentreX = 8 + (1.25 * sprite.CentreX), CentreY = 1.25 * sprite.CentreY, Scale = 1.25 * sprite.Scale }, expected, 96, 80);
            Assert.True(expected.AsSpan().SequenceEqual(images.AsSpan(i * expected.Length, expected.Length)), $"image {i}");
        }
    }

    [Fact]
    public void Render_OfPartsOrHalfTheLabels_IsRefused()
    {
        ColorDsprites dataset = new();
        (double[] scenes, _) = Scenes(dataset, 2);
        using IObservationRenderer renderer = dataset.CreateRenderer(_thread, new Drawing(64, 64));
        byte[] images = new byte[2 * 3 * Pixels];

        ArgumentException parts = Assert.Throws<ArgumentException>(
            () => renderer.Render(scenes, images, new SceneLabels { Parts = new byte[2 * Pixels] }));
        Assert.Contains("parts and normals cannot", parts.Message, StringComparison.Ordinal);
        ArgumentException half = Assert.Throws<ArgumentException>(
            () => renderer.Render(scenes, images, new SceneLabels { Instances = new byte[Pixels] }));
        Assert.Contains("8192", half.Message, StringComparison.Ordinal);
    }

    internal static void AssertPixels(byte[] images, byte[] masks, int image, Func<int, int, byte, int, byte> expected)
    {
        for (int p = 0; p < Pixels; p++)
        {
            for (int c = 0; c < 3; c++)
            {
                byte wanted = expected(p / 64, p % 64, masks[(image * Pixels) + p], c), came = images[(3 * ((image * Pixels) + p)) + c];
                Assert.True(wanted == came, $"image {image}, row {p / 64}, column {p % 64}, channel {c}: {wanted} expected, {came} came");
            }
        }
    }

    // The definition in floating point: bg = (crop + k) / 2, 1 − bg where the sprite is, then bytes.
    internal static void AssertScream(byte[] images, byte[] masks, double[] scenes, int count, RgbPicture picture)
    {
        for (int i = 0; i < count; i++)
        {
            double[] row = scenes[(i * 10)..((i * 10) + 10)];
            int left = (int)Math.Floor(row[5] * (picture.Width - 64)), top = (int)Math.Floor(row[6] * (picture.Height - 64));
            AssertPixels(images, masks, i, (y, x, m, c) =>
            {
                double crop = picture.Pixels[(3 * (((top + y) * picture.Width) + left + x)) + c] / 255.0;
                double background = (crop + row[7 + c]) / 2;
                return (byte)Math.Floor((255 * (m == 1 ? 1 - background : background)) + 0.5);
            });
        }
    }

    private static DspritesVariant Get(string name) => (DspritesVariant)DatasetCatalogue.Get(name);

    private static (double[] Scenes, int Count) Scenes(DatasetDefinition dataset, int count)
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = dataset.Name, Count = count, Seed = 9 }, dataset);
        double[] scenes = new double[count * dataset.SceneWidth];
        recipe.ScenesOf(0, count, new int[count * dataset.Factors.Dimension], scenes);
        return (scenes, count);
    }

    private byte[] Masks(DatasetDefinition dataset, double[] scenes)
    {
        Dsprites original = new();
        int width = dataset.SceneWidth;
        double[] rows = [.. Enumerable.Range(0, scenes.Length / width).SelectMany(i => scenes[(i * width)..((i * width) + 5)].Prepend(0))];
        return Render(original, rows);
    }

    private void AssertScream(DatasetDefinition dataset, double[] scenes, int count, RgbPicture picture) =>
        AssertScream(Render(dataset, scenes), Masks(dataset, scenes), scenes, count, picture);

    private byte[] Render(DatasetDefinition dataset, double[] scenes)
    {
        byte[] images = new byte[scenes.Length / dataset.SceneWidth * dataset.Format.ByteCount];
        using IObservationRenderer renderer = dataset.CreateRenderer(_thread);
        renderer.Render(scenes, images);
        return images;
    }
}
