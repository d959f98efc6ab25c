using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Export;
using Disentangle.Datasets.Files.Numpy;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Tests.Files;

public sealed class DatasetExporterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.h5", true)]
    [InlineData("a.npz", true)]
    [InlineData("a.h5", false)]
    [InlineData("a.npz", false)]
    public void Export_ThenOpen_GivesTheRenderedImagesAndClasses(string name, bool isSprites)
    {
        ResolvedRecipe recipe = isSprites ? Exports.Sprites(3000) : Exports.Toys();
        ExportResult result = Exports.Write(recipe, _folder[name]);
        (byte[] images, int[] classes) = Exports.Draw(recipe);

        using DatasetFile file = DatasetFile.Open(_folder[name]);
        byte[] readImages = new byte[images.Length];
        int[] readClasses = new int[classes.Length];
        file.Read(0, (int)file.Count, readImages, readClasses);
        Assert.Equal(recipe.ObservationCount, result.Count);
        Assert.Equal(images, readImages);
        Assert.Equal(classes, readClasses);
        Assert.Equal(recipe.Dataset.Format, file.Format);
        Assert.Equal(recipe.Dataset.Factors.Names, file.Factors.Names);
        Assert.Equal(recipe.Dataset.Factors.Factors[^1].Values, file.Factors.Factors[^1].Values);
        Assert.Equal(result.ContentSha256, file.ContentSha256);
        Assert.Equal(recipe.Recipe.Sha256, file.RecipeSha256);
        Assert.Equal(recipe.Recipe.ToYaml(), file.RecipeText);
        Assert.Equal([name], _folder.Names);
    }

    [Fact]
    public void Read_OfScatteredAndRepeatedIndices_GivesEachInItsPlace()
    {
        ResolvedRecipe recipe = Exports.Sprites(700);
        Exports.Write(recipe, _folder["a.h5"]);
        (byte[] images, int[] classes) = Exports.Draw(recipe);
        using DatasetFile file = DatasetFile.Open(_folder["a.h5"]);
        long[] indices = [699, 3, 4, 5, 3, 0, 698];
        byte[] read = new byte[indices.Length * 4096];
        int[] labels = new int[indices.Length * 6];
        file.Read(indices, read, labels);
        for (int i = 0; i < indices.Length; i++)
        {
            int index = (int)indices[i];
            Assert.Equal(images.AsSpan(index * 4096, 4096), read.AsSpan(i * 4096, 4096));
            Assert.Equal(classes.AsSpan(index * 6, 6), labels.AsSpan(i * 6, 6));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => file.Read([700], new byte[4096], new int[6]));
    }

    [Theory]
    [InlineData("a.h5")]
    [InlineData("a.npz")]
    public void Export_WithAnyNumberOfThreadsAndAtAnyTime_GivesTheSameBytes(string name)
    {
        Exports.Write(Exports.Sprites(), _folder[name], new ExportOptions { Threads = 1 });
        string first = TemporaryFolder.Sha256(_folder[name]);

        // HDF5's own time stamps have a resolution of one second.
        Thread.Sleep(1100);
        Exports.Write(Exports.Sprites(), _folder[name], new ExportOptions { Threads = 2 });
        Assert.Equal(first, TemporaryFolder.Sha256(_folder[name]));
        Exports.Write(Exports.Sprites(), _folder[name], new ExportOptions { Threads = 7 });
        Assert.Equal(first, TemporaryFolder.Sha256(_folder[name]));
    }

    [Fact]
    public void Export_ToHdf5AndNpz_HasOneContentDigest() =>
        Assert.Equal(
            Exports.Write(Exports.Sprites(), _folder["a.h5"]).ContentSha256, Exports.Write(Exports.Sprites(), _folder["a.npz"]).ContentSha256);

    [Fact]
    public void Export_ToAFolder_NamesTheFileAfterTheDataSet()
    {
        Assert.Equal(_folder["dsprites.h5"], Exports.Write(Exports.Sprites(100), _folder.Root).Path);
        Assert.Equal(_folder["new/dsprites-2-of-3.h5"], Exports.Write(Exports.Sprites(100), _folder["new/"], new ExportOptions { Shard = new Shard(2, 3) }).Path);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("no/a.h5")]
    public void Export_ToABadName_IsRefusedAndLeavesNothing(string name)
    {
        Assert.Throws<ArgumentException>(() => Exports.Write(Exports.Sprites(10), _folder[name]));
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public void Export_OfBadOptions_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Exports.Write(Exports.Sprites(10), _folder["a.h5"], new ExportOptions { Threads = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Exports.Write(Exports.Sprites(10), _folder["a.h5"], new ExportOptions { CompressionLevel = 0 }));
        Assert.Throws<ArgumentException>(() => Exports.Write(Exports.Sprites(10), _folder["a.h5"], new ExportOptions { Shard = new Shard(1, 11) }));
        Assert.Throws<ArgumentException>(() => Exports.Write(Exports.Sprites(10), _folder["a.npz"], new ExportOptions { Shard = new Shard(1, 2) }));
        Assert.Throws<ArgumentException>(() => Exports.Write(Exports.Sprites(Recipe.Endless), _folder["a.h5"]));
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public void Export_ReportsProgressUpToTheEnd()
    {
        List<ExportProgress> reports = [];
        Exports.Write(Exports.Sprites(), _folder["a.h5"], new ExportOptions { Progress = new Reporter(reports) });
        Assert.True(reports.Count > 1);
        Assert.Equal(reports.Select(r => r.Done).Order(), reports.Select(r => r.Done));
        Assert.Equal(6000, reports[^1].Done);
        Assert.All(reports, r => Assert.Equal(6000, r.Total));
    }

    [Fact]
    public void Export_DisposesTheRenderer()
    {
        FakeRenderer renderer = new(6);
        DatasetExporter.Export(Exports.Sprites(100), () => renderer, _folder["a.h5"]);
        Assert.True(renderer.IsDisposed);
        Assert.Equal(100, renderer.Drawn);
    }

    [Fact]
    public void Npz_MetadataPickle_NamesNoClassButNumpysArray()
    {
        Exports.Write(Exports.Sprites(10), _folder["a.npz"]);
        using NpzFile file = NpzFile.Open(_folder["a.npz"]);
        Assert.Equal("|O", file.HeaderOf("metadata").Descr);
        Assert.Throws<DatasetFormatException>(() => file.Read("metadata"));
        using Stream stream = file.OpenMember("metadata");
        NpyHeader.Read(stream, "a.npz", "metadata");
        PickleDecoder pickle = PickleDecoder.Read(stream);
        Assert.Equal(["numpy.core.multiarray._reconstruct", "numpy.ndarray", "numpy.dtype"], pickle.Globals);
        Dictionary<string, object?> metadata = Assert.IsType<Dictionary<string, object?>>(pickle.ArrayElement);
        Assert.Equal(["color", "shape", "scale", "orientation", "posX", "posY"], Assert.IsType<object?[]>(metadata["latents_names"]));
        Assert.Equal([1, 3, 6, 40, 32, 32], Assert.IsType<List<object?>>(metadata["latents_sizes"]));
        Dictionary<string, object?> values = Assert.IsType<Dictionary<string, object?>>(metadata["latents_possible_values"]);
        Assert.Equal([0.5, 0.6, 0.7, 0.8, 0.9, 1.0], Assert.IsType<List<object?>>(values["scale"]).Select(v => Math.Round((double)v!, 12)));
    }

    private sealed class Reporter(List<ExportProgress> reports) : IProgress<ExportProgress>
    {
        public void Report(ExportProgress value) => reports.Add(value);
    }
}
