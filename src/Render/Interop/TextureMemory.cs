using Silk.NET.OpenGL;

namespace Disentangle.Render.Interop;

/// <summary>Texture storage without data and lists of draw buffers, which the API asks for with pointers.</summary>
internal static unsafe class TextureMemory
{
    /// <summary>Gives the bound 2D texture RGBA8 storage.</summary>
    public static void Allocate(GL gl, uint width, uint height) => gl.TexImage2D(
        TextureTarget.Texture2D, 0, InternalFormat.Rgba8, width, height, 0, PixelFormat.Rgba, PixelType.UnsignedByte, null);

    /// <summary>Sends output i of fragment shaders to colour attachment i of the bound framebuffer.</summary>
    public static void DrawTo(GL gl, int attachments)
    {
        DrawBufferMode* buffers = stackalloc DrawBufferMode[attachments];
        for (int i = 0; i < attachments; i++)
        {
            buffers[i] = DrawBufferMode.ColorAttachment0 + i;
        }

        gl.DrawBuffers((uint)attachments, buffers);
    }
}
