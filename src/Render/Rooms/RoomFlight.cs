using Disentangle.Render.Interop;
using Disentangle.Render.Scenes;
using Disentangle.Render.Targets;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Rooms;

/// <summary>Everything that one batch needs from its instances to its pixels, so that two batches can be on their way at a time.</summary>
internal sealed class RoomFlight : IDisposable
{
    private readonly RoomFrame _frame;
    private readonly TallTarget _target;
    private readonly PixelReadback[] _readbacks;
    private readonly RoomBuffers _buffers;
    private readonly RoomBatch _batch;
    private readonly LanczosReducer? _reducer;
    private Task<int>? _drawn;

    /// <param name="thread">The render thread, which must be the calling one.</param>
    /// <param name="gl">Its functions.</param>
    /// <param name="quality">How samples become pixels.</param>
    /// <param name="frame">Size of the images.</param>
    /// <param name="images">How many images to draw at once, if the driver's largest texture holds them.</param>
    /// <param name="keepMapped">Whether to read pixels in place.</param>
    public RoomFlight(RenderThread thread, GL gl, RoomQuality quality, RoomFrame frame, int images, bool keepMapped)
    {
        (int layers, TexelFormat format) = quality == RoomQuality.Faithful ? (3, TexelFormat.FourWords) : (1, TexelFormat.Word);
        _frame = frame;
        _target = new TallTarget(thread, gl, frame.Width, frame.Height, columns: 1, images, layers, format);
        Capacity = _target.Capacity;
        _readbacks = [.. Enumerable.Range(0, layers).Select(_ => new PixelReadback(thread, gl, Capacity * _target.ImageBytes, keepMapped))];
        _buffers = new RoomBuffers(thread, gl, Capacity);
        _batch = new RoomBatch(frame, Capacity);
        _reducer = quality == RoomQuality.Faithful ? new LanczosReducer(frame) : null;
    }

    /// <summary>How many images it draws at once.</summary>
    public int Capacity { get; }

    // What no rectangle covers is sky: for each layer the word that it is cleared to.
    private uint[] Sky
    {
        get
        {
            uint red = (uint)RoomGeometry.Sky.X, green = (uint)RoomGeometry.Sky.Y, blue = (uint)RoomGeometry.Sky.Z;
            const uint FourTimes = 0x01010101;
            return _reducer is null ? [red | (green << 8) | (blue << 16)] : [FourTimes * red, FourTimes * green, FourTimes * blue];
        }
    }

    /// <summary>Prepares the instances on the calling thread and queues the drawing.</summary>
    public void Start(RenderThread thread, RoomScene scene, ReadOnlySpan<RoomInstance> rooms)
    {
        int count = rooms.Length;
        _batch.Fill(rooms);
        _drawn = thread.Post(gl =>
        {
            _target.Begin(gl, Sky);
            _buffers.Upload(gl, _batch);
            scene.Draw(gl, _target, _buffers);
            for (int layer = 0; layer < _readbacks.Length; layer++)
            {
                _readbacks[layer].Begin(gl, _target, count, count, layer);
            }

            // Drivers on processors are done by now; a graphics card must not be waited for before it has its next batch.
            int arrived = 0;
            while (arrived < _readbacks.Length && _readbacks[arrived].TryFinish(gl))
            {
                arrived++;
            }

            return arrived;
        });
    }

    /// <summary>Waits for the images and brings them into their final form.</summary>
    public void Finish(RenderThread thread, int count, Span<byte> images)
    {
        int arrived = _drawn!.GetAwaiter().GetResult();
        if (arrived < _readbacks.Length)
        {
            thread.Invoke(gl => Array.ForEach(_readbacks[arrived..], readback => readback.Finish(gl)));
        }

        if (_reducer is null)
        {
            RgbPacking.Pack(_readbacks[0].Pixels, images[..(count * _frame.Bytes)]);
            return;
        }

        for (int i = 0; i < count; i++)
        {
            _reducer.Reduce(Layer(0, i), Layer(1, i), Layer(2, i), _batch.SkyRows(i), images.Slice(i * _frame.Bytes, _frame.Bytes));
        }

        ReadOnlySpan<byte> Layer(int layer, int image) => _readbacks[layer].Pixels.Slice(image * _target.ImageBytes, _target.ImageBytes);
    }

    /// <summary>Waits until the render thread is done with the last start, whatever came of it.</summary>
    public void Abandon() => ((IAsyncResult?)_drawn)?.AsyncWaitHandle.WaitOne();

    public void Dispose()
    {
        _target.Dispose();
        _buffers.Dispose();
        Array.ForEach(_readbacks, readback => readback.Dispose());
    }
}
