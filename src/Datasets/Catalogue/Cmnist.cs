using Disentangle.Datasets.Files;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>
/// Coloured MNIST from the user's own files, 28 × 28 × 3, on black: the intensities of a digit's image times one of ten colours
/// HSV(k/10, 1, 1). Which of the digit's images is nuisance.
/// </summary>
/// <remarks>
/// LeCun, Cortes, Burges, "The MNIST database of handwritten digits", http://yann.lecun.com/exdb/mnist. The catalogue's two look for the files in
/// <c>mnist</c> below the folder that the environment variable <c>DISENTANGLE_DATA</c> names.
/// </remarks>
public sealed class Cmnist : StoredDataset
{
    private readonly MnistPart _part;
    private readonly string? _folder;
    private readonly Lock _gate = new();
    private (string Folder, MnistDigits Digits)? _loaded;

    /// <summary>The data set over a folder.</summary>
    /// <param name="part">Which pair of files.</param>
    /// <param name="folder">Holds <c>train-images-idx3-ubyte</c> and <c>train-labels-idx1-ubyte</c>, or <c>t10k-…</c>, each plain or with <c>.gz</c>.</param>
    public Cmnist(MnistPart part, string folder)
        : this(part)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _folder = folder;
    }

    internal Cmnist(MnistPart part) => _part = part;

    /// <inheritdoc/>
    public override string Name => _part == MnistPart.Train ? "cmnist" : "cmnist-test";

    /// <inheritdoc/>
    public override string Summary => $"MNIST's {(_part == MnistPart.Train ? "60,000 training" : "10,000 test")} digits in ten colours";

    /// <inheritdoc/>
    public override string Source => "after coloured MNIST; LeCun et al., http://yann.lecun.com/exdb/mnist";

    /// <inheritdoc/>
    public override FactorSpace Factors { get; } = new(CmnistLike.Content, DigitColour.Factor);

    /// <inheritdoc/>
    public override IReadOnlyList<NuisanceVariable> Nuisance { get; } = [new("exemplar", 0, 1)];

    /// <inheritdoc/>
    public override ImageFormat Format { get; } = new(DigitRenderer.Side, DigitRenderer.Side, Channels: 3, Maximum: 255);

    /// <inheritdoc/>
    public override string Title => $"{Name}: MNIST coloured by Disentangle";

    /// <inheritdoc/>
    public override string Note => "The digits are copies of MNIST's, see source; their colours are drawn.";

    /// <summary>SHA-256 of all intensities and labels, unpacked; null where the files are not there.</summary>
    public override string? ContentSha256 => Missing is null ? Load().Sha256 : null;

    /// <inheritdoc/>
    public override string? Missing => Files(Folder) is null
        ? $"{Name} needs your own {ImagesName} and {LabelsName}, plain or .gz, in "
            + (Folder is { } folder ? $"{folder}." : $"${DataFolder.Variable}/mnist; {DataFolder.Variable} is not set.")
        : null;

    private string? Folder => _folder ?? DataFolder.Of("mnist");

    private string ImagesName => $"{Prefix}-images-idx3-ubyte";

    private string LabelsName => $"{Prefix}-labels-idx1-ubyte";

    private string Prefix => _part == MnistPart.Train ? "train" : "t10k";

    /// <inheritdoc/>
    /// <exception cref="FileNotFoundException">The files are not there; see <see cref="Missing"/>.</exception>
    /// <exception cref="DatasetFormatException">A file is damaged, or they do not fit together.</exception>
    public override IObservationRenderer CreateRenderer() => new MnistObservationRenderer(this, Load());

    private (string Images, string Labels)? Files(string? folder) =>
        folder is not null && DataFolder.Find(folder, ImagesName) is { } images && DataFolder.Find(folder, LabelsName) is { } labels
            ? (images, labels)
            : null;

    // Renderers share the images: a trainer has several, and the training part is 47 million bytes.
    private MnistDigits Load()
    {
        lock (_gate)
        {
            string? folder = Folder;
            if (folder is null || Files(folder) is not { } files)
            {
                throw new FileNotFoundException(Missing);
            }

            if (_loaded is not { } loaded || loaded.Folder != folder)
            {
                loaded = (folder, MnistDigits.Read(files.Images, files.Labels));
                _loaded = loaded;
            }

            return loaded.Digits;
        }
    }
}
