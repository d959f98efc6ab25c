using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Catalogue.Folders;

/// <summary>Pictures in the order of their files, with the labels of their table.</summary>
internal sealed class PictureSource(Func<IImageRows> open, ImageLabels labels, ImageFormat format) : IObservationSource
{
    private readonly IImageRows _pictures = open();

    /// <inheritdoc/>
    public FactorSpace Factors => labels.Factors;

    /// <inheritdoc/>
    public ImageFormat Format => format;

    /// <inheritdoc/>
    public long Count => labels.Classes.Length / labels.Factors.Dimension;

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<long> indices, Span<byte> images, Span<int> classes)
    {
        this.ThrowUnlessReadFits(indices, images, classes);
        int width = Factors.Dimension;
        for (int i = 0; i < indices.Length; i++)
        {
            labels.Classes.AsSpan((int)indices[i] * width, width).CopyTo(classes[(i * width)..]);
        }

        _pictures.Read(indices, images);
    }

    /// <inheritdoc/>
    public void Dispose() => _pictures.Dispose();
}
