using System.Runtime.CompilerServices;

namespace Silk.NET.OpenGL;

public sealed unsafe partial class GL
{
    private nint _genBuffers;
    private nint _deleteBuffers;
    private nint _isBuffer;
    private nint _bindBuffer;
    private nint _bindBufferBase;
    private nint _bindBufferRange;
    private nint _bufferData;
    private nint _bufferSubData;
    private nint _getBufferSubData;
    private nint _bufferStorage;
    private nint _mapBufferRange;
    private nint _flushMappedBufferRange;
    private nint _unmapBuffer;
    private nint _copyBufferSubData;

    public void GenBuffers(uint n, uint* buffers) =>
        ((delegate* unmanaged<uint, uint*, void>)Entry(ref _genBuffers, "glGenBuffers"))(n, buffers);

    public void DeleteBuffers(uint n, uint* buffers) =>
        ((delegate* unmanaged<uint, uint*, void>)Entry(ref _deleteBuffers, "glDeleteBuffers"))(n, buffers);

    public bool IsBuffer(uint buffer) => ((delegate* unmanaged<uint, byte>)Entry(ref _isBuffer, "glIsBuffer"))(buffer) != 0;

    public void BindBuffer(BufferTargetARB target, uint buffer) =>
        ((delegate* unmanaged<BufferTargetARB, uint, void>)Entry(ref _bindBuffer, "glBindBuffer"))(target, buffer);

    public void BindBufferBase(BufferTargetARB target, uint index, uint buffer) =>
        ((delegate* unmanaged<BufferTargetARB, uint, uint, void>)Entry(ref _bindBufferBase, "glBindBufferBase"))(target, index, buffer);

    public void BindBufferRange(BufferTargetARB target, uint index, uint buffer, nint offset, nuint size) =>
        ((delegate* unmanaged<BufferTargetARB, uint, uint, nint, nuint, void>)Entry(ref _bindBufferRange, "glBindBufferRange"))(
            target, index, buffer, offset, size);

    public void BufferData(BufferTargetARB target, nuint size, void* data, BufferUsageARB usage) =>
        ((delegate* unmanaged<BufferTargetARB, nuint, void*, BufferUsageARB, void>)Entry(ref _bufferData, "glBufferData"))(
            target, size, data, usage);

    public void BufferSubData(BufferTargetARB target, nint offset, nuint size, void* data) =>
        ((delegate* unmanaged<BufferTargetARB, nint, nuint, void*, void>)Entry(ref _bufferSubData, "glBufferSubData"))(
            target, offset, size, data);

    public void GetBufferSubData(BufferTargetARB target, nint offset, nuint size, void* data) =>
        ((delegate* unmanaged<BufferTargetARB, nint, nuint, void*, void>)Entry(ref _getBufferSubData, "glGetBufferSubData"))(
            target, offset, size, data);

    public void BufferStorage(BufferStorageTarget target, nuint size, void* data, BufferStorageMask flags) =>
        ((delegate* unmanaged<BufferStorageTarget, nuint, void*, BufferStorageMask, void>)Entry(ref _bufferStorage, "glBufferStorage"))(
            target, size, data, flags);

    public void* MapBufferRange(BufferTargetARB target, nint offset, nuint length, MapBufferAccessMask access) =>
        ((delegate* unmanaged<BufferTargetARB, nint, nuint, MapBufferAccessMask, void*>)Entry(ref _mapBufferRange, "glMapBufferRange"))(
            target, offset, length, access);

    public void FlushMappedBufferRange(BufferTargetARB target, nint offset, nuint length) =>
        ((delegate* unmanaged<BufferTargetARB, nint, nuint, void>)Entry(ref _flushMappedBufferRange, "glFlushMappedBufferRange"))(
            target, offset, length);

    public bool UnmapBuffer(BufferTargetARB target) =>
        ((delegate* unmanaged<BufferTargetARB, byte>)Entry(ref _unmapBuffer, "glUnmapBuffer"))(target) != 0;

    public void CopyBufferSubData(
        CopyBufferSubDataTarget readTarget,
        CopyBufferSubDataTarget writeTarget,
        nint readOffset,
        nint writeOffset,
        nuint size) =>
        ((delegate* unmanaged<CopyBufferSubDataTarget, CopyBufferSubDataTarget, nint, nint, nuint, void>)
            Entry(ref _copyBufferSubData, "glCopyBufferSubData"))(
            readTarget, writeTarget, readOffset, writeOffset, size);

    public uint GenBuffer()
    {
        uint name = 0;
        GenBuffers(1, &name);
        return name;
    }

    public void DeleteBuffer(uint buffers) => DeleteBuffers(1, &buffers);

    public void BufferData<T0>(BufferTargetARB target, ReadOnlySpan<T0> data, BufferUsageARB usage)
        where T0 : unmanaged
    {
        fixed (T0* first = data)
        {
            BufferData(target, (nuint)data.Length * (nuint)Unsafe.SizeOf<T0>(), first, usage);
        }
    }

    public void BufferSubData<T0>(BufferTargetARB target, nint offset, ReadOnlySpan<T0> data)
        where T0 : unmanaged
    {
        fixed (T0* first = data)
        {
            BufferSubData(target, offset, (nuint)data.Length * (nuint)Unsafe.SizeOf<T0>(), first);
        }
    }

    public void GetBufferSubData<T0>(BufferTargetARB target, nint offset, Span<T0> data)
        where T0 : unmanaged
    {
        fixed (T0* first = data)
        {
            GetBufferSubData(target, offset, (nuint)data.Length * (nuint)Unsafe.SizeOf<T0>(), first);
        }
    }
}
