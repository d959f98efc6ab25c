using Disentangle.Datasets.Catalogue.Originals;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;
using Disentangle.Datasets.Tests.Files.Matlab;

namespace Disentangle.Datasets.Tests.Catalogue.Originals;

public sealed class Cars3dTests : IDisposable
{
    private const int Bytes = 64 * 64 * 3;
    private readonly TemporaryFolder _folder = new();

    public Cars3dTests() => Directory.CreateDirectory(_folder["cars"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Grid_OfThreeCars_ShowsEachViewInItsPlace()
    {
        // Written in another order than that of their names.
        Write("car_010_mesh.mat", 2, isCompressed: true);
        Write("car_002_mesh.mat", 1, isCompressed: false);
        Write("car_001_mesh.mat", 0, isCompressed: true);
        Cars3d dataset = new(_folder.Root);
        Assert.Null(dataset.Missing);
        Assert.Equal([4, 24, 3], dataset.Factors.Sizes);
        ResolvedRecipe recipe = new(new Recipe { Dataset = "cars3d" }, dataset);
        using RenderedObservationSource source = new(recipe, dataset.CreateRenderer());
        byte[] images = source.ReadImages(4 * 24 * 3);
        int[] classes = new int[3];
        for (int i = 0; i < 4 * 24 * 3; i++)
        {
            dataset.Factors.ClassesOf(i, classes);
            AssertImage(images.AsSpan(i * Bytes, Bytes), classes[0], classes[1], classes[2]);
        }
    }

    [Fact]
    public void Cache_OfOneCar_IsBoundedAndChangesNothing()
    {
        const int CarBytes = 4 * 24 * Bytes;
        Write("car_001_mesh.mat", 0, isCompressed: true);
        Write("car_002_mesh.mat", 1, isCompressed: true);
        Cars3d dataset = new(_folder.Root, cacheBytes: CarBytes);
        using IObservationRenderer renderer = dataset.CreateRenderer();
        byte[] images = new byte[4 * Bytes];
        renderer.Render([1, 2, 0, 3, 4, 1, 0, 23, 0, 2, 0, 1], images);
        AssertImage(images.AsSpan(0, Bytes), 1, 2, 0);
        AssertImage(images.AsSpan(Bytes, Bytes), 3, 4, 1);
        AssertImage(images.AsSpan(2 * Bytes, Bytes), 0, 23, 0);
        AssertImage(images.AsSpan(3 * Bytes, Bytes), 2, 0, 1);
        Assert.Equal(CarBytes, dataset.CachedBytes);
    }

    [Fact]
    public void Renderers_OnManyThreads_ReadTheSameBytes()
    {
        Write("car_001_mesh.mat", 0, isCompressed: true);
        Write("car_002_mesh.mat", 1, isCompressed: true);
        Cars3d dataset = new(_folder.Root, cacheBytes: 0);
        Parallel.For(0, 8, thread =>
        {
            using IObservationRenderer renderer = dataset.CreateRenderer();
            byte[] images = new byte[2 * Bytes];
            renderer.Render([thread % 4, thread, thread % 2, 3 - (thread % 4), 23 - thread, 1], images);
            AssertImage(images.AsSpan(0, Bytes), thread % 4, thread, thread % 2);
            AssertImage(images.AsSpan(Bytes, Bytes), 3 - (thread % 4), 23 - thread, 1);
        });
        Assert.Equal(0, dataset.CachedBytes);
    }

    [Fact]
    public void Content_OfOtherFiles_IsAnother()
    {
        Assert.Null(new Cars3d(_folder.Root).ContentSha256);
        Write("car_001_mesh.mat", 0, isCompressed: false);
        string one = new Cars3d(_folder.Root).ContentSha256!;
        Write("car_001_mesh.mat", 1, isCompressed: false);
        string other = new Cars3d(_folder.Root).ContentSha256!;
        Write("car_001_mesh.mat", 0, isCompressed: false);
        Assert.NotEqual(one, other);
        Assert.Equal(one, new Cars3d(_folder.Root).ContentSha256);
        Write("car_002_mesh.mat", 0, isCompressed: false);
        Assert.NotEqual(one, new Cars3d(_folder.Root).ContentSha256);
    }

    [Fact]
    public void Missing_WithoutFiles_SaysWhereToPutThem()
    {
        Cars3d dataset = new(_folder.Root);
        Assert.Contains(_folder["cars"], dataset.Missing, StringComparison.Ordinal);
        Assert.Equal(183, dataset.Factors.Sizes[2]);
        Assert.Throws<FileNotFoundException>(() => dataset.CreateRenderer());
    }

    [Fact]
    public void Render_OfAnArrayOfAnotherShape_NamesFileAndShape()
    {
        File.WriteAllBytes(_folder["cars/car_001_mesh.mat"], MatBytes.File(MatBytes.Array("im", 9, [2, 3], 2, new byte[6])));
        using IObservationRenderer renderer = new Cars3d(_folder.Root).CreateRenderer();
        DatasetFormatException error = Assert.Throws<DatasetFormatException>(() => renderer.Render([0, 0, 0], new byte[Bytes]));
        Assert.EndsWith("car_001_mesh.mat", error.FilePath, StringComparison.Ordinal);
        Assert.Contains("(2, 3)", error.Message, StringComparison.Ordinal);
    }

    private static int Level(int elevation, int azimuth, int car) => (4 * azimuth) + elevation + (5 * car);

    // Four quarters of one level each: a wrong axis shows at once, and quarters are plain inside after shrinking too.
    private static void AssertImage(ReadOnlySpan<byte> image, int elevation, int azimuth, int car)
    {
        for (int c = 0; c < 3; c++)
        {
            int level = Level(elevation, azimuth, car) + (3 * c);
            Assert.Equal(level, image[(((16 * 64) + 16) * 3) + c]);
            Assert.Equal(level + 80, image[(((16 * 64) + 48) * 3) + c]);
            Assert.Equal(level + 40, image[(((48 * 64) + 16) * 3) + c]);
            Assert.Equal(level + 120, image[(((48 * 64) + 48) * 3) + c]);
        }
    }

    private void Write(string name, int car, bool isCompressed)
    {
        byte[] pixels = new byte[128 * 128 * 3 * 24 * 4];
        for (int i = 0; i < pixels.Length; i++)
        {
            int row = i % 128, column = i / 128 % 128, channel = i / (128 * 128) % 3, azimuth = i / (128 * 128 * 3) % 24, elevation = i / (128 * 128 * 3 * 24);
            pixels[i] = (byte)(Level(elevation, azimuth, car) + (3 * channel) + (column >= 64 ? 80 : 0) + (row >= 64 ? 40 : 0));
        }

        byte[] image = MatBytes.Array("im", 9, [128, 128, 3, 24, 4], 2, pixels), mask = MatBytes.Array("mask", 9, [1, 2], 2, [(byte)car, 9]);
        File.WriteAllBytes(
            _folder[Path.Combine("cars", name)],
            isCompressed ? MatBytes.File(MatBytes.Compress(mask), MatBytes.Compress(image)) : MatBytes.File(mask, image));
    }
}
