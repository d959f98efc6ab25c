using Disentangle.Render.Rooms;

namespace Disentangle.Render;

/// <summary>
/// Draws colour images of a room with one solid on its floor, 64 × 64 or of any other size, and labels of their pixels. A pixel depends on its
/// instance and the size alone, see <see cref="RoomOracle"/>.
/// </summary>
/// <remarks>
/// The smaller side of an image shows what a side of 64 × 64 does; the larger one shows more.
/// While the driver draws one batch, the calling thread prepares the next and finishes the last.
/// May be called from several threads; the calls then wait for each other.
/// </remarks>
public sealed class RoomRenderer : IDisposable
{
    /// <summary>Width and height of an image in pixels if nothing else is said.</summary>
    public const int Side = 64;

    /// <summary>Least width and height of an image in pixels.</summary>
    public const int LeastSide = 16;

    /// <summary>Largest width and height of an image in pixels.</summary>
    public const int LargestSide = 512;

    private readonly Lock _gate = new();
    private readonly RenderThread _thread;
    private readonly RoomFrame _frame;
    private readonly RoomScene _scene;
    private readonly RoomFlight[] _flights;

    /// <param name="thread">The thread to draw on; it must outlive this object.</param>
    /// <param name="quality">How samples become pixels.</param>
    /// <param name="width">Width of an image in pixels, 16 to 512.</param>
    /// <param name="height">Height of an image in pixels, 16 to 512.</param>
    /// <exception cref="ArgumentOutOfRangeException">Width or height is outside its range.</exception>
    /// <exception cref="ShaderCompilationException">The driver refuses the shaders.</exception>
    public RoomRenderer(RenderThread thread, RoomQuality quality, int width = Side, int height = Side)
        : this(thread, quality, RoomFrame.Checked(width, height), ImagesPerBatch(quality, width, height), keepMapped: true)
    {
    }

    /// <param name="thread">The thread to draw on.</param>
    /// <param name="quality">How samples become pixels.</param>
    /// <param name="frame">Size of the images.</param>
    /// <param name="imagesPerBatch">How many images to draw at once, if the driver's largest texture holds them.</param>
    /// <param name="keepMapped">Whether to read pixels in place where the driver can.</param>
    internal RoomRenderer(RenderThread thread, RoomQuality quality, RoomFrame frame, int imagesPerBatch, bool keepMapped)
    {
        ArgumentNullException.ThrowIfNull(thread);
        ArgumentOutOfRangeException.ThrowIfLessThan(imagesPerBatch, 1);
        _thread = thread;
        _frame = frame;
        Quality = quality;
        keepMapped &= thread.Features.HasBufferStorage;
        (_scene, _flights) = thread.Invoke(gl => (new RoomScene(thread, gl, quality, frame), new[] { Flight(), Flight() }));

        RoomFlight Flight() => thread.Invoke(gl => new RoomFlight(thread, gl, quality, frame, imagesPerBatch, keepMapped));
    }

    /// <summary>How samples become pixels.</summary>
    public RoomQuality Quality { get; }

    /// <summary>Width of an image in pixels.</summary>
    public int Width => _frame.Width;

    /// <summary>Height of an image in pixels.</summary>
    public int Height => _frame.Height;

    /// <summary>Draws one image per instance.</summary>
    /// <inheritdoc cref="Render(ReadOnlySpan{RoomInstance}, Span{byte}, SceneLabels)"/>
    public void Render(ReadOnlySpan<RoomInstance> rooms, Span<byte> images) => Render(rooms, images, default);

    /// <summary>Draws one image per instance, and the labels of its pixels.</summary>
    /// <param name="rooms">N instances.</param>
    /// <param name="images">Receives bytes, shape [N, H, W, 3]: image after image, rows from the top, red, green, blue.</param>
    /// <param name="labels">
    /// Receives labels; each span is empty or holds all N images. The solid is instance 1, parts are numbered as <see cref="RoomPart"/>, the
    /// unit of depth is the radius of the camera's orbit.
    /// </param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A field of an instance is outside its range; nothing was drawn.</exception>
    /// <exception cref="GraphicsErrorException">The driver reported an error.</exception>
    /// <exception cref="InvalidOperationException">Called on the render thread, which cannot wait for itself.</exception>
    /// <exception cref="ObjectDisposedException">The render thread has ended.</exception>
    public void Render(ReadOnlySpan<RoomInstance> rooms, Span<byte> images, SceneLabels labels)
    {
        Check(images.Length, 3, rooms.Length, "images", "bytes");
        CheckUnlessEmpty(labels.Instances.Length, 1, rooms.Length, "labels.Instances");
        CheckUnlessEmpty(labels.Parts.Length, 1, rooms.Length, "labels.Parts");
        CheckUnlessEmpty(labels.Depths.Length, 1, rooms.Length, "labels.Depths");
        CheckUnlessEmpty(labels.Normals.Length, 3, rooms.Length, "labels.Normals");
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
                RenderBatches(rooms, images, labels);
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

    // As many as fill the driver's threads; more cost memory and gain nothing.
    private static int ImagesPerBatch(RoomQuality quality, int width, int height) =>
        Math.Max(1, (quality == RoomQuality.Faithful ? 32 : 256) * Side * Side / (width * height));

    private void RenderBatches(ReadOnlySpan<RoomInstance> rooms, Span<byte> images, SceneLabels labels)
    {
        int capacity = _flights[0].Capacity;
        int total = rooms.Length;
        int batches = (total + capacity - 1) / capacity;
        for (int k = 0; k <= batches; k++)
        {
            if (k < batches)
            {
                _flights[k & 1].Start(_thread, _scene, rooms[Batch(k)]);
                if (!labels.IsEmpty)
                {
                    Label(rooms, Batch(k), labels);
                }
            }

            if (k > 0)
            {
                Range done = Batch(k - 1);
                _flights[(k - 1) & 1].Finish(_thread, done.End.Value - done.Start.Value, images[(done.Start.Value * _frame.Bytes)..]);
            }
        }

        Range Batch(int k) => (k * capacity)..Math.Min((k + 1) * capacity, total);
    }

    private void Label(ReadOnlySpan<RoomInstance> rooms, Range batch, SceneLabels labels)
    {
        for (int i = batch.Start.Value; i < batch.End.Value; i++)
        {
            RoomLabels.Write(rooms[i], _frame, i, labels);
        }
    }

    private void CheckUnlessEmpty(int length, int perPixel, int rooms, string name)
    {
        if (length > 0)
        {
            Check(length, perPixel, rooms, name, "elements");
        }
    }

    private void Check(int length, int perPixel, int rooms, string name, string unit)
    {
        long wanted = (long)rooms * _frame.Pixels * perPixel;
        if (length != wanted)
        {
            throw new ArgumentException($"{name} has {length} {unit}; {rooms} instances need {wanted}.", name);
        }
    }
}
