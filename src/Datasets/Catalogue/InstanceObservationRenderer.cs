using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>Draws data sets whose scene rows each stand for one instance of a renderer.</summary>
/// <typeparam name="T">The renderer's instance record.</typeparam>
/// <param name="dataset">The data set.</param>
/// <param name="drawing">Size of the images.</param>
internal abstract class InstanceObservationRenderer<T>(DatasetDefinition dataset, Drawing drawing) : IObservationRenderer
{
    private readonly Lock _gate = new();
    private readonly int _imageBytes = drawing.Width * drawing.Height * dataset.Format.Channels;
    private T[] _instances = [];

    public void Render(ReadOnlySpan<double> scenes, Span<byte> images) => Render(scenes, images, default);

    public void Render(ReadOnlySpan<double> scenes, Span<byte> images, SceneLabels labels)
    {
        int count = SceneRows.Count(dataset, scenes, images, _imageBytes);
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

            Draw(_instances.AsSpan(0, count), images, labels);
        }
    }

    public abstract void Dispose();

    /// <summary>The instance of one scene row.</summary>
    /// <param name="scene">F coordinates and M nuisance values, each inside its range.</param>
    protected abstract T Place(ReadOnlySpan<double> scene);

    /// <summary>Draws instances and the labels that are asked for.</summary>
    protected abstract void Draw(ReadOnlySpan<T> instances, Span<byte> images, SceneLabels labels);
}
