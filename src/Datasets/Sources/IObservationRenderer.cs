using Disentangle.Render;

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

    /// <summary>Draws N images, and what else is known of their pixels.</summary>
    /// <param name="scenes">Scene rows, shape [N, F + M], each number inside its factor or nuisance variable.</param>
    /// <param name="images">Receives bytes, shape [N, H, W, C]; the same as without labels.</param>
    /// <param name="labels">Receives the channels that the data set has (<see cref="Catalogue.DatasetDefinition.Channels"/>); empty ones are left out.</param>
    /// <exception cref="ArgumentException">The spans do not hold whole rows and images.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is outside its factor.</exception>
    /// <exception cref="NotSupportedException">The data set does not have such a channel.</exception>
    void Render(ReadOnlySpan<double> scenes, Span<byte> images, SceneLabels labels)
    {
        if (!labels.IsEmpty)
        {
            throw new NotSupportedException("This data set knows nothing of its pixels but their colour.");
        }

        Render(scenes, images);
    }
}
