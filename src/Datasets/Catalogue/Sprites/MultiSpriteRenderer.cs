using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Disentangle.Datasets.Interop;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue.Sprites;

/// <summary>Draws <see cref="MultiDsprites"/>: the mask of each sprite alone, then what is in front.</summary>
internal sealed class MultiSpriteRenderer : IObservationRenderer
{
    private const int Objects = MultiDsprites.ObjectCount;
    private const int MaskBytesPerBatch = 512 * SpriteRenderer.Side * SpriteRenderer.Side;

    private readonly Lock _gate = new();
    private readonly MultiDsprites _dataset;
    private readonly SpriteRenderer _renderer;
    private readonly SpriteFrame _frame;
    private readonly int _pixels;
    private readonly int _imagesPerBatch;
    private readonly SpriteInstance[] _sprites;
    private readonly byte[] _masks;
    private readonly byte[] _instances;
    private readonly Vector128<byte>[] _palettes;

    /// <param name="dataset">Where sprites stand.</param>
    /// <param name="thread">The thread to draw on; it must outlive this object.</param>
    /// <param name="width">Width of an image in pixels, 16 to 512.</param>
    /// <param name="height">Height of an image in pixels, 16 to 512.</param>
    public MultiSpriteRenderer(MultiDsprites dataset, RenderThread thread, int width, int height)
    {
        _dataset = dataset;
        _renderer = new SpriteRenderer(thread, width, height);
        _frame = new SpriteFrame(width, height);
        _pixels = width * height;
        _imagesPerBatch = Math.Max(1, MaskBytesPerBatch / _pixels);
        _sprites = new SpriteInstance[_imagesPerBatch * Objects];
        _masks = new byte[_sprites.Length * _pixels];
        _instances = new byte[_imagesPerBatch * _pixels];
        _palettes = new Vector128<byte>[_imagesPerBatch];
    }

    public void Render(ReadOnlySpan<double> scenes, Span<byte> images) => Render(scenes, images, default);

    /// <summary>Draws N images and labels of their pixels.</summary>
    /// <param name="scenes">Scene rows, shape [N, F].</param>
    /// <param name="images">Receives bytes, shape [N, H, W, 3].</param>
    /// <param name="labels">Instances (1 to 3, the number of the object) and depths (the same: 1 is in front) may be asked for.</param>
    /// <exception cref="ArgumentException">A span has another length, or a label is asked for that sprites do not have.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its factor.</exception>
    public void Render(ReadOnlySpan<double> scenes, Span<byte> images, SceneLabels labels)
    {
        int count = SceneRows.Count(_dataset, scenes, images, 3 * _pixels), width = _dataset.SceneWidth;
        SpriteLabels.Check(labels, images.Length / 3);
        lock (_gate)
        {
            for (int first = 0; first < count; first += _imagesPerBatch)
            {
                int size = Math.Min(_imagesPerBatch, count - first);
                RenderBatch(
                    scenes.Slice(first * width, size * width),
                    images.Slice(first * 3 * _pixels, size * 3 * _pixels),
                    SpriteLabels.Slice(labels, first * _pixels, size * _pixels));
            }
        }
    }

    public void Dispose() => _renderer.Dispose();

    private void RenderBatch(ReadOnlySpan<double> scenes, Span<byte> images, SceneLabels labels)
    {
        int count = images.Length / (3 * _pixels);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<double> scene = SceneRows.Row(_dataset, scenes, i);
            for (int k = 0; k < Objects; k++)
            {
                _sprites[(i * Objects) + k] = _frame.Fit(_dataset.Place(scene, k));
            }

            _palettes[i] = PaletteOf(scene);
        }

        _renderer.Render(_sprites.AsSpan(0, count * Objects), _masks.AsSpan(0, count * Objects * _pixels));
        ImageLoop.Run(images, 3 * _pixels, (i, image) =>
        {
            Span<byte> instances = _instances.AsSpan(i * _pixels, _pixels);
            Front(_masks.AsSpan(i * Objects * _pixels, Objects * _pixels), instances);
            PixelMask.Colour(instances, _palettes[i], image);
        });
        SpriteLabels.Write(_instances.AsSpan(0, count * _pixels), labels);
    }

    private Vector128<byte> PaletteOf(ReadOnlySpan<double> scene)
    {
        Span<byte> palette = stackalloc byte[16], colour = stackalloc byte[3];
        palette.Clear();
        for (int k = 0; k < Objects; k++)
        {
            DigitColour.Apply(_dataset.HueOf(scene, k), [255], colour);
            for (int channel = 0; channel < colour.Length; channel++)
            {
                palette[(4 * channel) + 1 + k] = colour[channel];
            }
        }

        return Vector128.Create<byte>(palette);
    }

    // The number of the first object that covers a pixel, 0 where none does.
    private static void Front(ReadOnlySpan<byte> masks, Span<byte> instances)
    {
        int pixels = instances.Length, i = 0;
        ref byte mask1 = ref MemoryMarshal.GetReference(masks);
        ref byte mask2 = ref MemoryMarshal.GetReference(masks[pixels..]), mask3 = ref MemoryMarshal.GetReference(masks[(2 * pixels)..]);
        ref byte to = ref MemoryMarshal.GetReference(instances);
        for (; i <= pixels - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            Vector<byte> first = Vector.LoadUnsafe(ref mask1, (nuint)i), second = Vector.LoadUnsafe(ref mask2, (nuint)i);
            Vector<byte> third = Vector.LoadUnsafe(ref mask3, (nuint)i), two = second + second;
            Vector<byte> behind = Vector.ConditionalSelect(Vector.Equals(second, Vector<byte>.Zero), third + third + third, two);
            Vector.ConditionalSelect(Vector.Equals(first, Vector<byte>.Zero), behind, first).StoreUnsafe(ref to, (nuint)i);
        }

        for (; i < pixels; i++)
        {
            instances[i] = masks[i] != 0 ? (byte)1 : masks[pixels + i] != 0 ? (byte)2 : (byte)(3 * masks[(2 * pixels) + i]);
        }
    }
}
