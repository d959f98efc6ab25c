using System.Runtime.InteropServices;
using Disentangle.Render.Interop;
using Disentangle.Render.Targets;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Scenes;

/// <summary>Everything that one batch needs from its records to its pixels, so that two batches can be on their way at a time.</summary>
internal sealed class SceneFlight : IDisposable
{
    private const int TileWidth = 64;

    private readonly TallTarget _target;
    private readonly PixelReadback[] _readbacks;
    private readonly InstanceBuffer _buffer;
    private readonly byte[] _records;
    private readonly int _recordBytes;
    private Task<bool>? _drawn;

    /// <param name="thread">The render thread, which must be the calling one.</param>
    /// <param name="gl">Its functions.</param>
    /// <param name="vectors">Vectors of four numbers in a record.</param>
    /// <param name="width">Width of an image in pixels.</param>
    /// <param name="height">Height of an image in pixels.</param>
    /// <param name="images">How many images to draw at once, if the driver's largest texture holds them.</param>
    /// <param name="layers">Number of textures: 1 for colours, 3 for labels.</param>
    public SceneFlight(RenderThread thread, GL gl, int vectors, int width, int height, int images, int layers)
    {
        // Drivers on processors work in tiles of 64 x 64 texels; narrow images share them.
        int columns = Math.Clamp(TileWidth / width, 1, images);
        _target = new TallTarget(thread, gl, width, height, columns, (images + columns - 1) / columns, layers);
        Capacity = Math.Min(images, _target.Capacity);
        _readbacks = [.. Enumerable.Range(0, layers).Select(
            _ => new PixelReadback(thread, gl, Capacity * _target.ImageBytes, thread.Features.HasBufferStorage))];
        _buffer = new InstanceBuffer(thread, gl, "scene records", Capacity, [true, .. Enumerable.Repeat(false, vectors)]);
        _recordBytes = 16 * (vectors + 1);
        _records = new byte[Capacity * _recordBytes];
    }

    /// <summary>How many images it draws at once.</summary>
    public int Capacity { get; }

    /// <summary>Prepares records on the calling thread and queues the drawing.</summary>
    /// <param name="thread">The render thread.</param>
    /// <param name="surroundings">Colour of pixels that are not drawn.</param>
    /// <param name="program">Draws the records; sets its uniforms for this target.</param>
    /// <param name="parameters">Numbers, shape [N, K].</param>
    /// <param name="count">N.</param>
    public void Start(
        RenderThread thread,
        (byte Red, byte Green, byte Blue) surroundings,
        Action<GL, TallTarget> program,
        ReadOnlySpan<float> parameters,
        int count)
    {
        int rows = (count + _target.Columns - 1) / _target.Columns, width = parameters.Length / count;
        for (int i = 0; i < count; i++)
        {
            Span<byte> record = _records.AsSpan(i * _recordBytes, _recordBytes);
            (int column, int row) = Math.DivRem(i, rows);
            MemoryMarshal.Cast<byte, int>(record)[0] = column * _target.ImageWidth;
            MemoryMarshal.Cast<byte, int>(record)[1] = row * _target.ImageHeight;
            parameters.Slice(i * width, width).CopyTo(MemoryMarshal.Cast<byte, float>(record[16..]));
        }

        _drawn = thread.Post(gl =>
        {
            _target.Begin(gl, surroundings);
            _buffer.UploadBytes(gl, _records.AsSpan(0, count * _recordBytes));
            program(gl, _target);
            _buffer.DrawRectangles(gl);
            for (int layer = 0; layer < _readbacks.Length; layer++)
            {
                _readbacks[layer].Begin(gl, _target, rows, count, layer);
            }

            return Array.TrueForAll(_readbacks, r => r.TryFinish(gl));
        });
    }

    /// <summary>Waits for the images and copies them.</summary>
    /// <param name="thread">The render thread.</param>
    /// <param name="first">Index of the first image within the spans.</param>
    /// <param name="count">Number of images.</param>
    /// <param name="images">Receives the colours of all images, 3 bytes a pixel, from a flight of colours.</param>
    /// <param name="labels">Receives the labels of all images, from a flight of labels.</param>
    public void Finish(RenderThread thread, int first, int count, Span<byte> images, SceneLabels labels)
    {
        if (!_drawn!.GetAwaiter().GetResult())
        {
            thread.Invoke(gl => Array.ForEach(_readbacks, r => r.Finish(gl)));
        }

        int pixels = _target.ImageBytes / 4, start = first * pixels, length = count * pixels;
        if (labels.IsEmpty)
        {
            RgbPacking.Pack(_readbacks[0].Pixels, images.Slice(3 * start, 3 * length));
            return;
        }

        ReadOnlySpan<byte> normals = _readbacks[1].Pixels;
        if (!labels.Parts.IsEmpty)
        {
            CopyAlpha(_readbacks[0].Pixels, labels.Parts.Slice(start, length));
        }

        if (!labels.Instances.IsEmpty)
        {
            CopyAlpha(normals, labels.Instances.Slice(start, length));
        }

        if (!labels.Normals.IsEmpty)
        {
            RgbPacking.Pack(normals, labels.Normals.Slice(3 * start, 3 * length));
        }

        if (!labels.Depths.IsEmpty)
        {
            CopyDepths(MemoryMarshal.Cast<byte, float>(_readbacks[2].Pixels), labels.Depths.Slice(start, length));
        }
    }

    /// <summary>Waits until the render thread is done with the last start, whatever came of it.</summary>
    public void Abandon() => ((IAsyncResult?)_drawn)?.AsyncWaitHandle.WaitOne();

    public void Dispose()
    {
        _target.Dispose();
        _buffer.Dispose();
        foreach (PixelReadback readback in _readbacks)
        {
            readback.Dispose();
        }
    }

    private static void CopyAlpha(ReadOnlySpan<byte> rgba, Span<byte> target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = rgba[(4 * i) + 3];
        }
    }

    // Shaders use a large number for infinity, which not every driver's arithmetic knows.
    private static void CopyDepths(ReadOnlySpan<float> depths, Span<float> target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = depths[i] < 1e29f ? depths[i] : float.PositiveInfinity;
        }
    }
}
