using Silk.NET.Core.Loader;
using Silk.NET.OpenGL;

namespace Disentangle.Compat.Tests.OpenGL;

public sealed class LoaderTests
{
    [Fact]
    public void Call_OfAFunctionThatTheLoaderLacks_NamesIt()
    {
        using GL gl = GL.GetApi(_ => 0);

        SymbolLoadingException thrown = Assert.Throws<SymbolLoadingException>(gl.Finish);

        Assert.Equal("glFinish", thrown.SymbolName);
        Assert.Contains("glFinish", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public unsafe void Call_OfTheSameFunctionTwice_AsksTheLoaderOnce()
    {
        List<string> asked = [];
        delegate* unmanaged<uint, byte> answer = &FakeGl.IsBuffer;
        using GL gl = GL.GetApi(name =>
        {
            asked.Add(name);
            return (nint)answer;
        });

        Assert.True(gl.IsBuffer(5));
        Assert.False(gl.IsBuffer(4));

        Assert.Equal(["glIsBuffer"], asked);
    }

    [Fact]
    public void GetApi_WithoutALoader_IsRefused() => Assert.Throws<ArgumentNullException>(() => GL.GetApi(null!));
}
