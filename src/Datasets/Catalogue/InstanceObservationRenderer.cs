using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Catalogue;

/// <summary>Draws data sets whose scene rows each stand for one instance of a renderer.</summary>
/// <typeparam name="T">The renderer's instance record.</typeparam>
/// <param name="dataset">The data set.</param>
/// <param name="imageBytes">Bytes of an image; those of the data set's format when null.</param>
internal abstract class InstanceObservationRenderer<T>(DatasetDefinition dataset, int? imageBytes = null) : IObservationRenderer
{
    private readonly Lock _gate = new();
    private T[] _instances = [];

    public void Render(ReadOnlySpan<double> scenes, Span<byte> images)
    {
        int count = SceneRows.Count(dataset, scenes, images, imageBytes ?? dataset.Format.ByteCount);
        lock (_gate)
        {
            if (_instances.Length < count)
            {
                _instances = new T[count];
            }

            for (int i = 0; i < count; i++)
            {
                _instances[i] = Place(SceneRows.Row(dataset, scenes, i));
            }

            Draw(_instances.AsSpan(0, count), images);
        }
    }

    public abstract void Dispose();

    /// <summary>The instance of one scene row.</summary>
    /// <param name="scene">F coordinates and M nuisance values, each inside its range.</param>
    protected abstract T Place(ReadOnlySpan<double> scene);

    /// <summary>Draws instances.</summary>
    protected abstract void Draw(ReadOnlySpan<T> instances, Span<byte> images);
}
