using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Catalogue.Cars;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Tests.Catalogue;

public sealed class Cars3dLikeTests : IDisposable
{
    private const int Side = 64;
    private const int Bytes = Side * Side * 3;
    private const int Cars = 183;
    private const int Rim = 4;

    private static readonly Cars3dLike Dataset = new();
    private readonly RenderThread _thread = RenderThread.Start();

    public void Dispose() => _thread.Dispose();

    [Fact]
    public void Factors_AreThoseOfThePublishedFiles()
    {
        Assert.Equal(["elevation", "azimuth", "object_type"], Dataset.Factors.Names);
        Assert.Equal([4, 24, Cars], Dataset.Factors.Sizes);
        Assert.Equal(17_568, Dataset.Factors.Count);
        Assert.Equal([0, 10, 20, 30], Dataset.Factors.Factors[0].Values);
        Assert.Equal(Enumerable.Range(0, 24).Select(c => 15.0 * c), Dataset.Factors.Factors[1].Values);
        Assert.Equal(360, Dataset.Factors.Factors[1].Period);
        Assert.Equal(Cars, Dataset.Factors.Factors[2].ClassNames!.Distinct().Count());
        Assert.Equal("64×64×3 0-255", Dataset.Format.ToString());
    }

    [Fact]
    public void Scene_HasDistinctNumbersThatFitOneRecord()
    {
        Assert.InRange(Dataset.Scene.Parameters.Distinct().Count(), Dataset.Scene.Parameters.Count, SceneSource.MaximumParameters);
    }

    [Fact]
    public void Image_OfASideView_SpansTheWidthAndLeavesWhiteAround()
    {
        byte[] images = Render([.. Enumerable.Range(0, Cars).SelectMany(car => new[] { 0, 6, car })]);
        for (int car = 0; car < Cars; car++)
        {
            int[] columns = Columns(images.AsSpan(car * Bytes, Bytes));
            Assert.InRange(columns[^1] - columns[0] + 1, 52, 61);
            Assert.InRange(columns[0] + columns[^1], 60, 66);
        }
    }

    [Fact]
    public void Image_OfTheMirroredAzimuth_IsTheMirrorImage()
    {
        int[] cars = [.. Enumerable.Range(0, Cars)];
        byte[] left = Render([.. cars.SelectMany(car => new[] { car % 4, 1 + (car % 11), car })]);
        byte[] right = Render([.. cars.SelectMany(car => new[] { car % 4, 23 - (car % 11), car })]);
        long different = 0;
        for (int i = 0; i < left.Length; i++)
        {
            int row = i / 3 / Side, column = i / 3 % Side;
            int mirrored = (3 * ((row * Side) + Side - 1 - column)) + (i % 3);
            different += Math.Abs(left[i] - right[mirrored]) > 2 ? 1 : 0;
        }

        // Rounding may move a sample over an edge.
        Assert.InRange(different, 0, left.Length / 5000);
    }

    [Fact]
    public void Image_OfNeighbouringClasses_Differs()
    {
        List<int> classes = [];
        for (int car = 0; car < Cars; car += 7)
        {
            for (int view = 0; view < 24; view += 5)
            {
                int elevation = car % 3;
                classes.AddRange([elevation, view, car, elevation + 1, view, car, elevation, (view + 1) % 24, car, elevation, view, (car + 1) % Cars]);
            }
        }

        byte[] images = Render([.. classes]);
        for (int i = 0; i < classes.Count / 12; i++)
        {
            ReadOnlySpan<byte> first = images.AsSpan(4 * i * Bytes, Bytes);
            for (int factor = 0; factor < 3; factor++)
            {
                double distance = Distance(first, images.AsSpan(((4 * i) + 1 + factor) * Bytes, Bytes));
                Assert.True(distance > 1, $"factor {factor}, classes {string.Join(' ', classes.Skip(12 * i).Take(3))}: {distance}");
            }
        }
    }

    [Fact]
    public void Images_OfAllCars_AreVisiblyDifferent()
    {
        byte[] images = Render([.. Enumerable.Range(0, Cars).SelectMany(car => new[] { 1, 3, car })]);
        double least = double.PositiveInfinity;
        for (int a = 0; a < Cars; a++)
        {
            for (int b = 0; b < a; b++)
            {
                least = Math.Min(least, Distance(images.AsSpan(a * Bytes, Bytes), images.AsSpan(b * Bytes, Bytes)));
            }
        }

        // Mean over pixels and channels, of 255; most of an image is white.
        Assert.InRange(least, 4, 30);
    }

    [Fact]
    public void Image_InAnyBatchAndOrder_HasTheSameBytes()
    {
        int[][] rows = [.. Enumerable.Range(0, 300).Select(i => new[] { i % 4, (7 * i) % 24, (31 * i) % Cars })];
        byte[] forwards = Render([.. rows.SelectMany(r => r)]);
        byte[] backwards = Render([.. rows.Reverse().SelectMany(r => r)]);
        for (int i = 0; i < rows.Length; i++)
        {
            Assert.Equal(forwards.AsSpan(i * Bytes, Bytes), backwards.AsSpan((rows.Length - 1 - i) * Bytes, Bytes));
        }

        Assert.Equal(Render(rows[217]), forwards[(217 * Bytes)..(218 * Bytes)]);
    }

    [Fact]
    public void Labels_OfSideViews_HaveTheFrontHubWhereTheCameraPutsIt()
    {
        (_, byte[] instances, byte[] parts, float[] depths) = Labels([.. Enumerable.Range(0, Cars).SelectMany(car => new[] { 0, 6, car })], Side);
        for (int car = 0; car < Cars; car++)
        {
            CarDesign design = CarDesign.Of(car);
            CarFrame frame = new(design);
            double y = design.HalfWidth * frame.Scale;
            (double right, double down) = new CarCamera(0, 90).Project(frame.X(design.FrontAxle), y, frame.Z(design.WheelRadius));
            int pixel = (car * Side * Side) + ((int)((0.5 + down) * Side) * Side) + (int)((0.5 + right) * Side);

            Assert.Equal(Rim, parts[pixel]);
            Assert.Equal(1, instances[pixel]);

            // The eye is 3.2 from the car's middle; the hub is 3.2 − y ahead and, with a focal length of 3, right and down of the axis.
            double ahead = 3.2 - y, distance = ahead * Math.Sqrt(1 + (((right * right) + (down * down)) / 9));
            Assert.InRange(depths[pixel], distance - 0.02, distance + 0.02);
        }
    }

    // Images with labels are drawn whole, the others inside the rectangle only; it would cut a car that reaches out of it.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 4)]
    [InlineData(2, 13)]
    public void Images_WithAndWithoutLabels_AreTheSame(int elevation, int azimuth)
    {
        const int Width = 97;
        int[] classes = [.. Enumerable.Range(0, Cars).SelectMany(car => new[] { elevation, azimuth, car })];
        using SceneRenderer renderer = new(_thread, Dataset.Scene, Width, Width);
        byte[] images = new byte[Cars * Width * Width * 3];
        renderer.Render(Parameters(classes), images);

        Assert.Equal(Labels(classes, Width).Images, images);
    }

    [Fact]
    public void Parts_OverAllCars_AreThoseOfThePage()
    {
        byte[] parts = Labels([.. Enumerable.Range(0, Cars).SelectMany(car => new[] { car % 4, car % 24, car })], Side).Parts;

        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8], parts.Distinct().Order().Select(p => (int)p));
    }

    private static int[] Columns(ReadOnlySpan<byte> image)
    {
        List<int> columns = [];
        for (int column = 0; column < Side; column++)
        {
            for (int row = 0; row < Side; row++)
            {
                if (image[3 * ((row * Side) + column)] < 250 || image[(3 * ((row * Side) + column)) + 2] < 250)
                {
                    columns.Add(column);
                    break;
                }
            }
        }

        return [.. columns];
    }

    private static double Distance(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        long sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += Math.Abs(a[i] - b[i]);
        }

        return (double)sum / a.Length;
    }

    private static float[] Parameters(int[] classes)
    {
        int count = classes.Length / 3, width = Dataset.Scene.Parameters.Count;
        float[] parameters = new float[count * width];
        for (int i = 0; i < count; i++)
        {
            Dataset.Place([classes[3 * i], classes[(3 * i) + 1], classes[(3 * i) + 2]], parameters.AsSpan(i * width, width));
        }

        return parameters;
    }

    private byte[] Render(int[] classes)
    {
        using IObservationRenderer renderer = Dataset.CreateRenderer(_thread);
        byte[] images = new byte[classes.Length / 3 * Bytes];
        renderer.Render(Dataset, classes, images);
        return images;
    }

    private (byte[] Images, byte[] Instances, byte[] Parts, float[] Depths) Labels(int[] classes, int side)
    {
        using SceneRenderer renderer = new(_thread, Dataset.Scene, side, side);
        int pixels = classes.Length / 3 * side * side;
        byte[] images = new byte[3 * pixels], instances = new byte[pixels], parts = new byte[pixels];
        float[] depths = new float[pixels];
        renderer.Render(Parameters(classes), images, new SceneLabels { Instances = instances, Parts = parts, Depths = depths });
        return (images, instances, parts, depths);
    }
}
