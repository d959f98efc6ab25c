using Disentangle.Render.Rooms;

namespace Disentangle.Render;

/// <summary>
/// Draws colour images of a room with one solid on its floor, 64 × 64. A pixel depends on its instance alone, see <see cref="RoomOracle"/>.
/// </summary>
/// <remarks>
/// While the driver draws one batch, the calling thread prepares the next and finishes the last.
/// May be called from several threads; the calls then wait for each other.
/// </remarks>
public sealed class RoomRenderer : IDisposable
{
    /// <summary>Width and height of an image in pixels.</summary>
    public const int Side = 64;

    internal const int ImageBytes = Side * Side * 3;

    private readonly Lock _gate = new();
    private readonly RenderThread _thread;
    private readonly RoomScene _scene;
    private readonly RoomFlight[] _flights;

    /// <param name="thread">The thread to draw on; it must outlive this object.</param>
    /// <param name="quality">How samples become pixels.</param>
    /// <exception cref="ShaderCompilationException">The driver refuses the shaders.</exception>
    public RoomRenderer(RenderThread thread, RoomQuality quality)
        : this(thread, quality, quality == RoomQuality.Faithful ? 32 : 256, keepMapped: true)
    {
    }

    /// <param name="thread">The thread to draw on.</param>
    /// <param name="quality">How samples become pixels.</param>
    /// <param name="imagesPerBatch">How many images to draw at once, if the driver's largest texture holds them.</param>
    /// <param name="keepMapped">Whether to read pixels in place where the driver can.</param>
    internal RoomRenderer(RenderThread thread, RoomQuality quality, int imagesPerBatch, bool keepMapped)
    {
        ArgumentNullException.ThrowIfNull(thread);
        ArgumentOutOfRangeException.ThrowIfLessThan(imagesPerBatch, 1);
        _thread = thread;
        Quality = quality;
        keepMapped &= thread.Features.HasBufferStorage;
        (_scene, _flights) = thread.Invoke(gl => (new RoomScene(thread, gl, quality), new[] { Flight(), Flight() }));

        RoomFlight Flight() => thread.Invoke(gl => new RoomFlight(thread, gl, quality, imagesPerBatch, keepMapped));
    }

    /// <summary>How samples become pixels.</summary>
    public RoomQuality Quality { get; }

    /// <summary>Draws one image per instance.</summary>
    /// <param name="rooms">N instances.</param>
    /// <param name="images">Receives bytes, shape [N, 64, 64, 3]: image after image, rows from the top, red, green, blue.</param>
    /// <exception cref="ArgumentException"><paramref name="images"/> has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A field of an instance is outside its range; nothing was drawn.</exception>
    /// <exception cref="GraphicsErrorException">The driver reported an error.</exception>
    /// <exception cref="InvalidOperationException">Called on the render thread, which cannot wait for itself.</exception>
    /// <exception cref="ObjectDisposedException">The render thread has ended.</exception>
    public void Render(ReadOnlySpan<RoomInstance> rooms, Span<byte> images)
    {
        if (images.Length != (long)rooms.Length * ImageBytes)
        {
            throw new ArgumentException(
                $"images has {images.Length} bytes; {rooms.Length} instances need {(long)rooms.Length * ImageBytes}.", nameof(images));
        }

        for (int i = 0; i < rooms.Length; i++)
        {
            RoomLimits.Check(rooms[i], i);
        }

        if (_thread.IsCurrent)
        {
            throw new InvalidOperationException("Render waits for the render thread; call it from another thread, not inside its work.");
        }

        lock (_gate)
        {
            try
            {
                RenderBatches(rooms, images);
            }
            catch
            {
                foreach (RoomFlight flight in _flights)
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
            foreach (RoomFlight flight in _flights)
            {
                flight.Dispose();
            }
        }
    }

    private void RenderBatches(ReadOnlySpan<RoomInstance> rooms, Span<byte> images)
    {
        int capacity = _flights[0].Capacity;
        int total = rooms.Length;
        int batches = (total + capacity - 1) / capacity;
        for (int k = 0; k <= batches; k++)
        {
            if (k < batches)
            {
                _flights[k & 1].Start(_thread, _scene, rooms[Batch(k)]);
            }

            if (k > 0)
            {
                Range done = Batch(k - 1);
                _flights[(k - 1) & 1].Finish(_thread, done.End.Value - done.Start.Value, images[(done.Start.Value * ImageBytes)..]);
            }
        }

        Range Batch(int k) => (k * capacity)..Math.Min((k + 1) * capacity, total);
    }
}
