using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>Draws the images of a <see cref="SceneDataset"/>; grey ones are the red channel.</summary>
internal sealed class SceneObservationRenderer(SceneDataset dataset, Drawing drawing, RenderThread thread) : IObservationRenderer
{
    private readonly SceneRenderer _renderer = new(thread, dataset.Scene, drawing.Width, drawing.Height, dataset.SamplesPerAxis);
    private readonly int _channels = dataset.Format.Channels;
    private float[] _parameters = [];
    private byte[] _colors = [];

    public void Render(ReadOnlySpan<double> scenes, Span<byte> images) => Render(scenes, images, default);

    public void Render(ReadOnlySpan<double> scenes, Span<byte> images, SceneLabels labels)
    {
        int count = SceneRows.Count(dataset, scenes, images, drawing.Width * drawing.Height * _channels);
        int width = dataset.Scene.Parameters.Count;
        Array.Resize(ref _parameters, Math.Max(_parameters.Length, count * width));
        for (int i = 0; i < count; i++)
        {
            dataset.Place(SceneRows.Row(dataset, scenes, i), _parameters.AsSpan(i * width, width));
        }

        if (_channels == 3)
        {
            _renderer.Render(_parameters.AsSpan(0, count * width), images, labels);
            return;
        }

        Array.Resize(ref _colors, Math.Max(_colors.Length, 3 * images.Length));
        _renderer.Render(_parameters.AsSpan(0, count * width), _colors.AsSpan(0, 3 * images.Length), labels);
        for (int i = 0; i < images.Length; i++)
        {
            images[i] = _colors[3 * i];
        }
    }

    public void Dispose() => _renderer.Dispose();
}
