using Disentangle.Render.Interop;
using Disentangle.Render.Objects;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Targets;

/// <summary>
/// A target of one or a few columns of images, each column one image wide, the images one below the other and the first row of
/// texels their first row: reading back a column gives its images in a row without any rearranging. Colour images have one texel a pixel,
/// packed grey images one texel for four pixels. Made and used on the render thread; disposed anywhere.
/// </summary>
/// <remarks>Drivers on processors work in tiles of 64 × 64 texels; a target narrower than that wastes part of each.</remarks>
internal sealed class TallTarget : IDisposable
{
    private readonly GlObject[] _textures;
    private readonly GlObject _framebuffer;

    /// <param name="thread">The render thread, which must be the calling one.</param>
    /// <param name="gl">Its functions.</param>
    /// <param name="imageWidth">Width of an image in texels.</param>
    /// <param name="imageHeight">Height of an image in texels.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="wantedRows">Images per column; fewer where the driver's largest texture does not hold them.</param>
    /// <param name="layers">Number of textures that one draw fills, output i of the fragment shader being layer i.</param>
    /// <param name="format">What a texel is; <see cref="TexelFormat.Rgba8"/> when null.</param>
    public TallTarget(
        RenderThread thread, GL gl, int imageWidth, int imageHeight, int columns, int wantedRows, int layers = 1, TexelFormat? format = null)
    {
        Format = format ?? TexelFormat.Rgba8;
        ImageWidth = imageWidth;
        ImageHeight = imageHeight;
        Columns = columns;
        Rows = Math.Min(wantedRows, thread.Features.MaxTextureSize / imageHeight);
        _textures = new GlObject[layers];
        for (int i = 0; i < layers; i++)
        {
            _textures[i] = GlObject.Create(thread, gl, GlObjectKind.Texture, $"tall target {i}");
            gl.BindTexture(TextureTarget.Texture2D, _textures[i].Name);
            _textures[i].ApplyLabel(gl);
            TextureMemory.Allocate(gl, (uint)Width, (uint)Height, Format);
            gl.TexParameter(TextureTarget.Texture2D, TextureParameterName.TextureMaxLevel, 0);
        }

        gl.BindTexture(TextureTarget.Texture2D, 0);
        _framebuffer = GlObject.Create(thread, gl, GlObjectKind.Framebuffer, "tall target");
        gl.BindFramebuffer(FramebufferTarget.Framebuffer, _framebuffer.Name);
        _framebuffer.ApplyLabel(gl);
        for (int i = 0; i < layers; i++)
        {
            gl.FramebufferTexture2D(
                FramebufferTarget.Framebuffer, FramebufferAttachment.ColorAttachment0 + i, TextureTarget.Texture2D, _textures[i].Name, 0);
        }

        TextureMemory.DrawTo(gl, layers);
        GLEnum status = gl.CheckFramebufferStatus(FramebufferTarget.Framebuffer);
        if (status != GLEnum.FramebufferComplete)
        {
            Dispose();
            throw new GraphicsErrorException($"{(FramebufferStatus)status} for a target of {Width} x {Height} texels", []);
        }
    }

    /// <summary>What a texel is.</summary>
    public TexelFormat Format { get; }

    /// <summary>Width of an image in texels.</summary>
    public int ImageWidth { get; }

    /// <summary>Height of an image in texels.</summary>
    public int ImageHeight { get; }

    /// <summary>Number of columns of images.</summary>
    public int Columns { get; }

    /// <summary>How many images a column holds.</summary>
    public int Rows { get; }

    /// <summary>How many images it holds.</summary>
    public int Capacity => Columns * Rows;

    /// <summary>Width in texels.</summary>
    public int Width => Columns * ImageWidth;

    /// <summary>Height in texels.</summary>
    public int Height => Rows * ImageHeight;

    /// <summary>Bytes of one image in one layer.</summary>
    public int ImageBytes => ImageWidth * ImageHeight * Format.Bytes;

    /// <summary>Makes it, if it is RGBA8, the target of the following draws and clears it to a colour of alpha 0, to zeros unless one is given.</summary>
    public void Begin(GL gl, (byte Red, byte Green, byte Blue) color = default)
    {
        Bind(gl);
        gl.ClearColor(color.Red / 255f, color.Green / 255f, color.Blue / 255f, 0);
        gl.Clear(ClearBufferMask.ColorBufferBit);
    }

    /// <summary>Makes it, if it is of words, the target of the following draws and fills each layer with one word.</summary>
    public void Begin(GL gl, ReadOnlySpan<uint> words)
    {
        Bind(gl);
        for (int i = 0; i < words.Length; i++)
        {
            TextureMemory.Fill(gl, i, words[i]);
        }
    }

    /// <summary>Makes one of its layers the source of the following read-back.</summary>
    public void BindForReading(GL gl, int layer = 0)
    {
        gl.BindFramebuffer(FramebufferTarget.ReadFramebuffer, _framebuffer.Name);
        gl.ReadBuffer(ReadBufferMode.ColorAttachment0 + layer);
    }

    public void Dispose()
    {
        _framebuffer.Dispose();
        foreach (GlObject texture in _textures)
        {
            texture.Dispose();
        }
    }

    private void Bind(GL gl)
    {
        gl.BindFramebuffer(FramebufferTarget.Framebuffer, _framebuffer.Name);
        gl.Viewport(0, 0, (uint)Width, (uint)Height);
    }
}
