using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Catalogue.Chairs;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Tests.Catalogue;

public sealed class ChairsLikeTests : IDisposable
{
    private const int Side = 64;
    private const int Pixels = Side * Side;
    private static readonly ChairsLike Dataset = new();
    private readonly RenderThread _thread = RenderThread.Start();

    public void Dispose() => _thread.Dispose();

    [Fact]
    public void Factors_AreModelsAndTheViewsOfTheOriginal()
    {
        Assert.Equal(["model", "elevation", "azimuth"], Dataset.Factors.Names);
        Assert.Equal([1393, 2, 31], Dataset.Factors.Sizes);
        Assert.Equal(1393 * 62, Dataset.Factors.Count);
        Assert.Equal([20, 30], Dataset.Factors.Factors[1].Values);
        Assert.Equal(360, Dataset.Factors.Factors[2].Period);
        Assert.Equal(360.0 / 31, Dataset.Factors.Factors[2].Values[1]);
        Assert.Equal("64×64×1 0-255", Dataset.Format.ToString());
    }

    // A box that turns a face of width a and height b to the eye at distance 7 − c: its image has a b (64 · 1.93 / (7 − c))² pixels.
    [Fact]
    public void Image_OfABoxSeenFromTheFront_HasItsPerspectiveArea()
    {
        ChairBar box = new(BarAxis.Z, 0, 0, 0, 0.25, 0.5, 0.375, 0, 0, ChairPart.Seat, ChairMaterial.Frame);
        (byte[] image, float[] depths, byte[] normals) = Draw(box);
        int front = image[(32 * Side) + 32];

        Assert.InRange(Coverage(image, front) / (0.5 * 0.75 * Math.Pow(64 * 1.93 / 6.5, 2)), 0.985, 1.015);
        Assert.InRange(depths[(32 * Side) + 32], 6.5, 6.51);
        Assert.Equal([128, 128, 255], normals.AsSpan(3 * ((32 * Side) + 32), 3).ToArray());
    }

    // Tangents from the eye touch a cylinder of radius r at the tangent r / √(49 − r²) from the axis.
    [Fact]
    public void Image_OfAnUprightCylinder_EndsAtItsTangents()
    {
        ChairBar cylinder = new(BarAxis.Z, 0, 0, 0, 0.375, 0.375, 0.5, 0, 0, ChairPart.Legs, ChairMaterial.Frame) { IsEllipse = true };
        (byte[] image, float[] depths, byte[] normals) = Draw(cylinder);
        double half = 64 * 1.93 * 0.375 / Math.Sqrt(49 - (0.375 * 0.375));

        Assert.Equal(2 * Math.Floor(half + 0.5), image.AsSpan(31 * Side, Side).ToArray().Count(p => p < 128));
        Assert.InRange(depths[(32 * Side) + 32], 6.625, 6.635);
        Assert.InRange(normals[(3 * ((32 * Side) + 32)) + 2], 254, 255);
    }

    [Fact]
    public void Image_OfAPairedBar_ShowsItsMirrorImage()
    {
        ChairBar leg = new(BarAxis.Z, 0.5, 0, 0, 0.125, 0.125, 0.5, 0.25, 0, ChairPart.Legs, ChairMaterial.Frame);
        byte[] one = Draw(leg).Image, two = Draw(leg with { IsPaired = true }).Image;
        for (int i = 0; i < Pixels; i++)
        {
            Assert.True(two[i] < 255 || one[i] == 255);
        }

        Assert.InRange(two.Count(p => p < 128) / (double)one.Count(p => p < 128), 1.9, 2.1);
    }

    [Fact]
    public void Labels_OfOppositeAzimuths_AreMirrored()
    {
        int[] classes = [.. Models(17).SelectMany(m => new[] { m, 0, 4, m, 0, 27 })];
        byte[] instances = Draw(classes).Instances;
        int differing = 0;
        for (int i = 0; i < instances.Length / Pixels; i += 2)
        {
            for (int p = 0; p < Pixels; p++)
            {
                int mirrored = (p / Side * Side) + Side - 1 - (p % Side);
                differing += instances[(i * Pixels) + p] == instances[((i + 1) * Pixels) + mirrored] ? 0 : 1;
            }
        }

        Assert.InRange(differing, 0, classes.Length / 6);
    }

    [Fact]
    public void Image_DrawnWithLabels_IsTheOneDrawnInItsRectangle()
    {
        int[] classes = [.. Models(9).SelectMany(m => new[] { m, m % 2, m % 31 })];
        byte[] images = Render(classes);
        (byte[] withLabels, byte[] instances, byte[] parts) = Draw(classes);

        Assert.Equal(images, Enumerable.Range(0, images.Length).Select(i => withLabels[3 * i]));
        Assert.Equal([0, 1], instances.Distinct().Order().Select(i => (int)i));
        Assert.Equal([0, 1, 2, 3, 4, 5], parts.Distinct().Order().Select(p => (int)p));
        Assert.All(instances.Zip(parts), pair => Assert.Equal(pair.First == 0, pair.Second == 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Images_OfNeighbouringClasses_Differ(int factor)
    {
        int[] models = [.. Models(5)];
        byte[] images = Render([.. models.SelectMany(m =>
        {
            int[] here = [m, 0, m % 30], there = [.. here];
            there[factor]++;
            return here.Concat(there);
        })]);
        for (int i = 0; i < models.Length; i++)
        {
            ReadOnlySpan<byte> here = images.AsSpan(2 * i * Pixels, Pixels), there = images.AsSpan(((2 * i) + 1) * Pixels, Pixels);
            int differing = 0;
            for (int p = 0; p < Pixels; p++)
            {
                differing += Math.Abs(here[p] - there[p]) > 16 ? 1 : 0;
            }

            Assert.True(differing >= 6, $"{Dataset.Factors.Names[factor]} of model {models[i]}: {differing} pixels differ.");
        }
    }

    // Measured on 100 images of the original: box 18 ± 4.6 by 27 ± 3.9 pixels about (31.5, 32.6 ± 1.2), 4 to 10 % covered, mean grey 97.
    [Fact]
    public void Images_HaveTheOriginalsSizesAndGreys()
    {
        int[] classes = [.. Models(7).SelectMany(m => new[] { m, m % 2, (m / 7 * 11) % 31 })];
        byte[] images = Render(classes);
        int count = images.Length / Pixels;
        double width = 0, height = 0, x = 0, y = 0;
        for (int i = 0; i < count; i++)
        {
            int[] inside = [.. Enumerable.Range(0, Pixels).Where(p => images[(i * Pixels) + p] < 250)];
            int left = inside.Min(p => p % Side), right = inside.Max(p => p % Side);
            width += (right - left + 1.0) / count;
            height += ((inside[^1] / Side) - (inside[0] / Side) + 1.0) / count;
            x += (left + right) / (2.0 * count);
            y += ((inside[0] / Side) + (inside[^1] / Side)) / (2.0 * count);
        }

        byte[] seen = [.. images.Where(p => p < 250)];
        Assert.InRange(width, 17, 21);
        Assert.InRange(height, 25, 29);
        Assert.InRange(x, 31.2, 31.8);
        Assert.InRange(y, 32, 33.2);
        Assert.InRange(seen.Length / (double)images.Length, 0.05, 0.08);
        Assert.InRange(seen.Average(p => p), 85, 110);
    }

    [Fact]
    public void Images_InAnyBatch_AreTheSameBytes()
    {
        int[] classes = [.. Models(3).SelectMany(m => new[] { m, m % 2, m % 31 })];
        byte[] together = Render(classes);
        foreach (int i in new[] { 0, 1, 255, 256, (classes.Length / 3) - 1 })
        {
            Assert.Equal(together.AsSpan(i * Pixels, Pixels).ToArray(), Render(classes[(3 * i)..((3 * i) + 3)]));
        }
    }

    private static IEnumerable<int> Models(int step) => Enumerable.Range(0, (1392 / step) - 1).Select(i => i * step);

    private static double Coverage(byte[] image, int grey) => image.Sum(p => (255.0 - p) / (255 - grey));

    private byte[] Render(int[] classes)
    {
        using IObservationRenderer renderer = Dataset.CreateRenderer(_thread);
        byte[] images = new byte[classes.Length / 3 * Pixels];
        renderer.Render(Dataset, classes, images);
        return images;
    }

    private (byte[] Images, byte[] Instances, byte[] Parts) Draw(int[] classes)
    {
        int count = classes.Length / 3;
        float[] parameters = new float[count * ChairModel.ParameterCount];
        for (int i = 0; i < count; i++)
        {
            double[] scene = [classes[3 * i], classes[(3 * i) + 1], classes[(3 * i) + 2]];
            Dataset.Place(scene, parameters.AsSpan(i * ChairModel.ParameterCount, ChairModel.ParameterCount));
        }

        using SceneRenderer renderer = new(_thread, Dataset.Scene, Side, Side);
        byte[] images = new byte[3 * count * Pixels], instances = new byte[count * Pixels], parts = new byte[count * Pixels];
        renderer.Render(parameters, images, new SceneLabels { Instances = instances, Parts = parts });
        return (images, instances, parts);
    }

    // One bar, seen level from the front.
    private (byte[] Image, float[] Depths, byte[] Normals) Draw(ChairBar bar)
    {
        float[] parameters = new float[ChairModel.ParameterCount];
        float[] head = [0, 0, 1, 1, 1, 0, 0, (bar.IsEllipse ? 16 : 1) + (256 * 15)];
        head.CopyTo(parameters, 0);
        bar.Pack(parameters.AsSpan(head.Length, ChairBar.PackedSize));
        using SceneRenderer renderer = new(_thread, Dataset.Scene, Side, Side);
        byte[] image = new byte[3 * Pixels], normals = new byte[3 * Pixels];
        float[] depths = new float[Pixels];
        renderer.Render(parameters, image, new SceneLabels { Depths = depths, Normals = normals });
        return ([.. Enumerable.Range(0, Pixels).Select(i => image[3 * i])], depths, normals);
    }
}
