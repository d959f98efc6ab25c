using Disentangle.Datasets.Catalogue.Scenes;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Pictures;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Catalogue.Folders;

/// <summary>
/// The PNG and JPEG files of a folder as a data set, cut and resized when they are read. Without labels the one factor <c>item</c> has a class for
/// each picture, so that the grid is every picture once. With labels, the factors are those of the table; draws follow the frequencies of the
/// pictures, and where a combination has several, the nuisance variable <c>exemplar</c> picks one of them, each equally often.
/// </summary>
/// <remarks>
/// The content's digest is made of the pictures' names and lengths, the bytes of the table of labels, and the settings of <c>images.yaml</c>. Pictures
/// themselves are not hashed, because reading 200,000 files takes minutes.
/// </remarks>
public sealed class ImageFolder : StoredDataset
{
    /// <summary>Name of the description in the folder, which need not be there.</summary>
    public const string Description = "images.yaml";

    private readonly string _pictures;
    private readonly string[] _files;
    private readonly PictureShape _shape;
    private readonly ImageLabels? _labels;
    private readonly RowsByCombination? _rows;

    private ImageFolder(string name, string folder, ImageFolderSettings settings)
    {
        Name = name;
        _shape = settings.Shape;
        _pictures = Path.GetFullPath(Path.Combine(folder, settings.Images));
        _files = PictureList.Of(_pictures);
        string? table = settings.Labels ?? settings.Attributes;
        table = table is null ? null : Path.Combine(folder, table);
        _labels = LabelsOf(settings, table);
        ContentSha256 = DigestOf(settings, table);
        Source = $"{_files.Length} pictures in {_pictures}";
        if (_labels is null || (settings.Attributes is not null && settings.Factors is null))
        {
            Factors = new FactorSpace(Factor.Linear("item", 0, _files.Length - 1, _files.Length));
            DefaultJoint = JointDistribution.Independent(Factors);
            return;
        }

        ImageLabels chosen = settings.Factors is null ? _labels : _labels.Select(settings.Factors, table!);
        Factors = chosen.Factors;
        if (Factors.Count > FileDataset.MostCombinations)
        {
            throw new DatasetFormatException(
                table ?? folder,
                "factors",
                $"their grid has {Factors.Count} combinations; at most {FileDataset.MostCombinations} (2^24) can be told apart. Choose some with 'factors: [A, B]' in {Description}.");
        }

        _rows = new RowsByCombination(Factors, chosen.Classes);
        Nuisance = _rows.HasRepeats ? [new NuisanceVariable("exemplar", 0, 1)] : [];
        DefaultJoint = _rows is { IsComplete: true, HasRepeats: false }
            ? JointDistribution.Independent(Factors)
            : new JointDistribution(Factors, [new RowFrequencies(Factors, _rows)]);
    }

    /// <summary>The folder as it was given.</summary>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string Summary => $"{_files.Length} pictures of {Name}";

    /// <inheritdoc/>
    public override string Source { get; }

    /// <inheritdoc/>
    public override string FileName => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Name)));

    /// <inheritdoc/>
    public override FactorSpace Factors { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<NuisanceVariable> Nuisance { get; } = [];

    /// <inheritdoc/>
    public override ImageFormat Format => _shape.Format;

    /// <summary>Digest of names, lengths, labels and settings.</summary>
    public override string ContentSha256 { get; }

    /// <summary>Each picture equally often.</summary>
    public override JointDistribution DefaultJoint { get; }

    /// <inheritdoc/>
    public override bool HasEveryCombination => _rows?.IsComplete ?? true;

    /// <summary>The pictures in order, paths relative to their folder: <c>item</c> k is the k-th.</summary>
    public IReadOnlyList<string> Pictures => _files;

    /// <summary>Whether a folder holds <c>images.yaml</c>, or a picture anywhere below it.</summary>
    public static bool IsFolder(string path) => File.Exists(Path.Combine(path, Description)) || PictureList.IsAnyIn(path);

    /// <summary>Opens a folder.</summary>
    /// <exception cref="SceneFormatException">Its <c>images.yaml</c> cannot be read.</exception>
    /// <exception cref="DatasetFormatException">It has no pictures, or the labels cannot be used.</exception>
    /// <exception cref="FileNotFoundException">The table of labels is missing.</exception>
    public static ImageFolder Open(string path)
    {
        string description = Path.Combine(path, Description);
        return Open(path, path, File.Exists(description) ? ImageFolderReader.Read(description) : new ImageFolderSettings());
    }

    /// <summary>Opens a folder with given settings.</summary>
    /// <param name="name">What recipes call the data set.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="settings">What else <c>images.yaml</c> says.</param>
    /// <inheritdoc cref="Open(string)" path="/exception"/>
    public static ImageFolder Open(string name, string folder, ImageFolderSettings settings) => name.Any(char.IsControl)
        ? throw new ArgumentException("The name of a folder has a control character in it, which recipes cannot hold; rename the folder.", nameof(name))
        : new ImageFolder(name, folder, settings);

    /// <inheritdoc/>
    public override IObservationRenderer CreateRenderer() => new StoredObservationRenderer(this, RowOf, Rows);

    /// <summary>
    /// Opens the pictures in order, each once, with all columns of the table of labels as factors: 40 attributes make a grid that no joint distribution
    /// can be stated over, but labels all the same. Without labels the one factor is <c>item</c>.
    /// </summary>
    public IObservationSource OpenRows() => new PictureSource(Rows, _labels ?? new ImageLabels(Factors, [.. Enumerable.Range(0, _files.Length)]), Format);

    private PictureRows Rows() => new(_pictures, _files, _shape);

    private long RowOf(ReadOnlySpan<double> scene)
    {
        if (_rows is null)
        {
            return (long)scene[0];
        }

        ReadOnlySpan<int> rows = _rows[StoredObservationRenderer.CellOf(Factors, scene)];
        if (rows.IsEmpty)
        {
            throw new ArgumentException(
                $"{Name} has no picture of the combination ({string.Join(", ", scene[..Factors.Dimension].ToArray())}) of {string.Join(", ", Factors.Names)}.",
                nameof(scene));
        }

        return Nuisance.Count > 0 ? rows[(int)(scene[Factors.Dimension] * rows.Length)] : rows[0];
    }

    private ImageLabels? LabelsOf(ImageFolderSettings settings, string? table) =>
        settings.HasViews ? ViewLabels.Of(_pictures, _files)
        : table is null ? null
        : settings.Attributes is not null ? AttributeLabels.Read(table, _files)
        : Path.GetExtension(table).Equals(".npy", StringComparison.OrdinalIgnoreCase) ? NpyLabels.Read(table, _files.Length, settings.Factors)
        : CsvLabels.Read(table, _files);

    private string DigestOf(ImageFolderSettings settings, string? table)
    {
        using FileListDigest digest = new();
        digest.Add(settings.ShapeText);
        digest.Add(string.Join(',', settings.Factors ?? []));
        digest.Add(table is null ? (ReadOnlySpan<byte>)[] : File.ReadAllBytes(table));
        foreach (string file in _files)
        {
            digest.AddFile(file, Path.Combine(_pictures, file));
        }

        return digest.Finish();
    }
}
