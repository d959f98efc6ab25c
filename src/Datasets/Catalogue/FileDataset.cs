using System.Security.Cryptography;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Attributes;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Catalogue;

/// <summary>
/// The images of an HDF5 or npz file as a data set: a public original, or an export. Any joint distribution can be drawn from it, as far as
/// the file has images: combinations that are absent have probability 0. Where a combination has several images, the nuisance variable
/// <c>exemplar</c> picks one of them, each equally often.
/// </summary>
public sealed class FileDataset : StoredDataset
{
    /// <summary>Largest factor grid, in combinations: 2^24.</summary>
    public const long MostCombinations = 1L << 24;

    private static readonly string[] Endings = [".h5", ".hdf5", ".npz"];

    private readonly RowsByCombination _rows;
    private readonly string? _statedSha256;

    private FileDataset(DatasetFile file)
    {
        Name = file.FilePath;
        CatalogueName = file.Dataset?.Name;
        Format = file.Format;
        Layout = file.Layout;

        // No image lies between those of the file.
        Factors = new FactorSpace([.. file.Factors.Factors.Select(f => f with { IsContinuous = false })]);
        if (Factors.Count > MostCombinations)
        {
            throw new DatasetFormatException(
                Name, "factors", $"their grid has {Factors.Count} combinations; at most {MostCombinations} (2^24) can be told apart in a file.");
        }

        _rows = new RowsByCombination(Factors, file.Classes);
        _statedSha256 = file.ContentSha256;
        ContentSha256 = _statedSha256 ?? file.DirectoryDigest ?? HashOf(Name);
        Nuisance = _rows.HasRepeats ? [new NuisanceVariable("exemplar", 0, 1)] : [];
        DefaultJoint = _rows.IsComplete ? JointDistribution.Independent(Factors) : new JointDistribution(Factors, [new PresentCombinations(Factors, _rows)]);
        Source = $"rows of {Name}, content SHA-256 {ContentSha256}"
            + ((file.Attributes.Text(AttributeNames.Source) ?? file.Dataset?.Source) is { } origin ? $"; {origin}" : "");
        Note = "The images are copies of another file's, see source."
            + (file.Attributes.Text(AttributeNames.Note) is { } note ? $" There: {note}" : "");
    }

    /// <summary>The file's path as it was given.</summary>
    public override string Name { get; }

    /// <summary>Name of the catalogue's data set that the file holds; null where it is unknown.</summary>
    public string? CatalogueName { get; }

    /// <summary>
    /// Digest of the content as the file states it; else that of the names, lengths and checksums of an archive without labels; else the SHA-256 of
    /// the file's bytes.
    /// </summary>
    public override string ContentSha256 { get; }

    /// <inheritdoc/>
    public override string Summary => $"{_rows.Count} images of {Name}";

    /// <inheritdoc/>
    public override string Source { get; }

    /// <inheritdoc/>
    public override string Note { get; }

    /// <inheritdoc/>
    public override FactorSpace Factors { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<NuisanceVariable> Nuisance { get; }

    /// <inheritdoc/>
    public override ImageFormat Format { get; }

    /// <inheritdoc/>
    public override FileLayout Layout { get; }

    /// <summary>Uniform over the combinations that the file has.</summary>
    public override JointDistribution DefaultJoint { get; }

    /// <inheritdoc/>
    public override bool HasEveryCombination => _rows.IsComplete;

    /// <inheritdoc/>
    public override string FileName => Path.GetFileNameWithoutExtension(Name);

    /// <summary>Whether a name is that of a data set file: it ends in .h5, .hdf5 or .npz.</summary>
    public static bool IsFile(string name) => Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads what a file holds; its images are read when they are drawn.</summary>
    /// <param name="path">The file.</param>
    /// <param name="contentSha256">The content that it must have; null for any.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DatasetFormatException">
    /// It is damaged, of another kind or layout, has another content than it must, or more than 2^24 combinations.
    /// </exception>
    /// <exception cref="Hdf5Exception">The HDF5 library cannot open it.</exception>
    public static FileDataset Open(string path, string? contentSha256 = null)
    {
        if (path.Any(char.IsControl))
        {
            throw new ArgumentException("The name of a data set file has a control character in it, which recipes cannot hold; rename the file.", nameof(path));
        }

        using DatasetFile file = DatasetFile.Open(path);
        FileDataset dataset = new(file);
        return contentSha256 is null || contentSha256 == dataset.ContentSha256
            ? dataset
            : throw new DatasetFormatException(
                path, "content", $"its SHA-256 is {dataset.ContentSha256}; the recipe was made for {contentSha256}. Put that file back, or write a new recipe.");
    }

    /// <summary>Opens the file for reading; no graphics are needed.</summary>
    /// <exception cref="FileNotFoundException">The file is gone.</exception>
    /// <exception cref="DatasetFormatException">It is another one by now.</exception>
    public override IObservationRenderer CreateRenderer()
    {
        DatasetFile? file = DatasetFile.Open(Name);
        try
        {
            if (file.ContentSha256 != _statedSha256 || file.Count != _rows.Count)
            {
                throw new DatasetFormatException(Name, "content", "the file was replaced while it was in use; run the command again.");
            }

            FileObservationRenderer renderer = new(this, _rows, file);
            file = null; // the renderer disposes it now
            return renderer;
        }
        finally
        {
            file?.Dispose();
        }
    }

    private static string HashOf(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
