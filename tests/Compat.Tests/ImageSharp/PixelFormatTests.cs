using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Compat.Tests.ImageSharp;

public sealed class PixelFormatTests
{
    [Theory]
    [InlineData(255, 0, 0, 54)]
    [InlineData(0, 255, 0, 182)]
    [InlineData(0, 0, 255, 18)]
    [InlineData(255, 255, 255, 255)]
    [InlineData(100, 100, 100, 100)]
    public void L8_FromRgb_IsTheBt709Luma(byte r, byte g, byte b, byte expected)
    {
        L8 grey = default;
        grey.FromRgb24(new Rgb24(r, g, b));
        Assert.Equal(expected, grey.PackedValue);
        grey.FromRgba32(new Rgba32(r, g, b, 7));
        Assert.Equal(expected, grey.PackedValue);
    }

    [Fact]
    public void Grey_InColorFormats_IsOpaqueAndEqualInAllComponents()
    {
        Rgb24 rgb = default;
        Rgba32 rgba = default;
        rgb.FromL8(new L8(9));
        rgba.FromL8(new L8(9));
        Assert.Equal(new Rgb24(9, 9, 9), rgb);
        Assert.Equal(new Rgba32(9, 9, 9, 255), rgba);
    }

    [Fact]
    public unsafe void Formats_HaveTheSizesOfTheirComponents() =>
        Assert.Equal((1, 3, 4), (sizeof(L8), sizeof(Rgb24), sizeof(Rgba32)));
}
