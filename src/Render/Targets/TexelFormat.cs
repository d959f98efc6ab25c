using Silk.NET.OpenGL;

namespace Disentangle.Render.Targets;

/// <summary>How a target stores a texel.</summary>
/// <param name="Internal">The driver's storage.</param>
/// <param name="Pixels">Its components in memory.</param>
/// <param name="Type">Their type in memory.</param>
/// <param name="Bytes">Bytes of a texel in memory.</param>
internal sealed record TexelFormat(InternalFormat Internal, PixelFormat Pixels, PixelType Type, int Bytes)
{
    /// <summary>Four numbers 0 to 1 as bytes.</summary>
    public static TexelFormat Rgba8 { get; } = new(InternalFormat.Rgba8, PixelFormat.Rgba, PixelType.UnsignedByte, 4);

    /// <summary>One whole number of 32 bits, which shaders fill with whatever they like.</summary>
    public static TexelFormat Word { get; } = new(InternalFormat.R32ui, PixelFormat.RedInteger, PixelType.UnsignedInt, 4);

    /// <summary>Four whole numbers of 32 bits, which shaders fill with whatever they like.</summary>
    public static TexelFormat FourWords { get; } = new(InternalFormat.Rgba32ui, PixelFormat.RgbaInteger, PixelType.UnsignedInt, 16);
}
