using Disentangle.Render.Objects;
using Disentangle.Render.Targets;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Interop;

/// <summary>
/// Brings the pixels of a <see cref="TallTarget"/> to memory without stopping the driver: the copy into a pixel buffer is queued behind
/// the draws, a fence tells when it is done. Where the driver can keep a buffer mapped, the pixels are read in place, on any thread.
/// </summary>
internal sealed unsafe class PixelReadback : IDisposable
{
    private const ulong NanosecondsPerWait = 1_000_000_000;

    private readonly GlObject _buffer;
    private readonly int _size;
    private readonly byte* _mapped;
    private readonly byte[] _copy;
    private nint _fence;
    private int _length;

    /// <param name="thread">The render thread, which must be the calling one.</param>
    /// <param name="gl">Its functions.</param>
    /// <param name="size">Capacity in bytes.</param>
    /// <param name="keepMapped">Whether to read in place; needs <see cref="GraphicsFeatures.HasBufferStorage"/>.</param>
    public PixelReadback(RenderThread thread, GL gl, int size, bool keepMapped)
    {
        _size = size;
        _buffer = GlObject.Create(thread, gl, GlObjectKind.Buffer, "read-back");
        gl.BindBuffer(BufferTargetARB.PixelPackBuffer, _buffer.Name);
        _buffer.ApplyLabel(gl);
        if (keepMapped)
        {
            const BufferStorageMask Storage =
                BufferStorageMask.MapReadBit | BufferStorageMask.MapPersistentBit | BufferStorageMask.MapCoherentBit;
            const MapBufferAccessMask Access =
                MapBufferAccessMask.ReadBit | MapBufferAccessMask.PersistentBit | MapBufferAccessMask.CoherentBit;
            gl.BufferStorage(BufferStorageTarget.PixelPackBuffer, (nuint)size, null, Storage | BufferStorageMask.ClientStorageBit);
            _mapped = (byte*)gl.MapBufferRange(BufferTargetARB.PixelPackBuffer, 0, (nuint)size, Access);
        }
        else
        {
            gl.BufferData(BufferTargetARB.PixelPackBuffer, (nuint)size, null, BufferUsageARB.StreamRead);
        }

        _copy = _mapped is null ? new byte[size] : [];
        gl.BindBuffer(BufferTargetARB.PixelPackBuffer, 0);
    }

    /// <summary>The pixels of the last finished read-back; until the next one begins or this is disposed.</summary>
    public ReadOnlySpan<byte> Pixels => _mapped is null ? _copy.AsSpan(0, _length) : new ReadOnlySpan<byte>(_mapped, _length);

    /// <summary>Queues the copy of the first images of <paramref name="target"/>, column by column.</summary>
    /// <param name="gl">The render thread's functions.</param>
    /// <param name="target">What was drawn.</param>
    /// <param name="rows">Images per column.</param>
    /// <param name="images">Number of images; the last columns may have fewer or none.</param>
    /// <param name="layer">Which of the target's layers.</param>
    public void Begin(GL gl, TallTarget target, int rows, int images, int layer = 0)
    {
        _length = images * target.ImageBytes;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_length, _size);
        target.BindForReading(gl, layer);
        gl.BindBuffer(BufferTargetARB.PixelPackBuffer, _buffer.Name);
        for (int first = 0, column = 0; first < images; first += rows, column++)
        {
            uint height = (uint)(target.ImageHeight * Math.Min(rows, images - first));
            void* offset = (void*)(nint)(first * target.ImageBytes);
            gl.ReadPixels(
                column * target.ImageWidth, 0, (uint)target.ImageWidth, height, target.Format.Pixels, target.Format.Type, offset);
        }

        gl.BindBuffer(BufferTargetARB.PixelPackBuffer, 0);

        // A read-back that nobody waited for leaves its fence; deleting 0 does nothing.
        gl.DeleteSync(_fence);
        _fence = gl.FenceSync(SyncCondition.SyncGpuCommandsComplete, SyncBehaviorFlags.None);
        gl.Flush();
    }

    /// <summary>Whether the pixels have arrived; if they have, they can be read.</summary>
    public bool TryFinish(GL gl) => Wait(gl, 0);

    /// <summary>Waits until the pixels have arrived and can be read.</summary>
    public void Finish(GL gl)
    {
        while (!Wait(gl, NanosecondsPerWait))
        {
        }
    }

    public void Dispose() => _buffer.Dispose();

    private bool Wait(GL gl, ulong nanoseconds)
    {
        // Of several read-backs, some may have been found finished while others were waited for.
        if (_fence == 0)
        {
            return true;
        }

        if (gl.ClientWaitSync(_fence, SyncObjectMask.Bit, nanoseconds) == GLEnum.TimeoutExpired)
        {
            return false;
        }

        gl.DeleteSync(_fence);
        _fence = 0;
        if (_mapped is null)
        {
            Copy(gl);
        }

        return true;
    }

    private void Copy(GL gl)
    {
        gl.BindBuffer(BufferTargetARB.PixelPackBuffer, _buffer.Name);
        void* pixels = gl.MapBufferRange(BufferTargetARB.PixelPackBuffer, 0, (nuint)_length, MapBufferAccessMask.ReadBit);
        if (pixels is not null)
        {
            new ReadOnlySpan<byte>(pixels, _length).CopyTo(_copy);
            _ = gl.UnmapBuffer(BufferTargetARB.PixelPackBuffer);
        }

        gl.BindBuffer(BufferTargetARB.PixelPackBuffer, 0);
    }
}
