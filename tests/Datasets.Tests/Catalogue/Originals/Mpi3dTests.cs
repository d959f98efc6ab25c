using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Catalogue.Originals;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Numpy;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Tests.Catalogue.Originals;

public sealed class Mpi3dTests : IDisposable
{
    private const int Bytes = 64 * 64 * 3;
    private const int Count = 1_036_800;
    private static readonly long[] Written = [0, 1, 39, 40, 517_123, Count - 1];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Render_OfANamedArchive_ReadsTheImageOfItsCombination()
    {
        SparseMpi3d.Write(_folder["mpi3d_toy/mpi3d_toy.npz"], "1036800, 64, 64, 3", Count, Written);
        Mpi3d dataset = Mpi3d.Toy(_folder.Root);
        Assert.Null(dataset.Missing);
        Assert.Equal([6, 6, 2, 3, 3, 40, 40], dataset.Factors.Sizes);
        AssertWrittenImages(dataset);
    }

    [Theory]
    [InlineData("1036800, 64, 64, 3")]
    [InlineData("6, 6, 2, 3, 3, 40, 40, 64, 64, 3")]
    public void Open_OfAPath_KnowsTheGridByItsShape(string shape)
    {
        SparseMpi3d.Write(_folder["any.npz"], shape, Count, Written);
        FileDataset dataset = FileDataset.Open(_folder["any.npz"]);
        Assert.Equal(Mpi3dFactors.Plain.Names, dataset.Factors.Names);
        Assert.Equal("sphere", dataset.Factors.Factors[1].ClassNames![5]);
        Assert.True(dataset.HasEveryCombination);
        Assert.Empty(dataset.Nuisance);
        AssertWrittenImages(dataset);
    }

    [Fact]
    public void Open_OfTheSmallerNumber_HasWordsWhereTheNameSaysComplex()
    {
        SparseMpi3d.Write(_folder["real3d_complicated_shapes_ordered.npz"], "460800, 64, 64, 3", 460_800, [460_799]);
        SparseMpi3d.Write(_folder["sim_toy_64x_ordered_without_heldout_factors.npz"], "4, 4, 2, 3, 3, 40, 40, 64, 64, 3", 460_800, []);
        FactorSpace complex = FileDataset.Open(_folder["real3d_complicated_shapes_ordered.npz"]).Factors;
        FactorSpace other = FileDataset.Open(_folder["sim_toy_64x_ordered_without_heldout_factors.npz"]).Factors;
        Assert.Equal(["coffee-cup", "tennis-ball", "croissant", "beer-cup"], complex.Factors[1].ClassNames);
        Assert.Equal([4, 4, 2, 3, 3, 40, 40], other.Sizes);
        Assert.Null(other.Factors[1].ClassNames);
    }

    [Fact]
    public void Renderers_OnManyThreads_ReadTheSameBytes()
    {
        SparseMpi3d.Write(_folder["mpi3d_toy/mpi3d_toy.npz"], "1036800, 64, 64, 3", Count, Written);
        Mpi3d dataset = Mpi3d.Toy(_folder.Root);
        Parallel.For(0, 8, _ => AssertWrittenImages(dataset));
    }

    [Fact]
    public void Content_FollowsTheChecksumsInTheArchive()
    {
        string path = _folder["mpi3d_toy/mpi3d_toy.npz"];
        SparseMpi3d.Write(path, "1036800, 64, 64, 3", Count, []);
        ResolvedRecipe recipe = new(new Recipe { Dataset = "mpi3d-toy", Count = 5 }, Mpi3d.Toy(_folder.Root));
        Assert.Equal(FileDataset.Open(path).ContentSha256, recipe.Recipe.Content);
        SparseMpi3d.Write(path, "1036800, 64, 64, 3", Count, [], checksum: 1);
        Assert.NotEqual(recipe.Recipe.Content, Mpi3d.Toy(_folder.Root).ContentSha256);
    }

    [Fact]
    public void Render_OfAnArchiveThatWasCutOff_IsRefused()
    {
        string path = _folder["mpi3d_toy/mpi3d_toy.npz"];
        SparseMpi3d.Write(path, "1036800, 64, 64, 3", Count, Written);
        using (FileStream file = new(path, FileMode.Open))
        {
            file.SetLength(file.Length / 2);
        }

        Assert.Equal(path, Assert.Throws<DatasetFormatException>(() => Mpi3d.Toy(_folder.Root).CreateRenderer()).FilePath);
    }

    [Fact]
    public void Open_OfAnotherArchive_SaysWhatIsKnown()
    {
        NpzFile.Write(_folder["a.npz"], [new("images", NpyArray.From<byte>(new byte[2 * Bytes], 2, 64, 64, 3))]);
        string message = Assert.Throws<DatasetFormatException>(() => FileDataset.Open(_folder["a.npz"])).Message;
        Assert.Contains("(2, 64, 64, 3)", message, StringComparison.Ordinal);
        Assert.Contains("no labels", message, StringComparison.Ordinal);

        SparseMpi3d.Write(_folder["mpi3d_toy/mpi3d_toy.npz"], "460800, 64, 64, 3", 460_800, []);
        message = Assert.Throws<DatasetFormatException>(() => Mpi3d.Toy(_folder.Root).CreateRenderer()).Message;
        Assert.Contains("460800", message, StringComparison.Ordinal);
        Assert.Contains("path", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_WithoutTheArchive_SaysWhereToPutIt()
    {
        Mpi3d dataset = Mpi3d.Complex(_folder.Root);
        Assert.Contains(_folder["mpi3d_complex"], dataset.Missing, StringComparison.Ordinal);
        Assert.Contains("real3d_complicated_shapes_ordered.npz", dataset.Missing, StringComparison.Ordinal);
        Assert.Null(dataset.ContentSha256);
        Assert.Throws<FileNotFoundException>(() => dataset.CreateRenderer());
    }

    private static void AssertWrittenImages(StoredDataset dataset)
    {
        using IObservationRenderer renderer = dataset.CreateRenderer();
        int[] classes = new int[7];
        double[] scenes = [.. Written.SelectMany(index =>
        {
            dataset.Factors.ClassesOf(index, classes);
            return classes.Select(c => (double)c).ToArray();
        })];
        byte[] images = new byte[Written.Length * Bytes];
        renderer.Render(scenes, images);
        for (int n = 0; n < Written.Length; n++)
        {
            for (int i = 0; i < Bytes; i++)
            {
                Assert.True(images[(n * Bytes) + i] == SparseMpi3d.Pixel(Written[n], i), $"image {Written[n]}, byte {i}");
            }
        }
    }
}
