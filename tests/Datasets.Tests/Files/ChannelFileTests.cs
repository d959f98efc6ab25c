using System.Runtime.InteropServices;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Export;
using Disentangle.Datasets.Files.Verification;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;
using Disentangle.Datasets.Tests.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Tests.Files;

/// <summary>Files that hold more of each pixel than its colour.</summary>
public sealed class ChannelFileTests : IDisposable
{
    private const int Count = 2500;
    private const int Pixels = 6;
    private static readonly ResolvedRecipe Recipe = With(PixelChannels.Instance | PixelChannels.Depth | PixelChannels.Normal);
    private static readonly VerificationOptions Options = new() { Dataset = Recipe.Dataset, CreateRenderer = () => new SceneToys.Renderer(), Probes = 99 };
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Export_ThenOpen_GivesEveryChannelAsItWasDrawn()
    {
        Exports.Write(Recipe, _folder["a.h5"]);
        using DatasetFile file = DatasetFile.Open(_folder["a.h5"], Recipe.Dataset);
        Assert.Equal(Recipe.Recipe.Channels, file.Channels);
        byte[] instances = new byte[Count * Pixels], normals = new byte[3 * Count * Pixels], images = new byte[3 * Count * Pixels];
        float[] depths = new float[Count * Pixels];
        file.ReadChannel(PixelChannel.All[0], 0, instances);
        file.ReadChannel(PixelChannel.All[2], 0, MemoryMarshal.AsBytes(depths.AsSpan()));
        file.ReadChannel(PixelChannel.All[3], 0, normals);
        file.Read(0, Count, images, new int[4 * Count]);
        for (int p = 0; p < Count * Pixels; p++)
        {
            byte red = images[3 * p];
            Assert.Equal(red % 3, instances[p]);
            Assert.Equal(red == 0 ? float.PositiveInfinity : red / 7f, depths[p]);
            Assert.Equal((byte)~red, normals[3 * p]);
        }

        Assert.Contains(float.PositiveInfinity, depths);
    }

    [Fact]
    public void Export_WithChannels_HoldsTheSameImagesAndLabelsButAnotherDigest()
    {
        ExportResult with = Exports.Write(Recipe, _folder["a.h5"]), without = Exports.Write(With(PixelChannels.None), _folder["b.h5"]);
        Assert.NotEqual(with.ContentSha256, without.ContentSha256);
        Assert.NotEqual(with.ContentSha256, Exports.Write(With(PixelChannels.Instance), _folder["c.h5"]).ContentSha256);
        using DatasetFile a = DatasetFile.Open(_folder["a.h5"], Recipe.Dataset), b = DatasetFile.Open(_folder["b.h5"], Recipe.Dataset);
        byte[] first = new byte[3 * Count * Pixels], second = new byte[3 * Count * Pixels];
        a.Read(0, Count, first, new int[4 * Count]);
        b.Read(0, Count, second, new int[4 * Count]);
        Assert.Equal(first, second);
        Assert.Equal(a.Classes.ToArray(), b.Classes.ToArray());
    }

    [Fact]
    public void Export_InShardsAndThreads_GivesTheSameBytes()
    {
        Exports.Write(Recipe, _folder["whole.h5"], new ExportOptions { Threads = 1 });
        string[] shards = [.. Enumerable.Range(1, 3).Select(i => _folder[$"{i}.h5"])];
        for (int i = 1; i <= 3; i++)
        {
            Exports.Write(Recipe, shards[i - 1], new ExportOptions { Shard = new Shard(i, 3), Threads = 4 });
        }

        ShardMerger.Merge(shards, _folder["merged.h5"], Recipe.Dataset);
        Assert.Equal(TemporaryFolder.Sha256(_folder["whole.h5"]), TemporaryFolder.Sha256(_folder["merged.h5"]));
    }

    [Fact]
    public void Export_AfterAnInterruption_GoesOnToTheSameBytes()
    {
        Exports.Write(Recipe, _folder["whole.h5"]);
        using CancellationTokenSource stop = new();
        Assert.ThrowsAny<OperationCanceledException>(() => DatasetExporter.Export(
            Recipe, () => new TouchedRenderer(_ => stop.Cancel()), _folder["a.h5"], cancellation: stop.Token));
        Assert.False(File.Exists(_folder["a.h5"]));
        Assert.InRange(Exports.Write(Recipe, _folder["a.h5"]).Resumed, 512, Count - 1);
        Assert.Equal(TemporaryFolder.Sha256(_folder["whole.h5"]), TemporaryFolder.Sha256(_folder["a.h5"]));
    }

    [Fact]
    public void Verify_OfAnIntactFile_DrawsTheChannelsAgain()
    {
        ExportResult export = Exports.Write(Recipe, _folder["a.h5"]);
        VerificationResult result = DatasetVerifier.Verify(_folder["a.h5"], Options);
        Assert.Empty(result.Findings);
        Assert.Equal(export.ContentSha256, result.ContentSha256);
        Assert.Equal(99, result.Redrawn);
    }

    [Fact]
    public void Verify_OfAFileWhoseChannelsComeFromAnotherRecipe_NamesTheFirstWrongImage()
    {
        Exports.Write(Recipe, _folder["a.h5"]);
        VerificationResult result = DatasetVerifier.Verify(_folder["a.h5"], Options with { CreateRenderer = () => new TouchedRenderer(labels => labels.Depths[^1] += 1) });
        Finding finding = Assert.Single(result.Findings);

        // The last of the 99 probes, which are evenly spread.
        Assert.Equal(98 * Count / 99, finding.FirstIndex);
    }

    [Fact]
    public void Export_ToAnArchive_IsRefused() =>
        Assert.Contains(
            "instance, depth, normal go into HDF5 files only",
            Assert.Throws<ArgumentException>(() => Exports.Write(Recipe, _folder["a.npz"])).Message,
            StringComparison.Ordinal);

    private static ResolvedRecipe With(PixelChannels channels) =>
        new(new Recipe { Dataset = "scene-toys", Count = Count, Seed = 3, Channels = channels, Joint = "continuous(size,x,y)" }, new SceneToys());

    private delegate void Touch(SceneLabels labels);

    /// <summary>The usual pictures and channels, and then something else.</summary>
    private sealed class TouchedRenderer(Touch touch) : IObservationRenderer
    {
        private readonly SceneToys.Renderer _renderer = new();

        public void Render(ReadOnlySpan<double> scenes, Span<byte> images) => _renderer.Render(scenes, images);

        public void Render(ReadOnlySpan<double> scenes, Span<byte> images, SceneLabels labels)
        {
            _renderer.Render(scenes, images, labels);
            touch(labels);
        }

        public void Dispose() => _renderer.Dispose();
    }
}
