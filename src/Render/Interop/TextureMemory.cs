using Silk.NET.OpenGL;

namespace Disentangle.Render.Interop;

/// <summary>Texture storage without data, which the API asks for with a null pointer.</summary>
internal static unsafe class TextureMemory
{
    /// <summary>Gives the bound 2D texture RGBA8 storage.</summary>
    public static void Allocate(GL gl, uint width, uint height) => gl.TexImage2D(
        TextureTarget.Texture2D, 0, InternalFormat.Rgba8, width, height, 0, PixelFormat.Rgba, PixelType.UnsignedByte, null);
}
