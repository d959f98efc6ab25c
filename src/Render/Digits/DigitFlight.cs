using Disentangle.Render.Interop;
using Disentangle.Render.Targets;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Digits;

/// <summary>Everything that one batch needs from its instances to its pixels, so that two batches can be on their way at a time.</summary>
internal sealed class DigitFlight : IDisposable
{
    private readonly TallTarget _target;
    private readonly PixelReadback _readback;
    private readonly InstanceBuffer<DigitRecord> _buffer;
    private readonly DigitRecord[] _records;
    private Task<bool>? _drawn;

    /// <param name="thread">The render thread, which must be the calling one.</param>
    /// <param name="gl">Its functions.</param>
    /// <param name="images">How many images to draw at once.</param>
    /// <param name="keepMapped">Whether to read pixels in place.</param>
    public DigitFlight(RenderThread thread, GL gl, int images, bool keepMapped)
    {
        _target = new TallTarget(
            thread, gl, DigitTiles.TileWidth, DigitTiles.TileHeight, DigitTiles.Columns, RowsFor(images));
        Capacity = Math.Min(images, _target.Capacity);
        _readback = new PixelReadback(thread, gl, Capacity * _target.ImageBytes, keepMapped);
        bool[] integers = new bool[DigitRecord.Attributes];
        Array.Fill(integers, true);
        integers[1] = false;
        _buffer = new InstanceBuffer<DigitRecord>(thread, gl, "digits", Capacity, integers);
        _records = new DigitRecord[Capacity];
    }

    /// <summary>How many images it draws at once.</summary>
    public int Capacity { get; }

    /// <summary>Prepares the instances on the calling thread and queues the drawing.</summary>
    public void Start(RenderThread thread, DigitScene scene, ReadOnlySpan<DigitInstance> digits)
    {
        int count = digits.Length;
        DigitTiles tiles = new(RowsFor(count));
        for (int i = 0; i < count; i++)
        {
            _records[i] = DigitRecord.Create(digits[i], i, tiles);
        }

        _drawn = thread.Post(gl =>
        {
            _target.Begin(gl);
            _buffer.Upload(gl, _records.AsSpan(0, count));
            scene.Draw(gl, _target, _buffer);
            _readback.Begin(gl, _target, tiles.Rows, count);

            // Drivers on processors are done by now; a graphics card must not be waited for before it has its next batch.
            return _readback.TryFinish(gl);
        });
    }

    /// <summary>Waits for the images and copies them.</summary>
    public void Finish(RenderThread thread, Span<byte> images)
    {
        bool arrived = _drawn!.GetAwaiter().GetResult();
        if (!arrived)
        {
            thread.Invoke(_readback.Finish);
        }

        _readback.Pixels.CopyTo(images);
    }

    /// <summary>Waits until the render thread is done with the last start, whatever came of it.</summary>
    public void Abandon() => ((IAsyncResult?)_drawn)?.AsyncWaitHandle.WaitOne();

    public void Dispose()
    {
        _target.Dispose();
        _readback.Dispose();
        _buffer.Dispose();
    }

    private static int RowsFor(int images) => (images + DigitTiles.Columns - 1) / DigitTiles.Columns;
}
