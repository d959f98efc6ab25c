using Disentangle.Render.Sprites;
using Silk.NET.OpenGL;

namespace Disentangle.Render;

/// <summary>Draws binary sprite images. A pixel depends on its instance alone, see <see cref="SpriteOracle"/>.</summary>
/// <remarks>
/// While the driver draws one batch, the calling thread prepares the next and copies the last.
/// May be called from several threads; the calls then wait for each other.
/// </remarks>
public sealed class SpriteRenderer : IDisposable
{
    /// <summary>Width and height of an image in pixels, unless others are asked for.</summary>
    public const int Side = 64;

    /// <summary>Least width and height of an image in pixels.</summary>
    public const int LeastSide = 16;

    /// <summary>Largest width and height of an image in pixels.</summary>
    public const int LargestSide = 512;

    private const int PixelsPerBatch = 512 * Side * Side;

    private readonly Lock _gate = new();
    private readonly RenderThread _thread;
    private readonly int _imageBytes;
    private readonly SpriteScene _scene;
    private readonly SpriteFlight[] _flights;

    /// <param name="thread">The thread to draw on; it must outlive this object.</param>
    /// <param name="width">Width W of an image in pixels, 16 to 512.</param>
    /// <param name="height">Height H of an image in pixels, 16 to 512.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is outside its range.</exception>
    /// <exception cref="ShaderCompilationException">The driver refuses the shaders.</exception>
    public SpriteRenderer(RenderThread thread, int width = Side, int height = Side)
        : this(thread, width, height, Math.Max(1, PixelsPerBatch / Math.Max(1, width * height)), keepMapped: true)
    {
    }

    /// <param name="thread">The thread to draw on.</param>
    /// <param name="width">Width of an image in pixels.</param>
    /// <param name="height">Height of an image in pixels.</param>
    /// <param name="imagesPerBatch">How many images to draw at once, if the driver's largest texture holds them.</param>
    /// <param name="keepMapped">Whether to read pixels in place where the driver can.</param>
    internal SpriteRenderer(RenderThread thread, int width, int height, int imagesPerBatch, bool keepMapped)
    {
        ArgumentNullException.ThrowIfNull(thread);
        SpriteLimits.CheckSide(width, nameof(width));
        SpriteLimits.CheckSide(height, nameof(height));
        ArgumentOutOfRangeException.ThrowIfLessThan(imagesPerBatch, 1);
        _thread = thread;
        _imageBytes = width * height;
        keepMapped &= thread.Features.HasBufferStorage;
        (_scene, _flights) = thread.Invoke(gl => (
            new SpriteScene(thread, gl, width, height),
            new[] { Flight(gl), Flight(gl) }));

        SpriteFlight Flight(GL gl) => new(thread, gl, width, height, imagesPerBatch, keepMapped);
    }

    /// <summary>Draws one image per instance.</summary>
    /// <param name="instances">N instances; scale 1/64 to 8, centres within 1e6 pixels, angles within 1e6 radians.</param>
    /// <param name="images">Receives bytes 0 or 1, shape [N, H, W], rows from the top.</param>
    /// <exception cref="ArgumentException"><paramref name="images"/> has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A field of an instance is outside its range; nothing was drawn.</exception>
    /// <exception cref="GraphicsErrorException">The driver reported an error.</exception>
    /// <exception cref="InvalidOperationException">Called on the render thread, which cannot wait for itself.</exception>
    /// <exception cref="ObjectDisposedException">The render thread has ended.</exception>
    public void Render(ReadOnlySpan<SpriteInstance> instances, Span<byte> images)
    {
        if (images.Length != (long)instances.Length * _imageBytes)
        {
            throw new ArgumentException(
                $"images has {images.Length} bytes; {instances.Length} instances need {(long)instances.Length * _imageBytes}.",
                nameof(images));
        }

        for (int i = 0; i < instances.Length; i++)
        {
            SpriteLimits.Check(instances[i], i);
        }

        if (_thread.IsCurrent)
        {
            throw new InvalidOperationException("Render waits for the render thread; call it from another thread, not inside its work.");
        }

        lock (_gate)
        {
            try
            {
                RenderBatches(instances, images);
            }
            catch
            {
                foreach (SpriteFlight flight in _flights)
                {
                    flight.Abandon();
                }

                throw;
            }
        }
    }

    /// <summary>Frees the GL objects.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _scene.Dispose();
            foreach (SpriteFlight flight in _flights)
            {
                flight.Dispose();
            }
        }
    }

    private void RenderBatches(ReadOnlySpan<SpriteInstance> instances, Span<byte> images)
    {
        int capacity = _flights[0].Capacity;
        int total = instances.Length;
        int batches = (total + capacity - 1) / capacity;
        for (int k = 0; k <= batches; k++)
        {
            if (k < batches)
            {
                _flights[k & 1].Start(_thread, _scene, instances[Batch(k)]);
            }

            if (k > 0)
            {
                Range done = Batch(k - 1);
                _flights[(k - 1) & 1].Finish(_thread, instances[done], images[(done.Start.Value * _imageBytes)..]);
            }
        }

        Range Batch(int k) => (k * capacity)..Math.Min((k + 1) * capacity, total);
    }
}
