using Disentangle.Render.Interop;
using Disentangle.Render.Targets;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Sprites;

/// <summary>Everything that one batch needs from its instances to its pixels, so that two batches can be on their way at a time.</summary>
internal sealed class SpriteFlight : IDisposable
{
    // Drivers on processors work in tiles of 64 x 64 texels; narrow images share them.
    private const int DriverTileWidth = 64;

    private readonly int _width;
    private readonly int _height;
    private readonly TallTarget _target;
    private readonly PixelReadback _readback;
    private readonly SpriteBuffers _buffers;
    private readonly SpriteBatch _batch;
    private Task<bool>? _drawn;

    /// <param name="thread">The render thread, which must be the calling one.</param>
    /// <param name="gl">Its functions.</param>
    /// <param name="width">Width of an image in pixels.</param>
    /// <param name="height">Height of an image in pixels.</param>
    /// <param name="images">How many images to draw at once.</param>
    /// <param name="keepMapped">Whether to read pixels in place.</param>
    public SpriteFlight(RenderThread thread, GL gl, int width, int height, int images, bool keepMapped)
    {
        _width = width;
        _height = height;
        int texels = PackedTiles.TexelsOf(width), columns = Math.Max(1, DriverTileWidth / texels);
        _target = new TallTarget(thread, gl, texels, height, columns, (images + columns - 1) / columns);
        Capacity = Math.Min(images, _target.Capacity);
        _readback = new PixelReadback(thread, gl, Capacity * _target.ImageBytes, keepMapped);
        _buffers = new SpriteBuffers(thread, gl, Capacity);
        _batch = new SpriteBatch(Capacity);
    }

    /// <summary>How many images it draws at once.</summary>
    public int Capacity { get; }

    /// <summary>Prepares the instances on the calling thread and queues the drawing.</summary>
    public void Start(RenderThread thread, SpriteScene scene, ReadOnlySpan<SpriteInstance> sprites)
    {
        int count = sprites.Length;
        PackedTiles tiles = new(_width, _height, (count + _target.Columns - 1) / _target.Columns);
        _batch.Fill(sprites, tiles);
        _drawn = thread.Post(gl =>
        {
            _target.Begin(gl);
            _buffers.Upload(gl, _batch);
            scene.Draw(gl, _target, _buffers);
            _readback.Begin(gl, _target, tiles.Rows, count);

            // Drivers on processors are done by now; a graphics card must not be waited for before it has its next batch.
            return _readback.TryFinish(gl);
        });
    }

    /// <summary>Waits for the images, copies them and decides the pixels that the shaders left open.</summary>
    public void Finish(RenderThread thread, ReadOnlySpan<SpriteInstance> sprites, Span<byte> images)
    {
        bool arrived = _drawn!.GetAwaiter().GetResult();
        if (!arrived)
        {
            thread.Invoke(_readback.Finish);
        }

        int bytes = _width * _height;
        for (int i = 0; i < sprites.Length; i++)
        {
            Span<byte> image = images.Slice(i * bytes, bytes);
            CopyRows(_readback.Pixels.Slice(i * _target.ImageBytes, _target.ImageBytes), image);
            if (sprites[i].Shape is SpriteShape.Ellipse or SpriteShape.Heart)
            {
                BorderPixels.Decide(sprites[i], image, _width);
            }
        }
    }

    /// <summary>Waits until the render thread is done with the last start, whatever came of it.</summary>
    public void Abandon() => ((IAsyncResult?)_drawn)?.AsyncWaitHandle.WaitOne();

    public void Dispose()
    {
        _target.Dispose();
        _readback.Dispose();
        _buffers.Dispose();
    }

    private void CopyRows(ReadOnlySpan<byte> packed, Span<byte> image)
    {
        int stride = PackedTiles.PixelsPerTexel * _target.ImageWidth;
        if (stride == _width)
        {
            packed.CopyTo(image);
            return;
        }

        for (int row = 0; row < _height; row++)
        {
            packed.Slice(row * stride, _width).CopyTo(image.Slice(row * _width, _width));
        }
    }
}
