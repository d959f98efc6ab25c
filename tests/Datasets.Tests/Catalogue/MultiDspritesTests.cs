using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Files.Export;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Tests.Catalogue;

public sealed class MultiDspritesTests : IDisposable
{
    private const int Pixels = 64 * 64;
    private const int Factors = 18;
    private static readonly MultiDsprites Dataset = new();
    private readonly TemporaryFolder _folder = new();
    private readonly RenderThread _thread = RenderThread.Start();

    public void Dispose()
    {
        _thread.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Factors_AreSixOfEachObject()
    {
        Assert.Equal(Factors, Dataset.Factors.Dimension);
        Assert.Equal(["shape_2", "color_2", "scale_2", "orientation_2", "posX_2", "posY_2"], Dataset.Factors.Names.Skip(6).Take(6));
        Assert.Equal([3, 10, 4, 20, 16, 16, 3, 10, 4, 20, 16, 16, 3, 10, 4, 20, 16, 16], Dataset.Factors.Sizes);
        Assert.Equal(614_400L * 614_400 * 614_400, Dataset.Factors.Count);
        Assert.True(Dataset.Factors.Count < 1L << 62);
    }

    [Fact]
    public void Grid_OfSoManyCombinations_IndexesToAndFro()
    {
        int[] classes = new int[Factors];
        foreach (long index in (long[])[0, 1, 123_456_789_012_345_678, Dataset.Factors.Count - 1])
        {
            Dataset.Factors.ClassesOf(index, classes);
            Assert.Equal(index, Dataset.Factors.IndexOf(classes));
        }

        Assert.Equal(Math.Log(614_400) * -3, Dataset.DefaultJoint.LogProbability(classes), 1e-9);
        Assert.Equal(Dataset.Factors.Count, Dataset.DefaultJoint.SupportCount);
    }

    [Fact]
    public void Export_OfTheGrid_IsRefusedWithAWayOut()
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = Dataset.Name });

        ArgumentException fault = Assert.Throws<ArgumentException>(
            () => DatasetExporter.Export(recipe, () => Dataset.CreateRenderer(_thread), _folder["grid.h5"], new ExportOptions()));

        Assert.Contains("231,928,233,984,000,000 images", fault.Message, StringComparison.Ordinal);
        Assert.Contains("--count", fault.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public void Instances_OfEveryImage_AreTheMasksAloneMinusWhatIsInFront()
    {
        (double[] scenes, byte[] images, byte[] instances, float[] depths) = Draw(300);
        int hidden = 0;
        byte[] alone = new byte[Pixels];
        for (int i = 0; i < 300; i++)
        {
            byte[] front = new byte[Pixels];
            ReadOnlySpan<double> scene = scenes.AsSpan(i * Factors, Factors);
            for (int k = 0; k < 3; k++)
            {
                SpriteOracle.Render(Dataset.Place(scene, k), alone);
                for (int p = 0; p < Pixels; p++)
                {
                    hidden += alone[p] == 1 && front[p] != 0 ? 1 : 0;
                    front[p] = front[p] == 0 && alone[p] == 1 ? (byte)(k + 1) : front[p];
                }
            }

            Assert.True(front.AsSpan().SequenceEqual(instances.AsSpan(i * Pixels, Pixels)), $"image {i}");
        }

        Assert.True(hidden > 1000);
        Assert.Equal(instances.Select(k => k == 0 ? float.PositiveInfinity : k), depths);
        Assert.All(Enumerable.Range(0, instances.Length).Where(p => instances[p] == 0), p => Assert.Equal((0, 0, 0), Colour(images, p)));
    }

    [Fact]
    public void Colours_OfEachObject_AreItsHue()
    {
        (double[] scenes, byte[] images, byte[] instances, _) = Draw(100);

        // HSV(k/10, 1, 1).
        (int, int, int)[] hues =
        [
            (255, 0, 0), (255, 153, 0), (204, 255, 0), (51, 255, 0), (0, 255, 102), (0, 255, 255), (0, 102, 255), (51, 0, 255),
            (204, 0, 255), (255, 0, 153),
        ];
        for (int p = 0; p < instances.Length; p++)
        {
            if (instances[p] > 0)
            {
                double hue = scenes[(p / Pixels * Factors) + ((instances[p] - 1) * 6) + 1];
                Assert.Equal(hues[(int)hue], Colour(images, p));
            }
        }
    }

    [Fact]
    public void Sprites_OfAnyClasses_StayInsideTheImage()
    {
        byte[] mask = new byte[128 * 128];
        foreach (int shape in (int[])[0, 1, 2])
        {
            for (int corner = 0; corner < 4 * 20; corner++)
            {
                double[] scene = new double[Factors];
                (scene[0], scene[2], scene[3], scene[4], scene[5]) = (shape, 3, corner / 4, 15 * (corner % 2), 15 * (corner / 2 % 2));
                SpriteInstance sprite = Dataset.Place(scene, 0);

                // The same picture in the middle of a larger image has as many pixels: none was cut off.
                SpriteOracle.Render(sprite, mask.AsSpan(0, Pixels));
                int area = mask.AsSpan(0, Pixels).ToArray().Sum(m => m);
                SpriteOracle.Render(sprite with { CentreX = sprite.CentreX + 32, CentreY = sprite.CentreY + 32 }, mask, 128, 128);
                Assert.Equal(mask.Sum(m => m), area);
            }
        }
    }

    [Fact]
    public void Images_OfNeighbouringClasses_DifferForEveryFactor()
    {
        const int Count = 60;
        (double[] scenes, byte[] images, byte[] instances, _) = Draw(Count);
        using IObservationRenderer renderer = Dataset.CreateRenderer(_thread, new Drawing(64, 64));
        for (int f = 0; f < Factors; f++)
        {
            double[] changed = [.. scenes];
            for (int i = 0; i < Count; i++)
            {
                changed[(i * Factors) + f] += changed[(i * Factors) + f] == 0 ? 1 : -1;
            }

            byte[] after = new byte[images.Length];
            renderer.Render(changed, after);
            for (int i = 0; i < Count; i++)
            {
                // An object that others hide nearly or wholly may change unseen.
                int seen = instances.AsSpan(i * Pixels, Pixels).Count((byte)((f / 6) + 1));
                bool same = images.AsSpan(i * 3 * Pixels, 3 * Pixels).SequenceEqual(after.AsSpan(i * 3 * Pixels, 3 * Pixels));
                Assert.False(same && seen > 70, $"{Dataset.Factors.Names[f]}, image {i}: {seen} pixels");
            }
        }
    }

    [Theory]
    [InlineData(64, 64)]
    [InlineData(33, 48)]
    [InlineData(200, 160)]
    public void Images_InAnyBatch_DependOnTheirSceneOnly(int width, int height)
    {
        const int Count = 700;
        double[] scenes = Scenes(Count);
        int bytes = 3 * width * height;
        byte[] images = new byte[Count * bytes], image = new byte[bytes], instances = new byte[Count * bytes / 3];
        using IObservationRenderer renderer = Dataset.CreateRenderer(_thread, new Drawing(width, height));
        renderer.Render(scenes, images, new SceneLabels { Instances = instances });
        foreach (int i in (int[])[0, 5, 511, 512, 699])
        {
            renderer.Render(scenes.AsSpan(i * Factors, Factors), image);
            Assert.True(image.AsSpan().SequenceEqual(images.AsSpan(i * bytes, bytes)), $"image {i}");
        }
    }

    private static (int Red, int Green, int Blue) Colour(byte[] images, int pixel) =>
        (images[3 * pixel], images[(3 * pixel) + 1], images[(3 * pixel) + 2]);

    private static double[] Scenes(int count)
    {
        double[] scenes = new double[count * Factors];
        new ResolvedRecipe(new Recipe { Dataset = Dataset.Name, Count = count, Seed = 2 }).ScenesOf(0, count, new int[count * Factors], scenes);
        return scenes;
    }

    private (double[] Scenes, byte[] Images, byte[] Instances, float[] Depths) Draw(int count)
    {
        double[] scenes = Scenes(count);
        byte[] images = new byte[count * Pixels * 3], instances = new byte[count * Pixels];
        float[] depths = new float[count * Pixels];
        using IObservationRenderer renderer = Dataset.CreateRenderer(_thread, new Drawing(64, 64));
        renderer.Render(scenes, images, new SceneLabels { Instances = instances, Depths = depths });
        return (scenes, images, instances, depths);
    }
}
