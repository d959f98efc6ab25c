using Silk.NET.OpenGL;

namespace Disentangle.Render;

/// <summary>
/// What the context offers beyond OpenGL 3.3 core, told by version and extension strings
/// (function addresses tell nothing: dispatch libraries answer every name).
/// </summary>
/// <param name="MaxTextureSize">Largest width and height of a texture in texels.</param>
/// <param name="HasBufferStorage">OpenGL 4.4 or ARB_buffer_storage: buffers that stay mapped.</param>
/// <param name="HasDebug">OpenGL 4.3 or KHR_debug: messages and object labels.</param>
internal sealed record GraphicsFeatures(int MaxTextureSize, bool HasBufferStorage, bool HasDebug)
{
    public static GraphicsFeatures Query(GL gl)
    {
        int version = (10 * gl.GetInteger(GetPName.MajorVersion)) + gl.GetInteger(GetPName.MinorVersion);
        return new GraphicsFeatures(
            Math.Min(gl.GetInteger(GetPName.MaxTextureSize), gl.GetInteger(GetPName.MaxViewportDims)),
            version >= 44 || gl.IsExtensionPresent("GL_ARB_buffer_storage"),
            version >= 43 || gl.IsExtensionPresent("GL_KHR_debug"));
    }
}
