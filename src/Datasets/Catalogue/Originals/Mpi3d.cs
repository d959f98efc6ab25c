using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Reading;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Catalogue.Originals;

/// <summary>
/// MPI3D from the user's own archive, 64 × 64, RGB: a robot arm carries an object; seven factors. Images are read where they lie in the archive, so memory
/// does not grow with it; a deflated archive is unpacked once into a temporary file.
/// </summary>
/// <remarks>
/// Gondal et al., "On the transfer of inductive bias from simulation to the real world: a new disentanglement dataset", NeurIPS 2019,
/// arXiv:1906.03292. The content's digest is made of names, lengths and checksums of the archive's members: it is the same for a stored and a deflated
/// archive.
/// </remarks>
public sealed class Mpi3d : StoredDataset
{
    private readonly SharedRows _shared;
    private readonly string _folder;
    private readonly string _file;
    private readonly string? _root;

    private Mpi3d(string variant, FactorSpace factors, string folder, string file, string? root)
    {
        Name = $"mpi3d-{variant}";
        Factors = factors;
        Summary = $"MPI3D-{variant}: robot arm with an object, from its public archive";
        (_folder, _file, _root) = (folder, file, root);
        _shared = new SharedRows(path => new ArchiveRows(Open(path)));
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string Summary { get; }

    /// <inheritdoc/>
    public override string Source => "Gondal et al. 2019, https://github.com/rr-learning/disentanglement_dataset";

    /// <inheritdoc/>
    public override FactorSpace Factors { get; }

    /// <inheritdoc/>
    public override ImageFormat Format { get; } = new(64, 64, Channels: 3, Maximum: 255);

    /// <inheritdoc/>
    public override string? Missing => ArchivePath is { } path
        ? File.Exists(path) ? null : $"{Name} needs your own {_file} in {Path.GetDirectoryName(path)}."
        : $"{Name} needs your own {_file} in ${DataFolder.Variable}/{_folder}; {DataFolder.Variable} is not set.";

    /// <inheritdoc/>
    public override string? ContentSha256
    {
        get
        {
            if (Missing is not null)
            {
                return null;
            }

            using StoredArrays arrays = Open(ArchivePath!);
            return arrays.Digest;
        }
    }

    private string? ArchivePath => DataFolder.Of(_folder, _root) is { } folder ? Path.Combine(folder, _file) : null;

    /// <inheritdoc/>
    public override IObservationRenderer CreateRenderer()
    {
        ThrowIfMissing();
        string path = Path.GetFullPath(ArchivePath!);
        return new StoredObservationRenderer(this, scene => StoredObservationRenderer.CellOf(Factors, scene), () => _shared.Take(path));
    }

    // The paths of disentanglement_lib, below DISENTANGLE_DATA or another folder.
    internal static Mpi3d Toy(string? root = null) => new("toy", Mpi3dFactors.Plain, "mpi3d_toy", "mpi3d_toy.npz", root);

    internal static Mpi3d Realistic(string? root = null) => new("realistic", Mpi3dFactors.Plain, "mpi3d_realistic", "mpi3d_realistic.npz", root);

    internal static Mpi3d Real(string? root = null) => new("real", Mpi3dFactors.Plain, "mpi3d_real", "mpi3d_real.npz", root);

    internal static Mpi3d Complex(string? root = null) => new("complex", Mpi3dFactors.Complex, "mpi3d_complex", "real3d_complicated_shapes_ordered.npz", root);

    private StoredArrays Open(string path)
    {
        StoredArrays arrays = NpzArrays.Open(path);
        try
        {
            return arrays.Count == Factors.Count && arrays.Grid is not null
                ? arrays
                : throw new DatasetFormatException(
                    path,
                    "images",
                    $"there are {arrays.Count} images; {Name} has {Factors.Count}, without labels. "
                    + "Give the path of the archive instead of the name to read it as what it is.");
        }
        catch
        {
            arrays.Dispose();
            throw;
        }
    }
}
