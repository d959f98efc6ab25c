using Disentangle.Datasets.Files;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Catalogue.Originals;

/// <summary>
/// SmallNORB from the user's own files, 96 × 96, grey: 48,600 pictures of 50 toys, its training and test parts together. Of each stereo pair
/// the first picture is used.
/// </summary>
/// <remarks>
/// LeCun, Huang, Bottou, "Learning methods for generic object recognition with invariance to pose and lighting", CVPR 2004,
/// <see href="https://cs.nyu.edu/~ylclab/data/norb-v1.0-small/"/>. The content's digest is made of the files' names, lengths and first million
/// bytes, which are all of the labels.
/// </remarks>
public sealed class SmallNorb : StoredDataset
{
    private const string FolderName = "small_norb";
    private const int HashedBytes = 1 << 20;

    private readonly string? _root;
    private readonly Lock _gate = new();
    private (string Folder, NorbTable Table)? _read;

    internal SmallNorb(string? root = null) => _root = root;

    /// <inheritdoc/>
    public override string Name => "smallnorb";

    /// <inheritdoc/>
    public override string Summary => "SmallNORB's toys: category, instance, elevation, azimuth, lighting, from its public files";

    /// <inheritdoc/>
    public override string Source => "LeCun, Huang, Bottou 2004, https://cs.nyu.edu/~ylclab/data/norb-v1.0-small/";

    /// <inheritdoc/>
    public override FactorSpace Factors { get; } = OnlyClasses(new SmallNorbLike().Factors);

    /// <inheritdoc/>
    public override ImageFormat Format { get; } = new(96, 96, Channels: 1, Maximum: 255);

    /// <inheritdoc/>
    public override string? Missing
    {
        get
        {
            if (Folder is not { } folder)
            {
                return $"{Name} needs your own six files smallnorb-….mat in ${DataFolder.Variable}/{FolderName}; {DataFolder.Variable} is not set.";
            }

            string[] missing = [.. NorbTable.Names.Where(name => !File.Exists(Path.Combine(folder, name)))];
            return missing.Length == 0 ? null : $"{Name} needs your own {string.Join(", ", missing)}, unpacked, in {folder}.";
        }
    }

    /// <inheritdoc/>
    public override string? ContentSha256
    {
        get
        {
            if (Missing is not null)
            {
                return null;
            }

            using FileListDigest digest = new();
            foreach (string name in NorbTable.Names)
            {
                digest.AddFile(name, Path.Combine(Folder!, name), HashedBytes);
            }

            return digest.Finish();
        }
    }

    private string? Folder => DataFolder.Of(FolderName, _root);

    /// <inheritdoc/>
    public override IObservationRenderer CreateRenderer()
    {
        ThrowIfMissing();
        NorbTable table = Table(Folder!);
        return new StoredObservationRenderer(this, scene => table[StoredObservationRenderer.CellOf(Factors, scene)], () => new NorbRows(table.Images));
    }

    private NorbTable Table(string folder)
    {
        lock (_gate)
        {
            if (_read is not { } read || read.Folder != folder)
            {
                read = (folder, NorbTable.Read(folder, Factors, Format));
                _read = read;
            }

            return read.Table;
        }
    }
}
