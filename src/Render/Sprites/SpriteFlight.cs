using Disentangle.Render.Interop;
using Disentangle.Render.Targets;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Sprites;

/// <summary>Everything that one batch needs from its instances to its pixels, so that two batches can be on their way at a time.</summary>
internal sealed class SpriteFlight : IDisposable
{
    private const int Columns = 4;
    private const int ImageBytes = SpriteRenderer.Side * SpriteRenderer.Side;

    private readonly TallTarget _target;
    private readonly PixelReadback _readback;
    private readonly SpriteBuffers _buffers;
    private readonly SpriteBatch _batch;
    private Task<bool>? _drawn;

    /// <param name="thread">The render thread, which must be the calling one.</param>
    /// <param name="gl">Its functions.</param>
    /// <param name="images">How many images to draw at once.</param>
    /// <param name="keepMapped">Whether to read pixels in place.</param>
    public SpriteFlight(RenderThread thread, GL gl, int images, bool keepMapped)
    {
        _target = new TallTarget(
            thread, gl, PackedTiles.TileWidth, PackedTiles.TileHeight, Columns, (images + Columns - 1) / Columns);
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
        PackedTiles tiles = new((count + Columns - 1) / Columns);
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

        ReadOnlySpan<byte> pixels = _readback.Pixels;
        for (int i = 0; i < sprites.Length; i++)
        {
            Span<byte> image = images.Slice(i * ImageBytes, ImageBytes);
            pixels.Slice(i * ImageBytes, ImageBytes).CopyTo(image);
            if (sprites[i].Shape is SpriteShape.Ellipse or SpriteShape.Heart)
            {
                BorderPixels.Decide(sprites[i], image);
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
}
