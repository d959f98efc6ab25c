using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>Draws the drawn digits in grey and colours them.</summary>
internal sealed class DigitObservationRenderer(CmnistLike dataset, RenderThread thread) : IObservationRenderer
{
    private const int GreyBytes = DigitRenderer.Side * DigitRenderer.Side;

    private readonly Lock _gate = new();
    private readonly DigitRenderer _renderer = new(thread);
    private DigitInstance[] _instances = [];
    private byte[] _grey = [];

    public void Render(ReadOnlySpan<double> scenes, Span<byte> images)
    {
        int count = SceneRows.Count(dataset, scenes, images), width = dataset.SceneWidth, bytes = dataset.Format.ByteCount;
        lock (_gate)
        {
            if (_instances.Length < count)
            {
                _instances = new DigitInstance[count];
                _grey = new byte[count * GreyBytes];
            }

            for (int i = 0; i < count; i++)
            {
                ReadOnlySpan<double> scene = scenes.Slice(i * width, width);
                SceneRows.ThrowIfOutside(dataset, scene);
                _instances[i] = CmnistLike.Place(scene);
            }

            _renderer.Render(_instances.AsSpan(0, count), _grey.AsSpan(0, count * GreyBytes));
            for (int i = 0; i < count; i++)
            {
                double hue = DigitColour.Factor.ValueAt(scenes[(i * width) + 1]);
                DigitColour.Apply(hue, _grey.AsSpan(i * GreyBytes, GreyBytes), images.Slice(i * bytes, bytes));
            }
        }
    }

    public void Dispose() => _renderer.Dispose();
}
