namespace Silk.NET.OpenGL;

public sealed unsafe partial class GL
{
    private nint _genVertexArrays;
    private nint _deleteVertexArrays;
    private nint _isVertexArray;
    private nint _bindVertexArray;
    private nint _enableVertexAttribArray;
    private nint _disableVertexAttribArray;
    private nint _vertexAttribPointer;
    private nint _vertexAttribIPointer;
    private nint _vertexAttribDivisor;

    public void GenVertexArrays(uint n, uint* arrays) =>
        ((delegate* unmanaged<uint, uint*, void>)Entry(ref _genVertexArrays, "glGenVertexArrays"))(n, arrays);

    public void DeleteVertexArrays(uint n, uint* arrays) =>
        ((delegate* unmanaged<uint, uint*, void>)Entry(ref _deleteVertexArrays, "glDeleteVertexArrays"))(n, arrays);

    public bool IsVertexArray(uint array) => ((delegate* unmanaged<uint, byte>)Entry(ref _isVertexArray, "glIsVertexArray"))(array) != 0;

    public void BindVertexArray(uint array) => ((delegate* unmanaged<uint, void>)Entry(ref _bindVertexArray, "glBindVertexArray"))(array);

    public void EnableVertexAttribArray(uint index) =>
        ((delegate* unmanaged<uint, void>)Entry(ref _enableVertexAttribArray, "glEnableVertexAttribArray"))(index);

    public void DisableVertexAttribArray(uint index) =>
        ((delegate* unmanaged<uint, void>)Entry(ref _disableVertexAttribArray, "glDisableVertexAttribArray"))(index);

    public void VertexAttribPointer(uint index, int size, VertexAttribPointerType type, bool normalized, uint stride, void* pointer) =>
        ((delegate* unmanaged<uint, int, VertexAttribPointerType, byte, uint, void*, void>)
            Entry(ref _vertexAttribPointer, "glVertexAttribPointer"))(
            index, size, type, Bool(normalized), stride, pointer);

    public void VertexAttribIPointer(uint index, int size, VertexAttribIType type, uint stride, void* pointer) =>
        ((delegate* unmanaged<uint, int, VertexAttribIType, uint, void*, void>)Entry(ref _vertexAttribIPointer, "glVertexAttribIPointer"))(
            index, size, type, stride, pointer);

    public void VertexAttribDivisor(uint index, uint divisor) =>
        ((delegate* unmanaged<uint, uint, void>)Entry(ref _vertexAttribDivisor, "glVertexAttribDivisor"))(index, divisor);

    public uint GenVertexArray()
    {
        uint name = 0;
        GenVertexArrays(1, &name);
        return name;
    }

    public void DeleteVertexArray(uint arrays) => DeleteVertexArrays(1, &arrays);

    public void VertexAttribPointer(uint index, int size, VertexAttribPointerType type, bool normalized, uint stride, nint pointer) =>
        VertexAttribPointer(index, size, type, normalized, stride, (void*)pointer);

    public void VertexAttribIPointer(uint index, int size, VertexAttribIType type, uint stride, nint pointer) =>
        VertexAttribIPointer(index, size, type, stride, (void*)pointer);
}
