using Disentangle.Datasets.Interop;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue.Sprites;

/// <summary>Draws one sprite an image, whose mask a painter turns into colours.</summary>
internal sealed class PaintedSpriteRenderer : IObservationRenderer
{
    private const int MaskBytesPerBatch = 512 * SpriteRenderer.Side * SpriteRenderer.Side;

    private readonly Lock _gate = new();
    private readonly DspritesVariant _dataset;
    private readonly ISpritePainter _painter;
    private readonly SpriteRenderer _renderer;
    private readonly SpriteFrame _frame;
    private readonly int _pixels;
    private readonly byte[] _masks;
    private readonly SpriteInstance[] _sprites;
    private double[] _scenes = [];

    /// <param name="dataset">Where sprites stand.</param>
    /// <param name="painter">Colours images of this size.</param>
    /// <param name="thread">The thread to draw on; it must outlive this object.</param>
    /// <param name="width">Width of an image in pixels, 16 to 512.</param>
    /// <param name="height">Height of an image in pixels, 16 to 512.</param>
    public PaintedSpriteRenderer(DspritesVariant dataset, ISpritePainter painter, RenderThread thread, int width, int height)
    {
        _dataset = dataset;
        _painter = painter;
        _renderer = new SpriteRenderer(thread, width, height);
        _frame = new SpriteFrame(width, height);
        _pixels = width * height;
        _sprites = new SpriteInstance[Math.Max(1, MaskBytesPerBatch / _pixels)];
        _masks = new byte[_sprites.Length * _pixels];
    }

    public void Render(ReadOnlySpan<double> scenes, Span<byte> images) => Render(scenes, images, default);

    /// <summary>Draws N images and labels of their pixels.</summary>
    /// <param name="scenes">Scene rows, shape [N, F + M].</param>
    /// <param name="images">Receives bytes, shape [N, H, W, 3].</param>
    /// <param name="labels">Instances (1 the sprite) and depths (1 the sprite) may be asked for.</param>
    /// <exception cref="ArgumentException">A span has another length, or a label is asked for that sprites do not have.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its factor or nuisance variable.</exception>
    public void Render(ReadOnlySpan<double> scenes, Span<byte> images, SceneLabels labels)
    {
        int count = SceneRows.Count(_dataset, scenes, images, 3 * _pixels);
        SpriteLabels.Check(labels, images.Length / 3);
        lock (_gate)
        {
            Array.Resize(ref _scenes, Math.Max(_scenes.Length, scenes.Length));
            scenes.CopyTo(_scenes);
            for (int first = 0; first < count; first += _sprites.Length)
            {
                RenderBatch(first, Math.Min(_sprites.Length, count - first), images, labels);
            }
        }
    }

    public void Dispose() => _renderer.Dispose();

    private void RenderBatch(int first, int count, Span<byte> images, SceneLabels labels)
    {
        int width = _dataset.SceneWidth, factors = _dataset.Factors.Dimension;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<double> scene = _scenes.AsSpan((first + i) * width, width);
            SceneRows.ThrowIfOutside(_dataset, scene);
            _sprites[i] = _frame.Fit(_dataset.Place(scene));
        }

        Span<byte> masks = _masks.AsSpan(0, count * _pixels);
        _renderer.Render(_sprites.AsSpan(0, count), masks);
        ImageLoop.Run(images.Slice(first * 3 * _pixels, count * 3 * _pixels), 3 * _pixels, Paint);
        SpriteLabels.Write(masks, SpriteLabels.Slice(labels, first * _pixels, count * _pixels));

        void Paint(int i, Span<byte> image) => _painter.Paint(
            _scenes.AsSpan(((first + i) * width) + factors, width - factors), _masks.AsSpan(i * _pixels, _pixels), image);
    }
}
