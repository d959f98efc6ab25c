using Silk.NET.OpenGL;

namespace Disentangle.Compat.Tests.OpenGL;

public sealed unsafe class ArgumentTests
{
    [Fact]
    public void VertexAttribPointer_Arguments_ArriveInOrder()
    {
        delegate* unmanaged<uint, int, int, byte, int, void*, void> function = &FakeGl.VertexAttribPointer;
        using GL gl = Fake((nint)function);

        gl.VertexAttribPointer(3, 4, VertexAttribPointerType.Float, true, 48, (void*)16);

        Assert.Equal([3u, 4, 0x1406, (byte)1, 48, (nint)16], FakeGl.Arguments);
    }

    [Fact]
    public void Uniform4_OfASpan_CountsVectors()
    {
        delegate* unmanaged<int, int, float*, void> function = &FakeGl.Uniform4;
        using GL gl = Fake((nint)function);

        gl.Uniform4(2, [1f, 2, 3, 4, 5, 6, 7, 8]);

        Assert.Equal([2, 2, 1f, 8f], FakeGl.Arguments);
    }

    [Fact]
    public void ShaderSource_OfText_ArrivesAsUtf8WithItsLengthInBytes()
    {
        delegate* unmanaged<uint, int, byte**, int*, void> function = &FakeGl.ShaderSource;
        using GL gl = Fake((nint)function);

        gl.ShaderSource(9, "// π\n");

        Assert.Equal([9u, 1, "// π\n", 6], FakeGl.Arguments);
    }

    [Fact]
    public void GetInteger_OfAParameterWithSeveralValues_GivesTheFirst()
    {
        delegate* unmanaged<int, int*, void> function = &FakeGl.GetIntegers;
        using GL gl = Fake((nint)function);
        Span<int> all = stackalloc int[4];

        gl.GetInteger(GetPName.Viewport, all);

        Assert.Equal(0x0BA2, gl.GetInteger(GetPName.Viewport));
        Assert.Equal([0x0BA2, 0x0BA3, 0x0BA4, 0x0BA5], all.ToArray());
    }

    private static GL Fake(nint function)
    {
        FakeGl.Arguments.Clear();
        return GL.GetApi(_ => function);
    }
}
