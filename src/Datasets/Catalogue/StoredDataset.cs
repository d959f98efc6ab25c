using Disentangle.Datasets.Files;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>A data set whose images are read from the user's own files, not drawn: it needs no graphics, and recipes name its content.</summary>
public abstract class StoredDataset : DatasetDefinition
{
    /// <summary>Digest of what the files hold; each data set says what goes into it. Null where the files are not there.</summary>
    /// <exception cref="DatasetFormatException">A file is damaged.</exception>
    public abstract string? ContentSha256 { get; }

    /// <inheritdoc/>
    public override string Title => $"images of {Name}";

    /// <inheritdoc/>
    public override string Note => "The images are copies of other files', see source.";

    /// <inheritdoc/>
    public override FileLayout Layout => FileLayout.Shapes3d;

    /// <inheritdoc/>
    public override int RendererVersion => 1;

    /// <summary>Opens the files; no graphics are needed. Several renderers may read at the same time, each from one thread.</summary>
    /// <exception cref="FileNotFoundException">A file is not there; see <see cref="DatasetDefinition.Missing"/>.</exception>
    /// <exception cref="DatasetFormatException">A file is damaged, or they do not fit together.</exception>
    public abstract IObservationRenderer CreateRenderer();

    /// <inheritdoc/>
    public sealed override IObservationRenderer CreateRenderer(RenderThread thread, Drawing drawing) => CreateRenderer();

    /// <summary>The same grid without values between its classes: no image lies there.</summary>
    private protected static FactorSpace OnlyClasses(FactorSpace factors) => new([.. factors.Factors.Select(f => f with { IsContinuous = false })]);

    /// <summary>Throws where files are missing; the message says which, and where to put them.</summary>
    private protected void ThrowIfMissing()
    {
        if (Missing is { } missing)
        {
            throw new FileNotFoundException(missing);
        }
    }
}
