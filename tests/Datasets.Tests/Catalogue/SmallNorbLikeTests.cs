using System.Numerics;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Catalogue.Toys;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Sources;
using Disentangle.Datasets.Tests.Catalogue.Toys;
using Disentangle.Render;

namespace Disentangle.Datasets.Tests.Catalogue;

public sealed class SmallNorbLikeTests : IDisposable
{
    private const int Side = 96;
    private const double ViewHeight = 1.85;
    private const double EyeDistance = 6;
    private static readonly SmallNorbLike Dataset = new();
    private readonly RenderThread _thread = RenderThread.Start();

    public void Dispose() => _thread.Dispose();

    [Fact]
    public void Factors_AreThoseOfTheOriginal()
    {
        Assert.Equal(["category", "instance", "elevation", "azimuth", "lighting"], Dataset.Factors.Names);
        Assert.Equal([5, 10, 9, 18, 6], Dataset.Factors.Sizes);
        Assert.Equal(48600, Dataset.Factors.Count);
        Assert.Equal(["animal", "human", "airplane", "truck", "car"], Dataset.Factors.Factors[0].ClassNames!);
        Assert.Equal([30, 35, 40, 45, 50, 55, 60, 65, 70], Dataset.Factors.Factors[2].Values);
        Assert.Equal(Enumerable.Range(0, 18).Select(c => 20.0 * c), Dataset.Factors.Factors[3].Values);
        Assert.Equal(360, Dataset.Factors.Factors[3].Period);
        Assert.Equal("96×96×1 0-255", Dataset.Format.ToString());
        Assert.Equal(FileLayout.Shapes3d, Dataset.Layout);
    }

    [Fact]
    public void Place_OfACoordinateBetweenClasses_HasTheDirectionBetween()
    {
        float[] numbers = Place(2, 3, 4.5, 2.5, 0);

        // Elevation 52.5°, azimuth 50°; the lamp of lighting 0 is 170° further, 55° high.
        Assert.Equal(Math.Cos(52.5 * Math.PI / 180) * Math.Cos(50 * Math.PI / 180), numbers[0], 1e-6);
        Assert.Equal(Math.Cos(52.5 * Math.PI / 180) * Math.Sin(50 * Math.PI / 180), numbers[1], 1e-6);
        Assert.Equal(Math.Cos(55 * Math.PI / 180) * Math.Cos(220 * Math.PI / 180), numbers[2], 1e-6);
        Assert.Equal(0.80 - (0.02 * 22.5 / 40), numbers[5], 1e-6);
    }

    [Fact]
    public void Ground_OfEachLighting_IsUniformAndHasItsLevel()
    {
        // At elevations 30° and 70°.
        int[][] levels = [[204, 199], [143, 130], [227, 224], [251, 249], [209, 204], [168, 158]];
        for (int lighting = 0; lighting < 6; lighting++)
        {
            byte[] images = Render([3, 1, 0, 4, lighting, 0, 5, 8, 9, lighting]);
            foreach (int i in new[] { 0, 1 })
            {
                byte[] corners = [.. Enumerable.Range(0, Side * Side).Where(p => IsInCorner(p)).Select(p => images[(i * Side * Side) + p])];
                Assert.Equal(4 * 12 * 12, corners.Length);
                Assert.All(corners, b => Assert.InRange(b, levels[lighting][i] - 1, levels[lighting][i] + 1));
            }
        }

        static bool IsInCorner(int p) => (p % Side is < 12 or >= Side - 12) && (p / Side is < 12 or >= Side - 12);
    }

    [Fact]
    public void Toy_OfEveryKind_IsDarkerThanTheGroundAndInTheMiddle()
    {
        List<double> brightness = [];
        for (int i = 0; i < 50; i++)
        {
            (byte[] image, byte[] instances, _, _) = RenderLabels(Place(i / 10, i % 10, i % 9, 7 * i % 18, i % 6));
            int[] toy = [.. Enumerable.Range(0, Side * Side).Where(p => instances[p] == 1)];
            int left = toy.Min(p => p % Side), right = toy.Max(p => p % Side), top = toy.Min(p => p / Side), bottom = toy.Max(p => p / Side);

            Assert.InRange(0.5 * (left + right + 1), 40, 56);
            Assert.InRange(0.5 * (top + bottom + 1), 38, 58);
            Assert.InRange(Math.Max(right - left, bottom - top), 35, 75);
            brightness.Add(toy.Average(p => image[3 * p]) / image[0]);
        }

        Assert.InRange(brightness.Average(), 0.7, 0.85);
        Assert.All(brightness, b => Assert.InRange(b, 0.5, 0.97));
    }

    [Fact]
    public void Shadow_OfEachLamp_FallsToTheOtherSide()
    {
        // Lamp 1 stands to the left of the eye's direction, 2 to the right, 0 behind the toy, 3 before it.
        Assert.True(Balance(Place(0, 5, 0, 0, 1)).X > 0.03, "to the right");
        Assert.True(Balance(Place(0, 5, 0, 0, 2)).X < -0.03, "to the left");
        Assert.True(Balance(Place(4, 0, 8, 0, 0)).Y > Balance(Place(4, 0, 8, 0, 3)).Y + 0.04, "downwards");

        // Where the darkness of the ground lies, from the image's middle, in units of half the image; y down.
        (double X, double Y) Balance(float[] numbers)
        {
            (byte[] image, byte[] instances, _, _) = RenderLabels(numbers);
            double x = 0, y = 0, mass = 0;
            foreach (int p in Enumerable.Range(0, Side * Side).Where(p => instances[p] == 0))
            {
                double dark = image[0] - image[3 * p];
                x += dark * ((((p % Side) + 0.5) / (Side / 2)) - 1);
                y += dark * ((((p / Side) + 0.5) / (Side / 2)) - 1);
                mass += dark;
            }

            return (x / mass, y / mass);
        }
    }

    [Fact]
    public void Ball_OfAKnownRadius_CoversItsDisc()
    {
        // A ball of radius R in the middle of the view at distance Z fills a disc of radius f R / √(Z² − R²). The ends of a cone must differ:
        // here by three steps upwards, which adds a strip.
        const double Radius = 0.4, Height = 0.015;
        ToyModel toy = new();
        toy.Cone(ToyPart.Trunk, new(0, 0, 0.4f), new(0, 0, 0.4f + (float)Height), 0.4f, 0.4f);
        float[] numbers = Place(0, 0, 3, 5, 0);
        ToyEncoder.Encode(toy).CopyTo(numbers, 6);
        (_, byte[] instances, byte[] parts, float[] depths) = RenderLabels(numbers);

        double disc = Radius * EyeDistance / Math.Sqrt((EyeDistance * EyeDistance) - (Radius * Radius)) * Side / ViewHeight;
        double area = (Math.PI * disc * disc) + (2 * disc * Height * Math.Sqrt(0.5) * Side / ViewHeight);
        Assert.InRange(instances.Sum(b => b), area - 15, area + 15);
        Assert.All(Enumerable.Range(0, Side * Side), p => Assert.Equal(instances[p] == 1 ? (int)ToyPart.Trunk : 1, parts[p]));
        Assert.Equal(EyeDistance - Radius, depths[(Side / 2 * Side) + (Side / 2)], 0.01);
    }

    [Fact]
    public void Depth_OfEveryToy_IsThatOfItsFirstSolidOrOfTheGround()
    {
        int pixels = 0, misses = 0;
        for (int i = 0; i < 50; i++)
        {
            double elevation = 30 + (40.0 * (i % 9) / 8), azimuth = 20.0 * (5 * i % 18);
            (_, byte[] instances, _, float[] depths) = RenderLabels(Place(i / 10, i % 10, i % 9, 5 * i % 18, 0));
            ToyModel toy = SmallNorbLike.ToyOf(i / 10, i % 10);
            (Vector3 eye, Func<int, Vector3> ray) = View(toy, elevation, azimuth);
            for (int p = (i % 7) + (Side * 10); p < Side * (Side - 10); p += 23)
            {
                Vector3 direction = ray(p);
                float ground = -eye.Z / direction.Z;
                if (instances[p] == 0)
                {
                    Assert.Equal(ground, depths[p], 2e-3f);
                }

                float first = ground;
                for (float t = 4.9f; t < ground && first == ground; t += 0.005f)
                {
                    first = ToySolids.Contains(toy, eye + (t * direction)) ? t : ground;
                }

                // Measures are rounded to 1/200, and thin edges fall between steps.
                pixels++;
                misses += MathF.Abs(first - depths[p]) < 0.03f ? 0 : 1;
            }
        }

        Assert.InRange(misses, 0, 0.02 * pixels);
    }

    [Fact]
    public void Parts_OfAMirroredAzimuth_AreTheMirrorImage()
    {
        // All but humans are the same on the left and on the right. Azimuths 80° and 280°; this airplane has no propeller.
        foreach (int category in new[] { 0, 2, 3, 4 })
        {
            (_, _, byte[] parts, _) = RenderLabels(Place(category, 4, 3, 4, 0));
            (_, _, byte[] mirrored, _) = RenderLabels(Place(category, 4, 3, 14, 0));
            int different = Enumerable.Range(0, Side * Side).Count(p => parts[p] != mirrored[p - (p % Side) + Side - 1 - (p % Side)]);

            Assert.InRange(different, 0, 12);
            Assert.Equal(4, parts.Distinct().Count(b => b > 1));
        }
    }

    [Fact]
    public void Images_OfNeighbouringClasses_Differ()
    {
        for (int factor = 0; factor < 5; factor++)
        {
            int size = Dataset.Factors.Sizes[factor];
            for (int i = 0; i < 4; i++)
            {
                int[] row = [i, (2 * i) + 1, 2 * i, (5 * i) + 1, i];
                byte[] images = Render([.. Enumerable.Range(0, size).SelectMany(c => row.Select((r, f) => f == factor ? c : r))]);
                for (int c = 0; c + 1 < size; c++)
                {
                    int different = Enumerable.Range(0, Side * Side)
                        .Count(p => Math.Abs(images[(c * Side * Side) + p] - images[((c + 1) * Side * Side) + p]) > 4);
                    Assert.True(different > 40, $"factor {factor}, classes {c} and {c + 1}: {different} pixels");
                }
            }
        }
    }

    [Fact]
    public void Images_OfAnyBatch_HaveTheSameBytes()
    {
        int[][] rows = [.. Enumerable.Range(0, 40).Select(i => new[] { i % 5, i % 10, i % 9, i % 18, i % 6 })];
        byte[] together = Render([.. rows.SelectMany(r => r)]), reversed = Render([.. rows.Reverse().SelectMany(r => r)]);
        for (int i = 0; i < rows.Length; i++)
        {
            byte[] image = together[(i * Side * Side)..((i + 1) * Side * Side)];
            Assert.Equal(image, reversed[((39 - i) * Side * Side)..((40 - i) * Side * Side)]);
        }

        Assert.Equal(together[(17 * Side * Side)..(18 * Side * Side)], Render(rows[17]));
    }

    private static float[] Place(params double[] scene)
    {
        float[] numbers = new float[Dataset.Scene.Parameters.Count];
        Dataset.Place(scene, numbers);
        return numbers;
    }

    /// <summary>The eye and the unit direction through a pixel's centre, in the toy's space.</summary>
    private static (Vector3 Eye, Func<int, Vector3> Ray) View(ToyModel toy, double elevationDegrees, double azimuthDegrees)
    {
        (double sinE, double cosE) = Math.SinCos(elevationDegrees * Math.PI / 180);
        (double sinA, double cosA) = Math.SinCos(azimuthDegrees * Math.PI / 180);
        Vector3 towards = new((float)(cosE * cosA), (float)(cosE * sinA), (float)sinE), right = new((float)-sinA, (float)cosA, 0);
        Vector3 up = Vector3.Cross(towards, right);
        Vector3 eye = new Vector3(0, 0, 0.5f * toy.Bounds().High.Z) + ((float)EyeDistance * towards);
        return (eye, Ray);

        Vector3 Ray(int p)
        {
            float x = (float)((((p % Side) + 0.5) / Side) - 0.5), y = (float)(0.5 - (((p / Side) + 0.5) / Side));
            return Vector3.Normalize((x * right) + (y * up) - ((float)(EyeDistance / ViewHeight) * towards));
        }
    }

    private (byte[] Image, byte[] Instances, byte[] Parts, float[] Depths) RenderLabels(float[] numbers)
    {
        using SceneRenderer renderer = new(_thread, Dataset.Scene, Side, Side, Dataset.SamplesPerAxis);
        byte[] image = new byte[3 * Side * Side], instances = new byte[Side * Side], parts = new byte[Side * Side];
        float[] depths = new float[Side * Side];
        renderer.Render(numbers, image, new SceneLabels { Instances = instances, Parts = parts, Depths = depths });
        return (image, instances, parts, depths);
    }

    private byte[] Render(int[] classes)
    {
        using IObservationRenderer renderer = Dataset.CreateRenderer(_thread);
        byte[] images = new byte[classes.Length / Dataset.Factors.Dimension * Dataset.Format.ByteCount];
        renderer.Render(Dataset, classes, images);
        return images;
    }
}
