using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Export;
using Disentangle.Datasets.Recipes;

namespace Disentangle.Datasets.Tests.Files;

public sealed class ShardMergerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Merge_OfShards_IsTheFileOfOnePiece(int count)
    {
        Exports.Write(Exports.Sprites(), _folder["whole.h5"]);
        string[] shards = Shards(count);
        Array.Reverse(shards);
        ExportResult result = ShardMerger.Merge(shards, _folder["merged.h5"]);
        Assert.Equal(6000, result.Count);
        Assert.Equal(TemporaryFolder.Sha256(_folder["whole.h5"]), TemporaryFolder.Sha256(_folder["merged.h5"]));
        Assert.False(File.Exists(_folder["merged.h5.tmp"]));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(3000)]
    public void Merge_OfPairsWithContinuousFactorsAndNuisance_IsTheFileOfOnePiece(int count)
    {
        ResolvedRecipe recipe = Exports.Scenes(count);
        string[] shards =
        [
            .. Enumerable.Range(1, 7).Select(i => Exports.Write(recipe, _folder["shards/"], new ExportOptions { Shard = new Shard(i, 7) }).Path),
        ];
        Exports.Write(recipe, _folder["whole.h5"], new ExportOptions { Threads = 2 });
        ShardMerger.Merge(shards, _folder["merged.h5"], recipe.Dataset);
        Assert.Equal(TemporaryFolder.Sha256(_folder["whole.h5"]), TemporaryFolder.Sha256(_folder["merged.h5"]));
        foreach (string shard in shards)
        {
            using DatasetFile file = DatasetFile.Open(shard, recipe.Dataset);
            Assert.Equal((0, 0), (file.FirstIndex % 2, file.Count % 2));
        }
    }

    [Fact]
    public void Shard_OfAFile_KnowsItsPlace()
    {
        string[] shards = Shards(7);
        long next = 0;
        foreach (string shard in shards)
        {
            using DatasetFile file = DatasetFile.Open(shard);
            Assert.Equal(next, file.FirstIndex);
            Assert.Equal(6000, file.TotalCount);
            next += file.Count;
        }

        Assert.Equal(6000, next);
    }

    [Fact]
    public void Merge_OfIncompleteOrForeignShards_NamesTheFile()
    {
        string[] shards = Shards(3);
        Exports.Write(Exports.Sprites(seed: 5), _folder["other.h5"], new ExportOptions { Shard = new Shard(2, 3) });
        Exports.Write(Exports.Sprites(), _folder["level.h5"], new ExportOptions { Shard = new Shard(2, 3), CompressionLevel = 2 });
        Exports.Write(Exports.Sprites(100), _folder["whole.h5"]);

        Assert.Contains("missing or given twice", Error(shards[0], shards[2]), StringComparison.Ordinal);
        Assert.Contains("missing or given twice", Error(shards[1], shards[2]), StringComparison.Ordinal);
        Assert.Contains("missing or given twice", Error(shards[0], shards[0], shards[1], shards[2]), StringComparison.Ordinal);
        Assert.Contains("last ones are missing", Error(shards[0], shards[1]), StringComparison.Ordinal);
        Assert.Contains("other.h5", Error(shards[0], _folder["other.h5"], shards[2]), StringComparison.Ordinal);
        Assert.Contains("level 2", Error(shards[0], _folder["level.h5"], shards[2]), StringComparison.Ordinal);
        Assert.Contains("no shard", Error(_folder["whole.h5"]), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ShardMerger.Merge(shards, _folder["merged.npz"]));
        Assert.DoesNotContain(_folder.Names, n => n.StartsWith("merged", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("3/7", 3, 7)]
    [InlineData("1/1", 1, 1)]
    public void Parse_OfAShard_ReadsIt(string text, int number, int count)
    {
        Assert.Equal(new Shard(number, count), Shard.Parse(text));
        Assert.Equal(text, Shard.Parse(text).ToString());
    }

    [Theory]
    [InlineData("0/7")]
    [InlineData("8/7")]
    [InlineData("3")]
    [InlineData("a/b")]
    [InlineData("-1/2")]
    public void Parse_OfNoShard_ShowsTheForm(string text) =>
        Assert.Contains("3/7", Assert.Throws<FormatException>(() => Shard.Parse(text)).Message, StringComparison.Ordinal);

    private string Error(params string[] shards) =>
        Assert.Throws<DatasetFormatException>(() => ShardMerger.Merge(shards, _folder["merged.h5"])).Message;

    private string[] Shards(int count) =>
        [.. Enumerable.Range(1, count).Select(i => Exports.Write(Exports.Sprites(), _folder["shards/"], new ExportOptions { Shard = new Shard(i, count) }).Path)];
}
