using Disentangle.Datasets.Files;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Catalogue.Originals;

/// <summary>
/// Cars3D from the user's own MATLAB files, 64 × 64, RGB: as many cars as there are files, 183 in the public archive, from 4 elevations and 24 azimuths. Pictures of
/// 128 × 128 are shrunk with an area-supported Lanczos kernel.
/// </summary>
/// <remarks>
/// Reed, Zhang, Zhang, Lee, "Deep visual analogy-making", NeurIPS 2015. Cars are in the order of their files' names; disentanglement_lib takes
/// them as the operating system lists the folder, which is any order. The content's digest is made of the files' names, lengths and first 4,096 bytes.
/// </remarks>
public sealed class Cars3d : StoredDataset
{
    private const string FolderName = "cars";
    private const string FilePattern = "car_*_mesh.mat";
    private const int PublicCount = 183;
    private const int HashedBytes = 4096;

    // All 183 cars take 216 MB.
    private const long CacheBytes = 1L << 28;

    private readonly string? _root;
    private readonly long _cacheBytes;
    private readonly Lock _gate = new();
    private readonly FactorSpace _public = FactorsOf(PublicCount);
    private Opened? _opened;

    internal Cars3d(string? root = null, long cacheBytes = CacheBytes)
    {
        _root = root;
        _cacheBytes = cacheBytes;
    }

    /// <inheritdoc/>
    public override string Name => "cars3d";

    /// <inheritdoc/>
    public override string Summary => "Cars3D: elevation, azimuth and car, from its public files";

    /// <inheritdoc/>
    public override string Source => "Reed et al. 2015, Deep visual analogy-making, https://papers.nips.cc/paper/5845-deep-visual-analogy-making";

    /// <summary>The grid over the cars whose files are there; over 183 where none is.</summary>
    public override FactorSpace Factors => Find()?.Factors ?? _public;

    /// <inheritdoc/>
    public override ImageFormat Format { get; } = new(64, 64, Channels: 3, Maximum: 255);

    /// <inheritdoc/>
    public override string? Missing => Find() is not null ? null
        : Folder is { } folder ? $"{Name} needs your own car_001_mesh.mat and so on in {folder}."
        : $"{Name} needs your own car_001_mesh.mat and so on in ${DataFolder.Variable}/{FolderName}; {DataFolder.Variable} is not set.";

    /// <inheritdoc/>
    public override string? ContentSha256 => Find()?.Digest;

    /// <summary>Bytes of decoded cars that are kept.</summary>
    internal long CachedBytes => Find()?.Rows.CachedBytes ?? 0;

    private string? Folder => DataFolder.Of(FolderName, _root);

    /// <inheritdoc/>
    public override IObservationRenderer CreateRenderer()
    {
        ThrowIfMissing();
        Opened opened = Find()!;
        return new StoredObservationRenderer(this, scene => StoredObservationRenderer.CellOf(opened.Factors, scene), () => new Reader(opened.Rows));
    }

    private static FactorSpace FactorsOf(int cars) => new(
        Factor.Linear("elevation", 0, CarRows.Elevations - 1, CarRows.Elevations),
        Factor.Linear("azimuth", 0, 345, CarRows.Azimuths) with { Unit = "deg", IsCyclic = true },
        Factor.Linear("object_type", 0, cars - 1, cars));

    private static string DigestOf(string[] files)
    {
        using FileListDigest digest = new();
        foreach (string file in files)
        {
            digest.AddFile(Path.GetFileName(file), file, HashedBytes);
        }

        return digest.Finish();
    }

    // The folder is looked at once: the grid must not change while a program draws from it.
    private Opened? Find()
    {
        if (Folder is not { } folder || !Directory.Exists(folder))
        {
            return null;
        }

        lock (_gate)
        {
            if (_opened?.Folder != folder)
            {
                string[] files = [.. Directory.EnumerateFiles(folder, FilePattern).OrderBy(Path.GetFileName, StringComparer.Ordinal)];
                _opened = files.Length == 0 ? null : new Opened(folder, FactorsOf(files.Length), new CarRows(files, _cacheBytes), DigestOf(files));
            }

            return _opened;
        }
    }

    private sealed record Opened(string Folder, FactorSpace Factors, CarRows Rows, string Digest);

    // Cars that were read stay for the next renderer.
    private sealed class Reader(CarRows rows) : IImageRows
    {
        public void Read(ReadOnlySpan<long> indices, Span<byte> images) => rows.Read(indices, images);

        public void Dispose()
        {
        }
    }
}
