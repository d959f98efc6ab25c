namespace Disentangle.Datasets.Sources;

/// <summary>
/// Draws images from scene rows. A row says everything that the image shows: the coordinates of the F factors (see
/// <see cref="Factor.IsContinuous"/>; whole numbers are classes), then the values of the data set's M nuisance variables.
/// An image depends on its row only.
/// </summary>
public interface IObservationRenderer : IDisposable
{
    /// <summary>Draws N images.</summary>
    /// <param name="scenes">Scene rows, shape [N, F + M], each number inside its factor or nuisance variable.</param>
    /// <param name="images">Receives bytes, shape [N, H, W, C].</param>
    /// <exception cref="ArgumentException">The spans do not hold whole rows and images.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is outside its factor.</exception>
    void Render(ReadOnlySpan<double> scenes, Span<byte> images);
}
