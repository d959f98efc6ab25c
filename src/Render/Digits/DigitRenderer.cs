using Disentangle.Render.Digits;

namespace Disentangle.Render;

/// <summary>
/// Draws grey images of hand-written digits, 28 × 28. A pixel depends on its instance alone and is, to one grey level, that of
/// <see cref="DigitOracle"/>.
/// </summary>
/// <remarks>
/// While the driver draws one batch, the calling thread prepares the next and copies the last.
/// May be called from several threads; the calls then wait for each other.
/// </remarks>
public sealed class DigitRenderer : IDisposable
{
    /// <summary>Width and height of an image in pixels.</summary>
    public const int Side = 28;

    private const int ImageBytes = Side * Side;
    private const int DefaultImagesPerBatch = 1152;

    private readonly Lock _gate = new();
    private readonly RenderThread _thread;
    private readonly DigitScene _scene;
    private readonly DigitFlight[] _flights;

    /// <param name="thread">The thread to draw on; it must outlive this object.</param>
    /// <exception cref="ShaderCompilationException">The driver refuses the shaders.</exception>
    public DigitRenderer(RenderThread thread)
        : this(thread, DefaultImagesPerBatch, keepMapped: true)
    {
    }

    /// <param name="thread">The thread to draw on.</param>
    /// <param name="imagesPerBatch">How many images to draw at once, if the driver's largest texture holds them.</param>
    /// <param name="keepMapped">Whether to read pixels in place where the driver can.</param>
    internal DigitRenderer(RenderThread thread, int imagesPerBatch, bool keepMapped)
    {
        ArgumentNullException.ThrowIfNull(thread);
        ArgumentOutOfRangeException.ThrowIfLessThan(imagesPerBatch, 1);
        _thread = thread;
        keepMapped &= thread.Features.HasBufferStorage;
        (_scene, _flights) = thread.Invoke(gl => (
            new DigitScene(thread, gl),
            new[] { new DigitFlight(thread, gl, imagesPerBatch, keepMapped), new DigitFlight(thread, gl, imagesPerBatch, keepMapped) }));
    }

    /// <summary>Draws one image per instance.</summary>
    /// <param name="instances">N instances, each field in its range.</param>
    /// <param name="images">Receives N × 28 × 28 bytes, 0 no ink to 255 full ink, image after image, rows from the top.</param>
    /// <exception cref="ArgumentException"><paramref name="images"/> has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A field of an instance is outside its range; nothing was drawn.</exception>
    /// <exception cref="GraphicsErrorException">The driver reported an error.</exception>
    /// <exception cref="InvalidOperationException">Called on the render thread, which cannot wait for itself.</exception>
    /// <exception cref="ObjectDisposedException">The render thread has ended.</exception>
    public void Render(ReadOnlySpan<DigitInstance> instances, Span<byte> images)
    {
        if (images.Length != (long)instances.Length * ImageBytes)
        {
            throw new ArgumentException(
                $"images has {images.Length} bytes; {instances.Length} instances need {(long)instances.Length * ImageBytes}.",
                nameof(images));
        }

        for (int i = 0; i < instances.Length; i++)
        {
            DigitLimits.Check(instances[i], i);
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
                foreach (DigitFlight flight in _flights)
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
            foreach (DigitFlight flight in _flights)
            {
                flight.Dispose();
            }
        }
    }

    private void RenderBatches(ReadOnlySpan<DigitInstance> instances, Span<byte> images)
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
                _flights[(k - 1) & 1].Finish(_thread, images[((k - 1) * capacity * ImageBytes)..]);
            }
        }

        Range Batch(int k) => (k * capacity)..Math.Min((k + 1) * capacity, total);
    }
}
