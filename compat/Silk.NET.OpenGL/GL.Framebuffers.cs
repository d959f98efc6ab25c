namespace Silk.NET.OpenGL;

public sealed unsafe partial class GL
{
    private nint _genFramebuffers;
    private nint _deleteFramebuffers;
    private nint _isFramebuffer;
    private nint _bindFramebuffer;
    private nint _framebufferTexture2D;
    private nint _framebufferTexture;
    private nint _framebufferRenderbuffer;
    private nint _checkFramebufferStatus;
    private nint _blitFramebuffer;
    private nint _genRenderbuffers;
    private nint _deleteRenderbuffers;
    private nint _bindRenderbuffer;
    private nint _renderbufferStorage;
    private nint _renderbufferStorageMultisample;
    private nint _drawBuffer;
    private nint _drawBuffers;
    private nint _readBuffer;
    private nint _readPixels;
    private nint _clearBufferfv;
    private nint _clearBufferuiv;

    public void GenFramebuffers(uint n, uint* framebuffers) =>
        ((delegate* unmanaged<uint, uint*, void>)Entry(ref _genFramebuffers, "glGenFramebuffers"))(n, framebuffers);

    public void DeleteFramebuffers(uint n, uint* framebuffers) =>
        ((delegate* unmanaged<uint, uint*, void>)Entry(ref _deleteFramebuffers, "glDeleteFramebuffers"))(n, framebuffers);

    public bool IsFramebuffer(uint framebuffer) =>
        ((delegate* unmanaged<uint, byte>)Entry(ref _isFramebuffer, "glIsFramebuffer"))(framebuffer) != 0;

    public void BindFramebuffer(FramebufferTarget target, uint framebuffer) =>
        ((delegate* unmanaged<FramebufferTarget, uint, void>)Entry(ref _bindFramebuffer, "glBindFramebuffer"))(target, framebuffer);

    public void FramebufferTexture2D(
        FramebufferTarget target,
        FramebufferAttachment attachment,
        TextureTarget textarget,
        uint texture,
        int level) =>
        ((delegate* unmanaged<FramebufferTarget, FramebufferAttachment, TextureTarget, uint, int, void>)
            Entry(ref _framebufferTexture2D, "glFramebufferTexture2D"))(
            target, attachment, textarget, texture, level);

    public void FramebufferTexture(FramebufferTarget target, FramebufferAttachment attachment, uint texture, int level) =>
        ((delegate* unmanaged<FramebufferTarget, FramebufferAttachment, uint, int, void>)
            Entry(ref _framebufferTexture, "glFramebufferTexture"))(
            target, attachment, texture, level);

    public void FramebufferRenderbuffer(
        FramebufferTarget target,
        FramebufferAttachment attachment,
        RenderbufferTarget renderbuffertarget,
        uint renderbuffer) =>
        ((delegate* unmanaged<FramebufferTarget, FramebufferAttachment, RenderbufferTarget, uint, void>)
            Entry(ref _framebufferRenderbuffer, "glFramebufferRenderbuffer"))(
            target, attachment, renderbuffertarget, renderbuffer);

    public GLEnum CheckFramebufferStatus(FramebufferTarget target) =>
        ((delegate* unmanaged<FramebufferTarget, GLEnum>)Entry(ref _checkFramebufferStatus, "glCheckFramebufferStatus"))(target);

    public void BlitFramebuffer(
        int srcX0,
        int srcY0,
        int srcX1,
        int srcY1,
        int dstX0,
        int dstY0,
        int dstX1,
        int dstY1,
        ClearBufferMask mask,
        BlitFramebufferFilter filter) =>
        ((delegate* unmanaged<int, int, int, int, int, int, int, int, ClearBufferMask, BlitFramebufferFilter, void>)
            Entry(ref _blitFramebuffer, "glBlitFramebuffer"))(
            srcX0, srcY0, srcX1, srcY1, dstX0, dstY0, dstX1, dstY1, mask, filter);

    public void GenRenderbuffers(uint n, uint* renderbuffers) =>
        ((delegate* unmanaged<uint, uint*, void>)Entry(ref _genRenderbuffers, "glGenRenderbuffers"))(n, renderbuffers);

    public void DeleteRenderbuffers(uint n, uint* renderbuffers) =>
        ((delegate* unmanaged<uint, uint*, void>)Entry(ref _deleteRenderbuffers, "glDeleteRenderbuffers"))(n, renderbuffers);

    public void BindRenderbuffer(RenderbufferTarget target, uint renderbuffer) =>
        ((delegate* unmanaged<RenderbufferTarget, uint, void>)Entry(ref _bindRenderbuffer, "glBindRenderbuffer"))(target, renderbuffer);

    public void RenderbufferStorage(RenderbufferTarget target, InternalFormat internalformat, uint width, uint height) =>
        ((delegate* unmanaged<RenderbufferTarget, InternalFormat, uint, uint, void>)
            Entry(ref _renderbufferStorage, "glRenderbufferStorage"))(
            target, internalformat, width, height);

    public void RenderbufferStorageMultisample(
        RenderbufferTarget target,
        uint samples,
        InternalFormat internalformat,
        uint width,
        uint height) =>
        ((delegate* unmanaged<RenderbufferTarget, uint, InternalFormat, uint, uint, void>)
            Entry(ref _renderbufferStorageMultisample, "glRenderbufferStorageMultisample"))(
            target, samples, internalformat, width, height);

    public void DrawBuffer(DrawBufferMode buf) => ((delegate* unmanaged<DrawBufferMode, void>)Entry(ref _drawBuffer, "glDrawBuffer"))(buf);

    public void DrawBuffers(uint n, DrawBufferMode* bufs) =>
        ((delegate* unmanaged<uint, DrawBufferMode*, void>)Entry(ref _drawBuffers, "glDrawBuffers"))(n, bufs);

    public void ReadBuffer(ReadBufferMode src) => ((delegate* unmanaged<ReadBufferMode, void>)Entry(ref _readBuffer, "glReadBuffer"))(src);

    public void ReadPixels(int x, int y, uint width, uint height, PixelFormat format, PixelType type, void* pixels) =>
        ((delegate* unmanaged<int, int, uint, uint, PixelFormat, PixelType, void*, void>)Entry(ref _readPixels, "glReadPixels"))(
            x, y, width, height, format, type, pixels);

    public void ClearBuffer(BufferKind buffer, int drawbuffer, float* value) =>
        ((delegate* unmanaged<BufferKind, int, float*, void>)Entry(ref _clearBufferfv, "glClearBufferfv"))(buffer, drawbuffer, value);

    public void ClearBuffer(BufferKind buffer, int drawbuffer, uint* value) =>
        ((delegate* unmanaged<BufferKind, int, uint*, void>)Entry(ref _clearBufferuiv, "glClearBufferuiv"))(buffer, drawbuffer, value);

    public uint GenFramebuffer()
    {
        uint name = 0;
        GenFramebuffers(1, &name);
        return name;
    }

    public void DeleteFramebuffer(uint framebuffers) => DeleteFramebuffers(1, &framebuffers);

    public uint GenRenderbuffer()
    {
        uint name = 0;
        GenRenderbuffers(1, &name);
        return name;
    }

    public void DeleteRenderbuffer(uint renderbuffers) => DeleteRenderbuffers(1, &renderbuffers);

    public void DrawBuffers(uint n, ReadOnlySpan<DrawBufferMode> bufs)
    {
        fixed (DrawBufferMode* first = bufs)
        {
            DrawBuffers(n, first);
        }
    }

    public void ClearBuffer(BufferKind buffer, int drawbuffer, ReadOnlySpan<float> value)
    {
        fixed (float* first = value)
        {
            ClearBuffer(buffer, drawbuffer, first);
        }
    }

    public void ReadPixels<T0>(int x, int y, uint width, uint height, PixelFormat format, PixelType type, Span<T0> pixels)
        where T0 : unmanaged
    {
        fixed (T0* first = pixels)
        {
            ReadPixels(x, y, width, height, format, type, first);
        }
    }
}
