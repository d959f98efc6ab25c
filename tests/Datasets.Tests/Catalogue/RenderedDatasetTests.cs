using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Tests.Catalogue;

/// <summary>Whole path from classes to pixels: the picture must show what its label says.</summary>
public sealed class RenderedDatasetTests : IDisposable
{
    private const int Side = 64;
    private readonly RenderThread _thread = RenderThread.Start();

    public void Dispose() => _thread.Dispose();

    // Areas in pixels of the published images at orientation 0 and position (0, 0), scales 0.5 to 1.
    [Theory]
    [InlineData(0, 100, 144, 196, 256, 324, 400)]
    [InlineData(1, 76, 104, 144, 184, 228, 288)]
    [InlineData(2, 58, 84, 108, 140, 182, 222)]
    public void Dsprites_OfEachShapeAndScale_HasThePublishedArea(int shape, params int[] areas)
    {
        int[] classes = [.. Enumerable.Range(0, 6).SelectMany(scale => new[] { 0, shape, scale, 0, 0, 0 })];
        byte[] images = Render("dsprites", classes);

        Assert.Equal(areas, Enumerable.Range(0, 6).Select(i => images.Skip(i * Side * Side).Take(Side * Side).Sum(p => p)));
    }

    [Fact]
    public void Dsprites_OfTheSquareWhoseEdgesHitPixelCentres_IsThePublishedImage()
    {
        byte[] image = Render("dsprites", [0, 0, 1, 0, 17, 8]);

        Assert.Equal(121, image.Sum(p => p));
        Assert.All(Enumerable.Range(0, 121), i => Assert.Equal(1, image[((19 + (i / 11)) * Side) + 28 + (i % 11)]));
    }

    [Fact]
    public void Dsprites_OfOrientations0And39_IsTheSameImage()
    {
        byte[] images = Render("dsprites", [0, 2, 3, 0, 11, 29, 0, 2, 3, 39, 11, 29]);

        Assert.Equal(images[..(Side * Side)], images[(Side * Side)..]);
    }

    [Fact]
    public void Dsprites_OfEveryPosition_HasItsCentroidWhereTheLabelSays()
    {
        int[] classes = [.. Enumerable.Range(0, 1024).SelectMany(i => new[] { 0, 1, 5, 7, i / 32, i % 32 })];
        byte[] images = Render("dsprites", classes);
        for (int i = 0; i < 1024; i++)
        {
            (double x, double y) = Centroid(images.AsSpan(i * Side * Side, Side * Side));
            Assert.InRange(x - (16 + (32.0 * (i / 32) / 31)), -0.5, 0.5);
            Assert.InRange(y - (16 + (32.0 * (i % 32) / 31)), -0.5, 0.5);
        }
    }

    [Fact]
    public void Dsprites_OfAGrownOrientation_TurnsCounterClockwise()
    {
        // The ellipse's long axis at about 46° goes from lower left to upper right: x and y (down) of its pixels are anti-correlated.
        byte[] image = Render("dsprites", [0, 1, 5, 5, 16, 16]);
        (double x, double y) = Centroid(image);
        double covariance = Enumerable.Range(0, Side * Side).Sum(i => image[i] * ((i % Side) + 0.5 - x) * ((i / Side) + 0.5 - y));

        Assert.True(covariance < 0);
    }

    [Fact]
    public void Triangle_OfItsWholeGrid_PointsToTheMiddle()
    {
        using RenderedObservationSource source = new(new ResolvedRecipe(new Recipe { Dataset = "triangle" }), _thread);
        byte[] images = new byte[1024 * Side * Side];
        int[] classes = new int[1024 * 3];
        source.Read(0, 1024, images, classes);
        for (int i = 0; i < 1024; i++)
        {
            (double column, double row) = Centroid(images.AsSpan(i * Side * Side, Side * Side));
            double middleColumn = 15.5 + classes[(i * 3) + 2], middleRow = 15.5 + classes[(i * 3) + 1];
            double towardsColumn = 31.5 - middleColumn, towardsRow = 31.5 - middleRow;
            double distance = Math.Sqrt((towardsColumn * towardsColumn) + (towardsRow * towardsRow));

            // A triangle's centroid lies a third of its length 10 from the base: 1.67 behind the sprite's middle, away from the tip.
            if (distance > 0)
            {
                double along = (((column - middleColumn) * towardsColumn) + ((row - middleRow) * towardsRow)) / distance;
                Assert.InRange(along, -2.2, -1.1);
            }
        }
    }

    // Channel means over all pixels of the whole public file, and standard deviations of an image's channel, averaged over the images: those that
    // disent (github.com/nmichlo/disent) publishes for 3D Shapes.
    [Theory]
    [InlineData(RenderQuality.Faithful)]
    [InlineData(RenderQuality.Fast)]
    public void Shapes3d_OfEvery487thImage_HasThePublishedMeans(RenderQuality quality)
    {
        const int Stride = 487, Bytes = Side * Side * 3;
        DatasetDefinition dataset = DatasetCatalogue.Get("shapes3d");
        int count = (int)(dataset.Factors.Count / Stride);
        int[] classes = new int[count * 6];
        for (int i = 0; i < count; i++)
        {
            dataset.Factors.ClassesOf((long)i * Stride, classes.AsSpan(i * 6, 6));
        }

        byte[] images = new byte[count * Bytes];
        using (IObservationRenderer renderer = dataset.CreateRenderer(_thread, dataset.Drawing with { Quality = quality }))
        {
            renderer.Render(dataset, classes, images);
        }

        double[] mean = new double[3], deviation = new double[3];
        for (int i = 0; i < count; i++)
        {
            for (int c = 0; c < 3; c++)
            {
                double[] channel = [.. Enumerable.Range(0, Side * Side).Select(k => images[(i * Bytes) + (3 * k) + c] / 255.0)];
                double average = channel.Average();
                mean[c] += average / count;
                deviation[c] += Math.Sqrt(channel.Average(v => (v - average) * (v - average))) / count;
            }
        }

        AssertClose([0.5026, 0.5788, 0.6034], mean, 0.002);
        AssertClose([0.2941, 0.3444, 0.3662], deviation, 0.002);
    }

    [Fact]
    public void Shapes3d_OfABrightSolid_ShowsItsHueWhereItStands()
    {
        // Green solid, blue walls, red floor, sky on top.
        byte[] image = Render("shapes3d", [0, 6, 3, 7, 3, 7]);

        Assert.Equal([153, 226, 249], Pixel(image, 2, 2));
        Assert.Equal((0, 255), (Pixel(image, 3, 30)[0], Pixel(image, 3, 30)[2]));
        Assert.Equal((255, 0, 0), (Pixel(image, 4, 55)[0], Pixel(image, 4, 55)[1], Pixel(image, 4, 55)[2]));
        Assert.InRange(Pixel(image, 32, 40)[1], (byte)235, (byte)255);
        Assert.InRange(Pixel(image, 32, 40)[0], (byte)40, (byte)90);
    }

    [Fact]
    public void Shapes3d_BetweenClasses_LiesBetweenTheirImages()
    {
        DatasetDefinition dataset = DatasetCatalogue.Get("shapes3d");
        byte[] images = new byte[3 * Side * Side * 3];
        using IObservationRenderer renderer = dataset.CreateRenderer(_thread);
        renderer.Render([2, 6, 3, 3, 0, 7, 2.5, 6, 3, 3, 0, 7, 3, 6, 3, 3, 0, 7], images);

        // Hue 0.2 is (204, 255, 0), 0.3 is (51, 255, 0): the red of the floor falls by three quarters, and lies between for hue 0.25.
        int[] reds = [.. Enumerable.Range(0, 3).Select(i => (int)images[(i * Side * Side * 3) + (((60 * Side) + 60) * 3)])];
        Assert.Equal((reds[0] + reds[2]) / 2.0, reds[1], 1.0);
        Assert.Equal(4.0 * reds[2], reds[0], 4.0);
    }

    [Fact]
    public void Renderer_OfClassesOutsideOrHalfARow_IsRefused()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => Render("dsprites", [0, 3, 0, 0, 0, 0]));
        Assert.Contains("shape has classes 0 to 2; 3 came", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Render("dsprites", [0, 1, 0, 0, 0]));
    }

    private static byte[] Pixel(byte[] image, int column, int row) => image[(((row * Side) + column) * 3)..((((row * Side) + column) * 3) + 3)];

    private static void AssertClose(double[] expected, double[] actual, double tolerance)
    {
        for (int c = 0; c < expected.Length; c++)
        {
            Assert.Equal(expected[c], actual[c], tolerance);
        }
    }

    private static (double X, double Y) Centroid(ReadOnlySpan<byte> image)
    {
        double x = 0, y = 0, mass = 0;
        for (int i = 0; i < image.Length; i++)
        {
            x += image[i] * ((i % Side) + 0.5);
            y += image[i] * ((i / Side) + 0.5);
            mass += image[i];
        }

        return (x / mass, y / mass);
    }

    private byte[] Render(string dataset, int[] classes)
    {
        DatasetDefinition definition = DatasetCatalogue.Get(dataset);
        using IObservationRenderer renderer = definition.CreateRenderer(_thread);
        byte[] images = new byte[classes.Length / definition.Factors.Dimension * definition.Format.ByteCount];
        renderer.Render(definition, classes, images);
        return images;
    }
}
