using Disentangle.Render.Objects;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Interop;

/// <summary>
/// A buffer of instance records and the vertex array that reads them: attribute i is the record's i-th 16 bytes, four 32-bit numbers,
/// stepping once per instance.
/// </summary>
/// <typeparam name="T">A record of 16 · n bytes without padding, as the shader's inputs declare it.</typeparam>
internal sealed unsafe class InstanceBuffer<T> : IDisposable
    where T : unmanaged
{
    private const int AttributeBytes = 16;

    private readonly GlObject _buffer;
    private readonly GlObject _array;
    private readonly int _capacity;

    /// <param name="thread">The render thread, which must be the calling one.</param>
    /// <param name="gl">Its functions.</param>
    /// <param name="label">A name for the driver's messages.</param>
    /// <param name="capacity">Number of records.</param>
    /// <param name="integers">For each attribute, whether its numbers are integers; else they are floats.</param>
    public InstanceBuffer(RenderThread thread, GL gl, string label, int capacity, ReadOnlySpan<bool> integers)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(integers.Length * AttributeBytes, sizeof(T));
        _capacity = capacity;
        _buffer = GlObject.Create(thread, gl, GlObjectKind.Buffer, label);
        _array = GlObject.Create(thread, gl, GlObjectKind.VertexArray, label);
        gl.BindVertexArray(_array.Name);
        _array.ApplyLabel(gl);
        gl.BindBuffer(BufferTargetARB.ArrayBuffer, _buffer.Name);
        _buffer.ApplyLabel(gl);
        gl.BufferData(BufferTargetARB.ArrayBuffer, (nuint)(capacity * sizeof(T)), null, BufferUsageARB.StreamDraw);
        for (uint i = 0; i < integers.Length; i++)
        {
            void* offset = (void*)(nint)(i * AttributeBytes);
            if (integers[(int)i])
            {
                gl.VertexAttribIPointer(i, 4, VertexAttribIType.Int, (uint)sizeof(T), offset);
            }
            else
            {
                gl.VertexAttribPointer(i, 4, VertexAttribPointerType.Float, false, (uint)sizeof(T), offset);
            }

            gl.EnableVertexAttribArray(i);
            gl.VertexAttribDivisor(i, 1);
        }

        gl.BindVertexArray(0);
    }

    /// <summary>Number of records uploaded last.</summary>
    public int Count { get; private set; }

    public void Upload(GL gl, ReadOnlySpan<T> records)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(records.Length, _capacity);
        Count = records.Length;
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
