using System.Buffers.Binary;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Export;
using Disentangle.Datasets.Recipes;

namespace Disentangle.Datasets.Tests.Files;

public sealed class ResumeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.h5")]
    [InlineData("a.npz")]
    public void Export_AfterTheRendererDied_ContinuesToTheSameBytes(string name)
    {
        string expected = Whole(name);
        Assert.Throws<InvalidOperationException>(() => Fail(name, 4000));
        Assert.Equal([name + ".partial"], _folder.Names);

        FakeRenderer renderer = new(6);
        ExportResult result = DatasetExporter.Export(Exports.Sprites(), () => renderer, _folder[name]);
        Assert.True(result.Resumed is > 0 and < 4000);
        Assert.Equal(6000 - result.Resumed, renderer.Drawn);
        Assert.Equal(expected, TemporaryFolder.Sha256(_folder[name]));
        Assert.Equal([name], _folder.Names);
    }

    [Theory]
    [InlineData("a.h5")]
    [InlineData("a.npz")]
    public void Export_OfPairsWithContinuousFactorsAfterTheRendererDied_ContinuesToTheSameBytes(string name)
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = "dsprites", Count = 6000, Joint = "band(scale,posX;sigma=0.2) & continuous(posX,posY)", Pairs = 2 });
        Exports.Write(recipe, _folder[name]);
        string expected = TemporaryFolder.Sha256(_folder[name]);
        File.Delete(_folder[name]);
        Assert.Throws<InvalidOperationException>(
            () => DatasetExporter.Export(recipe, () => new FakeRenderer(6) { FailAfter = 4001 }, _folder[name]));
        Assert.True(Exports.Write(recipe, _folder[name]).Resumed is > 0 and < 4001);
        Assert.Equal(expected, TemporaryFolder.Sha256(_folder[name]));
    }

    [Fact]
    public void Export_AfterTheLogWasCutAnywhere_ContinuesToTheSameBytes()
    {
        string expected = Whole("a.h5");
        byte[] log = LogOfAll();
        int[] records = Boundaries(log);
        foreach (int cut in new[] { 0, 1, 8, 43, 60, records[0] - 1, records[0], records[1] + 5, records[^2] + 8, records[^1] - 1, records[^1] })
        {
            File.WriteAllBytes(_folder["a.h5.partial"], log[..cut]);
            Exports.Write(Exports.Sprites(), _folder["a.h5"]);
            Assert.True(expected == TemporaryFolder.Sha256(_folder["a.h5"]), $"cut at {cut} of {log.Length}");
            Assert.Equal(["a.h5"], _folder.Names);
        }
    }

    [Fact]
    public void Export_AfterABlockWasTorn_DrawsFromThereOn()
    {
        string expected = Whole("a.h5");
        byte[] log = LogOfAll();
        int[] boundaries = Boundaries(log);
        log[boundaries[2] + 500] ^= 1;
        File.WriteAllBytes(_folder["a.h5.partial"], log);
        ExportResult result = Exports.Write(Exports.Sprites(), _folder["a.h5"]);
        Assert.Equal(expected, TemporaryFolder.Sha256(_folder["a.h5"]));
        Assert.Equal(2 * 512, result.Resumed);
    }

    [Fact]
    public void Export_AfterAllWasDrawn_NeedsNoRenderer()
    {
        string expected = Whole("a.h5");
        File.WriteAllBytes(_folder["a.h5.partial"], LogOfAll());
        ExportResult result = DatasetExporter.Export(
            Exports.Sprites(), () => throw new InvalidOperationException("no driver"), _folder["a.h5"]);
        Assert.Equal(6000, result.Resumed);
        Assert.Equal(expected, TemporaryFolder.Sha256(_folder["a.h5"]));
    }

    [Fact]
    public void Export_WhenCancelled_KeepsWhatIsDone()
    {
        using CancellationTokenSource stop = new();
        ExportOptions options = new() { Progress = new Canceller(stop, 1024) };
        Assert.ThrowsAny<OperationCanceledException>(
            () => DatasetExporter.Export(Exports.Sprites(), () => new FakeRenderer(6), _folder["a.h5"], options, stop.Token));
        Assert.Equal(["a.h5.partial"], _folder.Names);
        Assert.True(Exports.Write(Exports.Sprites(), _folder["a.h5"]).Resumed >= 1024);
    }

    [Fact]
    public void Export_WhereAnotherRecipesLogLies_NamesBothHashes()
    {
        Assert.Throws<InvalidOperationException>(() => Fail("a.h5", 3000));
        ResolvedRecipe other = Exports.Sprites(seed: 12);
        PartialExportException error = Assert.Throws<PartialExportException>(() => Exports.Write(other, _folder["a.h5"]));
        Assert.Contains(other.Recipe.Sha256, error.Message, StringComparison.Ordinal);
        Assert.Contains(Exports.Sprites().Recipe.Sha256, error.Message, StringComparison.Ordinal);
        Assert.Contains("Delete that file", error.Message, StringComparison.Ordinal);
        Assert.Equal(["a.h5.partial"], _folder.Names);
    }

    [Fact]
    public void Export_WhereTheSameRecipesLogHasOtherOptions_IsRefused()
    {
        Assert.Throws<InvalidOperationException>(() => Fail("a.h5", 3000));
        PartialExportException error = Assert.Throws<PartialExportException>(
            () => Exports.Write(Exports.Sprites(), _folder["a.h5"], new ExportOptions { CompressionLevel = 3 }));
        Assert.Contains("same recipe", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_WhereAForeignFileLies_LeavesItAlone()
    {
        File.WriteAllText(_folder["a.h5.partial"], "my notes");
        Assert.Throws<PartialExportException>(() => Exports.Write(Exports.Sprites(10), _folder["a.h5"]));
        Assert.Equal("my notes", File.ReadAllText(_folder["a.h5.partial"]));
    }

    [Fact]
    public void Export_WhileAnotherOneWritesTheSameFile_IsRefusedWithoutAdviceToDeleteItsLog()
    {
        using FileStream other = new(_folder["a.h5.partial"], FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        string message = Assert.Throws<PartialExportException>(() => Exports.Write(Exports.Sprites(10), _folder["a.h5"])).Message;
        Assert.Contains("Another export", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Delete", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_ThatCannotTakeItsName_LeavesOnlyTheLog()
    {
        Assert.ThrowsAny<IOException>(() => DatasetExporter.Export(
            Exports.Sprites(), () => new FakeRenderer(6), _folder["a.h5"], new ExportOptions { Progress = new Saboteur(_folder["a.h5"]) }));
        Directory.Delete(_folder["a.h5"]);
        Assert.Equal(["a.h5.partial"], _folder.Names);
    }

    [Fact]
    public void ExportPlan_OfTheLargestCount_DoesNotOverflow()
    {
        ResolvedRecipe recipe = Exports.Sprites(long.MaxValue - 1);
        Assert.Equal(long.MaxValue - 1, new ExportPlan(recipe, FileContainer.Hdf5, null, 1).Count);
        ExportPlan last = new(recipe, FileContainer.Hdf5, new Shard(512, 512), 1);
        Assert.Equal((511L << 54, long.MaxValue - 1), (last.First, last.End));
    }

    [Fact]
    public void Export_WhereTheFileCannotBeWritten_SaysHowToContinue()
    {
        // A folder under the temporary name stands for a disk that refuses.
        Directory.CreateDirectory(_folder["a.h5.tmp"]);
        ExportInterruptedException error = Assert.Throws<ExportInterruptedException>(() => Exports.Write(Exports.Sprites(10), _folder["a.h5"]));
        Assert.Contains("run the command again", error.Message, StringComparison.Ordinal);
        Assert.Equal(["a.h5.tmp"], _folder.Names);
    }

    [Fact]
    public void Export_WhenItFails_LeavesAnEarlierFileUnderTheFinalName()
    {
        File.WriteAllText(_folder["a.h5"], "earlier");
        Assert.Throws<InvalidOperationException>(() => Fail("a.h5", 10));
        Assert.Equal("earlier", File.ReadAllText(_folder["a.h5"]));
        Assert.Equal(["a.h5"], _folder.Names);
    }

    /// <summary>Where the records of a log begin, and its end.</summary>
    private static int[] Boundaries(byte[] log)
    {
        List<int> boundaries = [];
        int position = 44 + BinaryPrimitives.ReadInt32LittleEndian(log.AsSpan(40)) + 4;
        while (position < log.Length)
        {
            boundaries.Add(position);
            position += 8 + BinaryPrimitives.ReadInt32LittleEndian(log.AsSpan(position));
        }

        Assert.Equal(log.Length, position);
        return [.. boundaries, position];
    }

    private string Whole(string name)
    {
        Exports.Write(Exports.Sprites(), _folder[name]);
        string hash = TemporaryFolder.Sha256(_folder[name]);
        File.Delete(_folder[name]);
        return hash;
    }

    /// <summary>The log of an export that died after its last record.</summary>
    private byte[] LogOfAll()
    {
        Directory.CreateDirectory(_folder["all.h5"]);
        Assert.ThrowsAny<IOException>(() => DatasetExporter.Export(Exports.Sprites(), () => new FakeRenderer(6), _folder["all.h5/x.h5"], new ExportOptions
        {
            Progress = new Saboteur(_folder["all.h5/x.h5"]),
        }));
        byte[] log = File.ReadAllBytes(_folder["all.h5/x.h5.partial"]);
        Directory.Delete(_folder["all.h5"], recursive: true);
        return log;
    }

    private void Fail(string name, long after) =>
        DatasetExporter.Export(Exports.Sprites(), () => new FakeRenderer(6) { FailAfter = after }, _folder[name]);

    private sealed class Canceller(CancellationTokenSource stop, long after) : IProgress<ExportProgress>
    {
        public void Report(ExportProgress value)
        {
            if (value.Done >= after)
            {
                stop.Cancel();
            }
        }
    }

    /// <summary>Puts a folder where the finished file must go.</summary>
    private sealed class Saboteur(string path) : IProgress<ExportProgress>
    {
        public void Report(ExportProgress value)
        {
            if (value.Done == value.Total)
            {
                Directory.CreateDirectory(path);
            }
        }
    }
}
