namespace Silk.NET.OpenGL;

public sealed unsafe partial class GL
{
    private nint _genTextures;
    private nint _deleteTextures;
    private nint _isTexture;
    private nint _activeTexture;
    private nint _bindTexture;
    private nint _texParameteri;
    private nint _texParameterf;
    private nint _texStorage2D;
    private nint _texStorage3D;
    private nint _texImage2D;
    private nint _texSubImage2D;
    private nint _getTexImage;
    private nint _generateMipmap;
    private nint _texBuffer;
    private nint _texBufferRange;

    public void GenTextures(uint n, uint* textures) =>
        ((delegate* unmanaged<uint, uint*, void>)Entry(ref _genTextures, "glGenTextures"))(n, textures);

    public void DeleteTextures(uint n, uint* textures) =>
        ((delegate* unmanaged<uint, uint*, void>)Entry(ref _deleteTextures, "glDeleteTextures"))(n, textures);

    public bool IsTexture(uint texture) => ((delegate* unmanaged<uint, byte>)Entry(ref _isTexture, "glIsTexture"))(texture) != 0;

    public void ActiveTexture(TextureUnit texture) =>
        ((delegate* unmanaged<TextureUnit, void>)Entry(ref _activeTexture, "glActiveTexture"))(texture);

    public void BindTexture(TextureTarget target, uint texture) =>
        ((delegate* unmanaged<TextureTarget, uint, void>)Entry(ref _bindTexture, "glBindTexture"))(target, texture);

    public void TexParameter(TextureTarget target, TextureParameterName pname, int param) =>
        ((delegate* unmanaged<TextureTarget, TextureParameterName, int, void>)Entry(ref _texParameteri, "glTexParameteri"))(
            target, pname, param);

    public void TexParameter(TextureTarget target, TextureParameterName pname, float param) =>
        ((delegate* unmanaged<TextureTarget, TextureParameterName, float, void>)Entry(ref _texParameterf, "glTexParameterf"))(
            target, pname, param);

    public void TexStorage2D(TextureTarget target, uint levels, SizedInternalFormat internalformat, uint width, uint height) =>
        ((delegate* unmanaged<TextureTarget, uint, SizedInternalFormat, uint, uint, void>)Entry(ref _texStorage2D, "glTexStorage2D"))(
            target, levels, internalformat, width, height);

    public void TexStorage3D(TextureTarget target, uint levels, SizedInternalFormat internalformat, uint width, uint height, uint depth) =>
        ((delegate* unmanaged<TextureTarget, uint, SizedInternalFormat, uint, uint, uint, void>)Entry(ref _texStorage3D, "glTexStorage3D"))(
            target, levels, internalformat, width, height, depth);

    public void TexImage2D(
        TextureTarget target,
        int level,
        InternalFormat internalformat,
        uint width,
        uint height,
        int border,
        PixelFormat format,
        PixelType type,
        void* pixels) =>
        ((delegate* unmanaged<TextureTarget, int, InternalFormat, uint, uint, int, PixelFormat, PixelType, void*, void>)
            Entry(ref _texImage2D, "glTexImage2D"))(
            target, level, internalformat, width, height, border, format, type, pixels);

    public void TexSubImage2D(
        TextureTarget target,
        int level,
        int xoffset,
        int yoffset,
        uint width,
        uint height,
        PixelFormat format,
        PixelType type,
        void* pixels) =>
        ((delegate* unmanaged<TextureTarget, int, int, int, uint, uint, PixelFormat, PixelType, void*, void>)
            Entry(ref _texSubImage2D, "glTexSubImage2D"))(
            target, level, xoffset, yoffset, width, height, format, type, pixels);

    public void GetTexImage(TextureTarget target, int level, PixelFormat format, PixelType type, void* pixels) =>
        ((delegate* unmanaged<TextureTarget, int, PixelFormat, PixelType, void*, void>)Entry(ref _getTexImage, "glGetTexImage"))(
            target, level, format, type, pixels);

    public void GenerateMipmap(TextureTarget target) =>
        ((delegate* unmanaged<TextureTarget, void>)Entry(ref _generateMipmap, "glGenerateMipmap"))(target);

    public void TexBuffer(TextureTarget target, SizedInternalFormat internalformat, uint buffer) =>
        ((delegate* unmanaged<TextureTarget, SizedInternalFormat, uint, void>)Entry(ref _texBuffer, "glTexBuffer"))(
            target, internalformat, buffer);

    public void TexBufferRange(TextureTarget target, SizedInternalFormat internalformat, uint buffer, nint offset, nuint size) =>
        ((delegate* unmanaged<TextureTarget, SizedInternalFormat, uint, nint, nuint, void>)Entry(ref _texBufferRange, "glTexBufferRange"))(
            target, internalformat, buffer, offset, size);

    public uint GenTexture()
    {
        uint name = 0;
        GenTextures(1, &name);
        return name;
    }

    public void DeleteTexture(uint textures) => DeleteTextures(1, &textures);

    public void TexImage2D<T0>(
        TextureTarget target,
        int level,
        InternalFormat internalformat,
        uint width,
        uint height,
        int border,
        PixelFormat format,
        PixelType type,
        ReadOnlySpan<T0> pixels)
        where T0 : unmanaged
    {
        fixed (T0* first = pixels)
        {
            TexImage2D(target, level, internalformat, width, height, border, format, type, first);
        }
    }

    public void GetTexImage<T0>(TextureTarget target, int level, PixelFormat format, PixelType type, Span<T0> pixels)
        where T0 : unmanaged
    {
        fixed (T0* first = pixels)
        {
            GetTexImage(target, level, format, type, first);
        }
    }
}
