using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Random;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Tests.Catalogue;

/// <summary>
/// The robot's pictures against places, sizes and colours measured on the sample images of MPI3D-toy (continuous pixel coordinates, y downwards),
/// and against the pinhole formula.
/// </summary>
public sealed class Mpi3dPictureTests : IDisposable
{
    private const int Side = 64;
    private const int Blue = 3;
    private const int Pyramid = 4;
    private const int Sphere = 5;
    private const int Center = 1;
    private const int SeaGreen = 1;

    private readonly RenderThread _thread = RenderThread.Start();

    public static TheoryData<string> Names => ["mpi3d-like", "mpi3d-complex-like"];

    public void Dispose() => _thread.Dispose();

    [Fact]
    public void Object_AsTheHorizontalAxisTurns_MovesAsMeasured()
    {
        (int Class, double X, double Y)[] measured =
        [
            (1, 21.7, 39.5), (6, 23.1, 30.9), (9, 25.0, 25.6), (13, 26.1, 20.6), (17, 28.8, 14.7),
            (22, 32.0, 10.1), (25, 34.4, 9.3), (29, 36.2, 10.6), (33, 36.7, 15.2), (37, 37.1, 20.0),
        ];
        foreach ((int c, double x, double y) in measured)
        {
            (double cx, double cy) = Draw("mpi3d-like", [Blue, Pyramid, 1, Center, SeaGreen, c, 21]).Centroid();
            Assert.True(Math.Abs(cx - x) < 2 && Math.Abs(cy - y) < 2, $"Class {c}: ({cx:0.0}, {cy:0.0}), measured ({x}, {y}).");
        }
    }

    [Fact]
    public void Object_AsTheVerticalAxisTurns_MovesAsMeasured()
    {
        (int Class, double X, double Y)[] measured =
        [
            (1, 28.3, 13.7), (6, 28.0, 12.3), (10, 28.5, 11.4), (14, 29.5, 10.7), (18, 30.8, 10.3),
            (21, 32.0, 10.1), (24, 34.0, 10.2), (28, 35.7, 10.2), (32, 37.2, 11.0), (37, 38.6, 12.1),
        ];
        foreach ((int c, double x, double y) in measured)
        {
            (double cx, double cy) = Draw("mpi3d-like", [Blue, Pyramid, 1, Center, SeaGreen, 22, c]).Centroid();
            Assert.True(Math.Abs(cx - x) < 1.2 && Math.Abs(cy - y) < 1.2, $"Class {c}: ({cx:0.0}, {cy:0.0}), measured ({x}, {y}).");
        }
    }

    // Areas in pixels, almost upright, camera in the middle.
    [Theory]
    [InlineData(0, 1, 72)]
    [InlineData(1, 1, 182)]
    [InlineData(2, 1, 138)]
    [InlineData(3, 1, 150)]
    [InlineData(4, 1, 97)]
    [InlineData(4, 0, 49)]
    public void Object_OfEachShape_HasTheMeasuredArea(int shape, int size, int area)
    {
        int drawn = Draw("mpi3d-like", [Blue, shape, size, Center, SeaGreen, 22, 21]).ObjectArea;

        Assert.InRange(drawn, (0.88 * area) - 2, (1.12 * area) + 2);
    }

    // Centre line of the ring, y0 + k (x - x0)², and the middle of the flange.
    [Theory]
    [InlineData(0, 30.8, 11.3, 0.0104, 29.5, 39.8)]
    [InlineData(1, 32.7, 19.4, 0.0076, 33.5, 43.0)]
    [InlineData(2, 30.0, 30.3, 0.0060, 29.3, 48.8)]
    public void RingAndFlange_OfEachCamera_LieWhereMeasured(int camera, double x0, double y0, double k, double baseX, double baseY)
    {
        Shot shot = Draw("mpi3d-like", [Blue, Sphere, 0, camera, SeaGreen, 0, 21]);

        foreach (int x in new[] { 2, 12, 22, 42, 52, 61 })
        {
            int[] rows = [.. Enumerable.Range(0, Side).Where(y => shot.Parts[(y * Side) + x] == 2)];
            Assert.Equal(y0 + (k * (x + 0.5 - x0) * (x + 0.5 - x0)), rows.Average() + 0.5, 1.0);
        }

        int[] flange = [.. Enumerable.Range(0, Side * Side).Where(i => shot.Parts[i] == 3)];
        Assert.Equal(baseX, (flange.Min(i => i % Side) + flange.Max(i => i % Side) + 1) / 2.0, 1.2);
        Assert.Equal(baseY, (flange.Min(i => i / Side) + flange.Max(i => i / Side) + 1) / 2.0, 1.2);
    }

    [Fact]
    public void Sphere_OfManyPoses_IsCentredAndAsFarAsThePinholeFormulaSays()
    {
        PhiloxStream random = new(1, RandomPurpose.Nuisance, 0);
        int seen = 0;
        for (int i = 0; i < 24; i++)
        {
            int horizontal = random.NextBelow(40), vertical = random.NextBelow(40);
            (double x, double y, double distance) = SphereFromTheMiddle(horizontal, vertical);
            Shot shot = Draw("mpi3d-like", [0, Sphere, 1, Center, 0, horizontal, vertical]);

            // A disc's area; where the robot hides part of it, the centroid says nothing.
            double radius = 0.083 * 1.214 * Side / distance;
            if (shot.ObjectArea > 0.95 * Math.PI * radius * radius)
            {
                (double cx, double cy) = shot.Centroid();
                Assert.InRange(cx - x, -0.6, 0.6);
                Assert.InRange(cy - y, -0.6, 0.6);
                Assert.Equal(distance - 0.083, shot.NearestObject, 0.004);
                seen++;
            }
        }

        Assert.InRange(seen, 12, 24);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Size_OfEveryShape_ScalesTheSilhouette(string name)
    {
        for (int shape = 0; shape < DatasetCatalogue.Get(name).Factors.Sizes[1]; shape++)
        {
            double small = Draw(name, [0, shape, 0, Center, 0, 12, 8]).ObjectArea;
            double middle = Draw(name, [0, shape, 0.5, Center, 0, 12, 8]).ObjectArea;
            double large = Draw(name, [0, shape, 1, Center, 0, 12, 8]).ObjectArea;

            Assert.InRange(small / large, 0.38, 0.6);
            Assert.InRange(middle / large, 0.62, 0.83);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Images_OfNeighbouringClassesOfEveryFactor_Differ(string name)
    {
        DatasetDefinition dataset = DatasetCatalogue.Get(name);
        PhiloxStream random = new(7, RandomPurpose.Nuisance, 0);
        List<int> classes = [];
        for (int i = 0; i < 24; i++)
        {
            int[] row = new int[7];
            for (int f = 0; f < row.Length; f++)
            {
                row[f] = random.NextBelow(dataset.Factors.Sizes[f]);
            }

            for (int f = 0; f < row.Length; f++)
            {
                int[] other = [.. row];
                other[f] += other[f] + 1 < dataset.Factors.Sizes[f] ? 1 : -1;
                classes.AddRange(row);
                classes.AddRange(other);
            }
        }

        byte[] images = Render(dataset, [.. classes]);
        int bytes = dataset.Format.ByteCount;
        for (int first = 0; first < images.Length; first += 2 * bytes)
        {
            int differing = Enumerable.Range(first, bytes).Count(b => images[b] != images[b + bytes]);
            Assert.True(
                differing > 10, $"{differing} bytes differ between [{string.Join(", ", classes.Skip(7 * first / bytes).Take(7))}] and its neighbour.");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Images_InAnyBatch_HaveTheSameBytes(string name)
    {
        DatasetDefinition dataset = DatasetCatalogue.Get(name);
        int[][] rows = [.. Enumerable.Range(0, 9).Select(i => new[] { i % 4, (i + 1) % 4, i % 2, i % 3, i / 3, 7 * i % 40, 11 * i % 40 })];
        byte[] together = Render(dataset, [.. rows.SelectMany(r => r)]);
        byte[] reversed = Render(dataset, [.. Enumerable.Range(0, 9).SelectMany(i => rows[8 - i])]);
        int bytes = dataset.Format.ByteCount;
        for (int i = 0; i < rows.Length; i++)
        {
            byte[] image = together[(i * bytes)..((i + 1) * bytes)];
            Assert.Equal(Render(dataset, rows[i]), image);
            Assert.Equal(reversed[((8 - i) * bytes)..((9 - i) * bytes)], image);
        }
    }

    [Fact]
    public void Images_OfRandomCombinations_HaveChannelMeansNearThePublishedOnes()
    {
        DatasetDefinition dataset = DatasetCatalogue.Get("mpi3d-like");
        PhiloxStream random = new(3, RandomPurpose.Nuisance, 0);
        int[] classes = new int[7 * 1000];
        for (int i = 0; i < classes.Length; i++)
        {
            classes[i] = random.NextBelow(dataset.Factors.Sizes[i % 7]);
        }

        byte[] images = Render(dataset, classes);
        double[] means = [.. Enumerable.Range(0, 3).Select(c => Enumerable.Range(0, images.Length / 3).Average(i => images[(3 * i) + c] / 255.0))];

        Assert.Equal(0.2244, means[0], 0.006);
        Assert.Equal(0.2214, means[1], 0.006);
        Assert.Equal(0.2263, means[2], 0.006);
    }

    [Fact]
    public void Colors_OfFloorRingAndLitFace_AreThoseMeasured()
    {
        Shot shot = Draw("mpi3d-like", [2, Pyramid, 1, Center, 0, 1, 21]);

        Assert.Equal([52, 52, 52], shot.Color((63 * Side) + 63));
        AssertNear(shot.Color((19 * Side) + 32), 101, 76, 143, 6);

        // The face turned up, in nearly full light.
        byte[] brightest = Enumerable.Range(0, Side * Side).Where(i => shot.Parts[i] == 8).Select(shot.Color).MaxBy(c => c[0])!;
        AssertNear(brightest, 245, 0, 0, 10);

        static void AssertNear(byte[] color, int red, int green, int blue, int tolerance)
        {
            Assert.InRange(color[0], red - tolerance, red + tolerance);
            Assert.InRange(color[1], green - tolerance, green + tolerance);
            Assert.InRange(color[2], blue - tolerance, blue + tolerance);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Labels_OfAPose_NameEveryPartAndOneObject(string name)
    {
        Shot shot = Draw(name, [0, 0, 1, 2, 0, 36, 36]);

        Assert.Superset(new HashSet<byte> { 0, 1, 2, 3, 4, 5, 6, 7, 8 }, shot.Parts.ToHashSet());
        for (int i = 0; i < Side * Side; i++)
        {
            Assert.Equal(shot.Parts[i] >= 8 ? 1 : 0, shot.Instances[i]);
            Assert.Equal(shot.Parts[i] == 0, float.IsPositiveInfinity(shot.Depths[i]));
            double[] normal = [.. Enumerable.Range(0, 3).Select(c => (shot.Normals[(3 * i) + c] - 128) / 127.0)];
            Assert.Equal(shot.Parts[i] == 0 ? 0 : 1, Math.Sqrt(normal.Sum(n => n * n)), 0.02);
        }
    }

    // Camera and arm as the data set's page states them.
    private static (double X, double Y, double Distance) SphereFromTheMiddle(int horizontal, int vertical)
    {
        double elevation = Radians(36.7), tilt = Radians(-90 + (180.0 * horizontal / 39)), yaw = Radians(73.9 + 90 - (180.0 * vertical / 39));
        double along = 0.371 * Math.Sin(tilt);
        double x = (along * Math.Cos(yaw)) - (0.056 * Math.Sin(yaw)), y = (along * Math.Sin(yaw)) + (0.056 * Math.Cos(yaw));
        double z = 0.315 + (0.371 * Math.Cos(tilt));
        double fromEyeY = y + (1.372 * Math.Cos(elevation)), fromEyeZ = z - 0.276 - (1.372 * Math.Sin(elevation));
        double depth = (fromEyeY * Math.Cos(elevation)) - (fromEyeZ * Math.Sin(elevation));
        double up = (fromEyeY * Math.Sin(elevation)) + (fromEyeZ * Math.Cos(elevation));
        double u = 1.214 * Side * x / depth, v = -1.214 * Side * up / depth, roll = Radians(0.77);
        return (
            32 + 1.63 + (u * Math.Cos(roll)) - (v * Math.Sin(roll)),
            32 + (u * Math.Sin(roll)) + (v * Math.Cos(roll)),
            Math.Sqrt((x * x) + (fromEyeY * fromEyeY) + (fromEyeZ * fromEyeZ)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private byte[] Render(DatasetDefinition dataset, int[] classes)
    {
        using IObservationRenderer renderer = dataset.CreateRenderer(_thread);
        byte[] images = new byte[classes.Length / 7 * dataset.Format.ByteCount];
        renderer.Render(dataset, classes, images);
        return images;
    }

    private Shot Draw(string name, double[] scene)
    {
        SceneDataset dataset = (SceneDataset)DatasetCatalogue.Get(name);
        float[] parameters = new float[dataset.Scene.Parameters.Count];
        dataset.Place(scene, parameters);
        Shot shot = new(new byte[3 * Side * Side], new byte[Side * Side], new byte[Side * Side], new float[Side * Side], new byte[3 * Side * Side]);
        using SceneRenderer renderer = new(_thread, dataset.Scene, Side, Side, dataset.SamplesPerAxis);
        renderer.Render(
            parameters, shot.Image, new SceneLabels { Parts = shot.Parts, Instances = shot.Instances, Depths = shot.Depths, Normals = shot.Normals });
        return shot;
    }

    private sealed record Shot(byte[] Image, byte[] Parts, byte[] Instances, float[] Depths, byte[] Normals)
    {
        public int ObjectArea => Instances.Sum(i => i);

        public double NearestObject => Enumerable.Range(0, Side * Side).Where(i => Instances[i] == 1).Min(i => Depths[i]);

        public byte[] Color(int pixel) => Image[(3 * pixel)..((3 * pixel) + 3)];

        public (double X, double Y) Centroid()
        {
            int[] pixels = [.. Enumerable.Range(0, Side * Side).Where(i => Instances[i] == 1)];
            return (pixels.Average(i => (i % Side) + 0.5), pixels.Average(i => (i / Side) + 0.5));
        }
    }
}
