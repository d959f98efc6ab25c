namespace Disentangle.Datasets.Catalogue;

/// <summary>Stored images by number. Any number of threads may read at once.</summary>
internal interface IImageRows : IDisposable
{
    /// <summary>Reads images.</summary>
    /// <param name="rows">N numbers, in any order, repeats allowed.</param>
    /// <param name="images">Receives bytes, shape [N, H, W, C].</param>
    /// <exception cref="IOException">An image is damaged; the message names its file.</exception>
    void Read(ReadOnlySpan<long> rows, Span<byte> images);
}
