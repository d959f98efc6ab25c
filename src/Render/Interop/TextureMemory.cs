using Disentangle.Render.Targets;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Interop;

/// <summary>Texture storage without data, lists of draw buffers and clear values, which the API asks for with pointers.</summary>
internal static unsafe class TextureMemory
{
    /// <summary>Gives the bound 2D texture storage.</summary>
    public static void Allocate(GL gl, uint width, uint height, TexelFormat format) => gl.TexImage2D(
        TextureTarget.Texture2D, 0, format.Internal, width, height, 0, format.Pixels, format.Type, null);

    /// <summary>Fills a colour attachment of the bound framebuffer that holds unsigned integers with one number.</summary>
    public static void Fill(GL gl, int attachment, uint value)
    {
        uint* values = stackalloc uint[4] { value, value, value, value };
        gl.ClearBuffer(BufferKind.Color, attachment, values);
    }

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
