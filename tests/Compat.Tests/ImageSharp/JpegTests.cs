using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Compat.Tests.ImageSharp;

public sealed class JpegTests
{
    [Fact]
    public void Jpeg_OfTwoColors_HasTheirMeans()
    {
        using var image = Image.Load<Rgb24>(SampleFiles.TwoColorJpeg);
        Assert.Equal(new Size(16, 16), image.Size);
        AssertNear((200, 40, 60), Mean(image, 0));
        AssertNear((20, 60, 180), Mean(image, 8));
    }

    [Fact]
    public void Jpeg_OfGrey_IsThatGreyInEveryFormat()
    {
        using var grey = Image.Load<L8>(SampleFiles.GreyJpeg);
        using var color = Image.Load<Rgba32>(new MemoryStream(SampleFiles.GreyJpeg));
        Assert.Equal(new Size(16, 8), grey.Size);
        Assert.All(RandomImage.Pixels(grey), pixel => Assert.InRange(pixel.PackedValue, 127, 129));
        Assert.Equal(RandomImage.Pixels(grey).Select(pixel => new Rgba32(pixel.PackedValue, pixel.PackedValue, pixel.PackedValue)), RandomImage.Pixels(color));
    }

    [Fact]
    public void Jpeg_CutAnywhere_IsRefused()
    {
        byte[] file = SampleFiles.TwoColorJpeg;
        for (int length = 3; length < file.Length - 2; length++)
        {
            Assert.Throws<InvalidImageContentException>(() => Image.Load<Rgb24>(file.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Jpeg_InCmyk_IsRefusedWithTheLibrarysReason()
    {
        var error = Assert.Throws<InvalidImageContentException>(() => Image.Load<Rgb24>(SampleFiles.CmykJpeg));
        Assert.Contains("8 x 8", error.Message, StringComparison.Ordinal);
        Assert.Contains("color conversion", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The mean colour of the eight columns from <paramref name="left"/> on.</summary>
    private static (double R, double G, double B) Mean(Image<Rgb24> image, int left)
    {
        Rgb24[] half = [.. RandomImage.Pixels(image).Where((_, i) => i % 16 / 8 * 8 == left)];
        return (half.Average(pixel => pixel.R), half.Average(pixel => pixel.G), half.Average(pixel => pixel.B));
    }

    private static void AssertNear((double R, double G, double B) expected, (double R, double G, double B) actual)
    {
        Assert.InRange(actual.R, expected.R - 2, expected.R + 2);
        Assert.InRange(actual.G, expected.G - 2, expected.G + 2);
        Assert.InRange(actual.B, expected.B - 2, expected.B + 2);
    }
}
