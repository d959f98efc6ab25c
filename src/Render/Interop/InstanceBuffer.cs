using System.Runtime.InteropServices;
using Disentangle.Render.Objects;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Interop;

/// <summary>
/// A buffer of instance records and the vertex array that reads them: attribute i is the record's i-th 16 bytes, four 32-bit numbers,
/// stepping once per instance.
/// </summary>
internal unsafe class InstanceBuffer : IDisposable
{
    private const int AttributeBytes = 16;

    private readonly GlObject _buffer;
    private readonly GlObject _array;
    private readonly int _capacity;
    private readonly int _recordBytes;

    /// <param name="thread">The render thread, which must be the calling one.</param>
    /// <param name="gl">Its functions.</param>
    /// <param name="label">A name for the driver's messages.</param>
    /// <param name="capacity">Number of records.</param>
    /// <param name="integers">For each attribute, whether its numbers are integers; else they are floats.</param>
    public InstanceBuffer(RenderThread thread, GL gl, string label, int capacity, ReadOnlySpan<bool> integers)
    {
        _capacity = capacity;
        _recordBytes = integers.Length * AttributeBytes;
        _buffer = GlObject.Create(thread, gl, GlObjectKind.Buffer, label);
        _array = GlObject.Create(thread, gl, GlObjectKind.VertexArray, label);
        gl.BindVertexArray(_array.Name);
        _array.ApplyLabel(gl);
        gl.BindBuffer(BufferTargetARB.ArrayBuffer, _buffer.Name);
        _buffer.ApplyLabel(gl);
        gl.BufferData(BufferTargetARB.ArrayBuffer, (nuint)(capacity * _recordBytes), null, BufferUsageARB.StreamDraw);
        for (uint i = 0; i < integers.Length; i++)
        {
            void* offset = (void*)(nint)(i * AttributeBytes);
            if (integers[(int)i])
            {
                gl.VertexAttribIPointer(i, 4, VertexAttribIType.Int, (uint)_recordBytes, offset);
            }
            else
            {
                gl.VertexAttribPointer(i, 4, VertexAttribPointerType.Float, false, (uint)_recordBytes, offset);
            }

            gl.EnableVertexAttribArray(i);
            gl.VertexAttribDivisor(i, 1);
        }

        gl.BindVertexArray(0);
    }

    /// <summary>Number of records uploaded last.</summary>
    public int Count { get; private set; }

    /// <summary>Fills the buffer with whole records.</summary>
    public void UploadBytes(GL gl, ReadOnlySpan<byte> records)
    {
        (Count, int rest) = Math.DivRem(records.Length, _recordBytes);
        ArgumentOutOfRangeException.ThrowIfNotEqual(rest, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Count, _capacity);
        if (Count > 0)
        {
            gl.BindBuffer(BufferTargetARB.ArrayBuffer, _buffer.Name);
            gl.BufferSubData(BufferTargetARB.ArrayBuffer, 0, records);
        }
    }

    /// <summary>Draws a rectangle (a strip of four corners) for each record with the current program.</summary>
    public void DrawRectangles(GL gl)
    {
        gl.BindVertexArray(_array.Name);
        gl.DrawArraysInstanced(PrimitiveType.TriangleStrip, 0, 4, (uint)Count);
    }

    public void Dispose()
    {
        _array.Dispose();
        _buffer.Dispose();
    }
}

/// <summary>An <see cref="InstanceBuffer"/> of one kind of record.</summary>
/// <typeparam name="T">A record of 16 · n bytes without padding, as the shader's inputs declare it.</typeparam>
internal sealed unsafe class InstanceBuffer<T> : InstanceBuffer
    where T : unmanaged
{
    /// <inheritdoc/>
    public InstanceBuffer(RenderThread thread, GL gl, string label, int capacity, ReadOnlySpan<bool> integers)
        : base(thread, gl, label, capacity, integers) => ArgumentOutOfRangeException.ThrowIfNotEqual(integers.Length * 16, sizeof(T));

    /// <summary>Fills the buffer.</summary>
    public void Upload(GL gl, ReadOnlySpan<T> records) => UploadBytes(gl, MemoryMarshal.AsBytes(records));
}
