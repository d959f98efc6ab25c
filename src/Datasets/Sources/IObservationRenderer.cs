namespace Disentangle.Datasets.Sources;

/// <summary>Draws images from factor classes. An image depends on its row of classes only.</summary>
public interface IObservationRenderer : IDisposable
{
    /// <summary>Draws N images.</summary>
    /// <param name="classes">Classes, shape [N, F], each inside its factor.</param>
    /// <param name="images">Receives bytes, shape [N, H, W, C].</param>
    void Render(ReadOnlySpan<int> classes, Span<byte> images);
}
