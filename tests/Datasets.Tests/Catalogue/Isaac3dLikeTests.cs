using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Catalogue.Kitchens;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Tests.Catalogue;

public sealed class Isaac3dLikeTests : IDisposable
{
    private const int Wall = 1, Counter = 4, Link = 7, Object = 10;
    private const int Ball = 2;

    private static readonly Isaac3dLike Dataset = new();
    private static readonly int[] Usual = [Ball, 3, 2, 2, 2, 2, 3, 0, 0];

    private readonly RenderThread _thread = RenderThread.Start();
    private readonly Dictionary<int, SceneRenderer> _renderers = [];

    public static TheoryData<int> Shapes => [0, 1, 2];

    public static TheoryData<string> Names => [.. Dataset.Factors.Names];

    public void Dispose()
    {
        foreach (SceneRenderer renderer in _renderers.Values)
        {
            renderer.Dispose();
        }

        _thread.Dispose();
    }

    [Fact]
    public void Factors_AreThoseOfTheOriginal()
    {
        Assert.Equal(
            [
                "object_shape", "robot_x", "robot_y", "camera_height", "object_scale", "lighting_intensity", "lighting_direction", "object_color",
                "wall_color",
            ],
            Dataset.Factors.Names);
        Assert.Equal([3, 8, 5, 4, 4, 4, 6, 4, 4], Dataset.Factors.Sizes);
        Assert.Equal(737_280, Dataset.Factors.Count);

        // Strides of the original's index.
        Assert.Equal(245_760 + 6_144 + 384 + 16 + 1, Dataset.Factors.IndexOf([1, 0, 1, 0, 1, 0, 1, 0, 1]));
    }

    [Fact]
    public void Values_OfNumericFactors_AreTheLabelsOfTheOriginal()
    {
        foreach (Factor factor in Dataset.Factors.Factors.Where(f => f.ClassNames is null))
        {
            Assert.Equal(Enumerable.Range(0, factor.Size).Select(c => c / (factor.Size - 1.0)), factor.Values, (a, b) => Math.Abs(a - b) < 1e-15);
            Assert.True(factor.IsContinuous);
        }
    }

    [Fact]
    public void Place_OfEveryHand_GivesUnitDirections()
    {
        float[] numbers = new float[Dataset.Scene.Parameters.Count];
        for (int i = 0; i < 40 * 4; i++)
        {
            Dataset.Place([0, i % 8, i / 8 % 5, i / 40, 0, 0, 2.5, 0, 0], numbers);
            Assert.All(
                [("forwardY", "forwardZ"), ("armX", "armY"), ("upperU", "upperZ"), ("foreU", "foreZ"), ("lightCos", "lightSin")],
                pair => Assert.Equal(1, Square(Number(pair.Item1)) + Square(Number(pair.Item2)), 1e-6));
        }

        double Number(string name) => numbers[Dataset.Scene.Parameters.ToList().IndexOf(name)];
    }

    [Fact]
    public void Ball_AtItsProjectedCentre_IsItsRadiusNearerThanItsCentre()
    {
        const int side = 256;
        for (int i = 0; i < 2 * 5 * 4 * 4; i++)
        {
            int[] classes = [.. Usual];
            (classes[1], classes[2], classes[3], classes[4]) = (3 + (i % 2), i / 2 % 5, i / 10 % 4, i / 40);
            Picture picture = Draw(classes, side);
            (double x, double y) = Isaac3dLike.HandAt(classes[1] / 7.0, classes[2] / 4.0);
            (int pixel, double distance) = Project(x, y, ArmPose.ObjectHeight, classes[3], side);
            double radius = 1.1 * (0.06 + (0.045 * classes[4] / 3));

            Assert.Equal(Object, picture.Parts[pixel]);
            Assert.Equal(1, picture.Instances[pixel]);
            Assert.Equal(distance - radius, picture.Depths[pixel], 5e-4);
            Assert.InRange(picture.Normals[(3 * pixel) + 2], 253, 255);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Object_OfALargerScale_CoversMore(int shape)
    {
        int[] areas = [.. Enumerable.Range(0, 4).Select(scale => Draw([shape, 4, 2, 2, scale, 2, 3, 0, 0], 64).Instances.Count(i => i == 1))];

        Assert.Equal(areas.Order().Distinct(), areas);
        Assert.True(areas[3] > 2 * areas[0], string.Join(", ", areas));
    }

    [Fact]
    public void Robot_OfAMirroredHand_IsTheMirrorImage()
    {
        const int side = 64;
        for (int i = 0; i < 4 * 5; i++)
        {
            Picture left = Draw([i % 3, i % 4, i / 4, i % 4, 3, 2, 3, 0, 0], side), right = Draw([i % 3, 7 - (i % 4), i / 4, i % 4, 3, 2, 3, 0, 0], side);
            int unequal = Enumerable.Range(0, side * side).Count(p => Robot(left, p) != Robot(right, (p / side * side) + side - 1 - (p % side)));

            // A boundary may pass through a pixel's centre but for the last bit of a float.
            Assert.InRange(unequal, 0, 2);
        }

        static int Robot(Picture picture, int pixel) => picture.Parts[pixel] >= Link ? picture.Parts[pixel] : 0;
    }

    [Theory]
    [InlineData(7, Object)]
    [InlineData(8, Wall)]
    public void Colour_OfOneThing_ChangesItsPixelsAndTheirNeighboursOnly(int factor, int part)
    {
        const int side = 64;
        int[] other = [.. Usual];
        other[factor] = 2;
        Picture before = Draw(Usual, side), after = Draw(other, side);
        int changed = 0;
        for (int p = 0; p < side * side; p++)
        {
            if (!before.Colors.AsSpan(3 * p, 3).SequenceEqual(after.Colors.AsSpan(3 * p, 3)))
            {
                Assert.Contains(Around(p, side), q => before.Parts[q] == part);
                changed++;
            }
        }

        Assert.InRange(changed, before.Parts.Count(p => p == part), side * side / 2);
    }

    [Fact]
    public void Shadow_OfTheObject_LiesOppositeToTheLight()
    {
        const int side = 128;
        for (int direction = 0; direction < 6; direction += 5)
        {
            int[] lit = [.. Usual], shaded = [.. Usual];
            (shaded[6], lit[6]) = (direction, 5 - direction);
            (double x, double y) = Isaac3dLike.HandAt(3 / 7.0, 0.5);
            double azimuth = (-65 + (26 * direction)) * Math.PI / 180, away = ArmPose.ObjectHeight / Math.Tan(50 * Math.PI / 180);
            (int pixel, _) = Project(x - (away * Math.Sin(azimuth)), y + (away * Math.Cos(azimuth)), 0, 2, side);
            Picture inShadow = Draw(shaded, side), inLight = Draw(lit, side);

            Assert.Equal(Counter, inShadow.Parts[pixel]);
            Assert.True(inShadow.Colors[3 * pixel] < 0.75 * inLight.Colors[3 * pixel]);
        }
    }

    [Fact]
    public void Counter_HasTheNormalOfThePlane()
    {
        Picture picture = Draw(Usual, 64);
        double down = (0.24 - (0.6 + (0.55 * 2 / 3))) / Math.Sqrt(Square(2.1) + Square(0.24 - (0.6 + (0.55 * 2 / 3)))), ahead = Math.Sqrt(1 - (down * down));
        byte[] expected = [128, (byte)Math.Round(128 + (127 * ahead)), (byte)Math.Round(128 - (127 * down))];
        int[] pixels = [.. Enumerable.Range(0, 64 * 64).Where(p => picture.Parts[p] == Counter)];

        Assert.NotEmpty(pixels);
        Assert.All(pixels, p => Assert.Equal(expected, picture.Normals[(3 * p)..((3 * p) + 3)]));
    }

    [Fact]
    public void Intensity_OfEachClass_IsBrighterThanTheLast()
    {
        double[] means = [.. Enumerable.Range(0, 4).Select(c => Draw([0, 1, 3, 1, 2, c, 1, 2, 1], 64).Colors.Average(v => (double)v))];

        Assert.All(Enumerable.Range(1, 3), c => Assert.True(means[c] > means[c - 1] + 5, string.Join(", ", means)));
    }

    [Fact]
    public void Image_OfTwiceTheSize_ShowsTheSame()
    {
        const int side = 64;
        Picture small = Draw(Usual, side), large = Draw(Usual, 2 * side);
        double difference = 0;
        for (int i = 0; i < 3 * side * side; i++)
        {
            int x = i / 3 % side, y = i / 3 / side, channel = i % 3;
            int sum = Enumerable.Range(0, 4).Sum(k => large.Colors[(3 * ((((2 * y) + (k / 2)) * 2 * side) + (2 * x) + (k % 2))) + channel]);
            difference += Math.Abs(small.Colors[i] - (sum / 4.0));
        }

        Assert.InRange(difference / (3 * side * side), 0, 1.5);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NeighbouringClasses_OfEveryFactor_GiveDifferentImages(string name)
    {
        int factor = Dataset.Factors.Names.ToList().IndexOf(name), size = Dataset.Factors.Sizes[factor];
        List<int> classes = [];
        int[] row = new int[9];
        const int count = 60;
        for (int i = 0; i < count; i++)
        {
            // 104,729 is a prime that does not divide the number of combinations.
            Dataset.Factors.ClassesOf(i * 104_729L % Dataset.Factors.Count, row);
            row[factor] = i % (size - 1);
            classes.AddRange(row);
            row[factor]++;
            classes.AddRange(row);
        }

        byte[] images = Render([.. classes]);
        int bytes = Dataset.Format.ByteCount;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> first = images.AsSpan(2 * i * bytes, bytes), second = images.AsSpan(((2 * i) + 1) * bytes, bytes);
            Assert.False(first.SequenceEqual(second), $"{name}: {string.Join(", ", classes.Skip(18 * i).Take(9))}");
        }
    }

    [Fact]
    public void Images_AreTheSameInAnyBatch()
    {
        List<int> classes = [];
        int[] row = new int[9];
        const int count = 300;
        for (int i = 0; i < count; i++)
        {
            Dataset.Factors.ClassesOf(i * 104_729L % Dataset.Factors.Count, row);
            classes.AddRange(row);
        }

        byte[] together = Render([.. classes]);
        int bytes = Dataset.Format.ByteCount;
        for (int i = 0; i < count; i += 23)
        {
            Assert.Equal(together.AsSpan(i * bytes, bytes).ToArray(), Render([.. classes.Skip(9 * i).Take(9)]));
        }
    }

    private static double Square(double value) => value * value;

    private static IEnumerable<int> Around(int pixel, int side) =>
        from dy in (int[])[-1, 0, 1]
        from dx in (int[])[-1, 0, 1]
        let x = (pixel % side) + dx
        let y = (pixel / side) + dy
        where x >= 0 && x < side && y >= 0 && y < side
        select (y * side) + x;

    // The pinhole camera at (0, −1.75, height) that looks at (0, 0.35, 0.24) with a focal length of 1.55 image heights.
    private static (int Pixel, double Distance) Project(double x, double y, double z, int cameraClass, int side)
    {
        double eye = 0.6 + (0.55 * cameraClass / 3), sight = Math.Sqrt(Square(2.1) + Square(0.24 - eye));
        double forwardY = 2.1 / sight, forwardZ = (0.24 - eye) / sight, dy = y + 1.75, dz = z - eye;
        double depth = (dy * forwardY) + (dz * forwardZ), up = (dz * forwardY) - (dy * forwardZ);
        int column = (int)((0.5 * side) + (1.55 * side * x / depth)), row = (int)((0.5 * side) - (1.55 * side * up / depth));
        return ((row * side) + column, Math.Sqrt((x * x) + (dy * dy) + (dz * dz)));
    }

    private Picture Draw(int[] classes, int side)
    {
        float[] numbers = new float[Dataset.Scene.Parameters.Count];
        Dataset.Place(Array.ConvertAll(classes, c => (double)c), numbers);
        Picture picture = new(new byte[3 * side * side], new byte[side * side], new byte[side * side], new float[side * side], new byte[3 * side * side]);
        if (!_renderers.TryGetValue(side, out SceneRenderer? renderer))
        {
            renderer = new SceneRenderer(_thread, Dataset.Scene, side, side, Dataset.SamplesPerAxis);
            _renderers.Add(side, renderer);
        }

        SceneLabels labels = new() { Instances = picture.Instances, Parts = picture.Parts, Depths = picture.Depths, Normals = picture.Normals };
        renderer.Render(numbers, picture.Colors, labels);
        return picture;
    }

    private byte[] Render(int[] classes)
    {
        using IObservationRenderer renderer = Dataset.CreateRenderer(_thread);
        byte[] images = new byte[classes.Length / 9 * Dataset.Format.ByteCount];
        renderer.Render(Dataset, classes, images);
        return images;
    }

    private sealed record Picture(byte[] Colors, byte[] Instances, byte[] Parts, float[] Depths, byte[] Normals);
}
