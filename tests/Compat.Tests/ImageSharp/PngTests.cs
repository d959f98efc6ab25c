using System.Buffers.Binary;
using System.Text;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Compat.Tests.ImageSharp;

public sealed class PngTests
{
    public static TheoryData<int, int> Sizes => new() { { 1, 1 }, { 7, 5 }, { 64, 64 }, { 1, 300 }, { 333, 2 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Png_OfRandomPixels_SurvivesTheRoundTripInEachFormat(int width, int height)
    {
        RoundTrip<L8>(width, height, colorType: 0);
        RoundTrip<Rgb24>(width, height, colorType: 2);
        RoundTrip<Rgba32>(width, height, colorType: 6);
    }

    [Theory]
    [InlineData(PngCompressionLevel.BestSpeed)]
    [InlineData(PngCompressionLevel.BestCompression)]
    public void Png_AtAnyCompression_HoldsTheSamePixels(PngCompressionLevel level)
    {
        using Image<Rgb24> image = RandomImage.Create<Rgb24>(20, 20, seed: 3);
        using var stream = new MemoryStream();
        image.SaveAsPng(stream, new PngEncoder { CompressionLevel = level });
        using var read = Image.Load<Rgb24>(stream.ToArray());
        Assert.Equal(RandomImage.Pixels(image), RandomImage.Pixels(read));
    }

    [Fact]
    public void Png_OfPaletteAndInterlacedFiles_HasTheirPixels()
    {
        Rgb24[] expected =
        [
            new(255, 0, 0), new(0, 255, 0), new(0, 0, 255), new(10, 20, 30), new(200, 100, 50), new(255, 255, 255),
        ];
        foreach (byte[] file in new[] { SampleFiles.PalettePng, SampleFiles.InterlacedPng })
        {
            using var image = Image.Load<Rgb24>(file);
            Assert.Equal(new Size(3, 2), image.Size);
            Assert.Equal(expected, RandomImage.Pixels(image));
        }
    }

    [Fact]
    public void Png_Of16BitGrey_IsReducedToTheHighByte()
    {
        using var image = Image.Load<L8>(SampleFiles.Grey16Png);
        Assert.Equal([0, 128, 1, 255], RandomImage.Pixels(image).Select(pixel => (int)pixel.PackedValue));
    }

    [Fact]
    public void Png_WithAlpha_KeepsItStraight()
    {
        using var image = Image.Load<Rgba32>(SampleFiles.GreyAlphaPng);
        Assert.Equal(
            [new(0, 0, 0, 128), new Rgba32(128, 128, 128, 128), new(1, 1, 1, 128), new(255, 255, 255, 128)], RandomImage.Pixels(image));
    }

    [Fact]
    public void Png_LoadedAsAnotherFormat_IsConverted()
    {
        using var grey = Image.Load<L8>(SampleFiles.PalettePng);
        Assert.Equal([54, 182, 18, 19, 118, 255], RandomImage.Pixels(grey).Select(pixel => (int)pixel.PackedValue));
        using var color = Image.Load<Rgba32>(SampleFiles.Grey16Png);
        Assert.Equal(new Rgba32(128, 128, 128, 255), color[1, 0]);
    }

    [Fact]
    public void Identify_ReadsTheSize()
    {
        ImageInfo info = Image.Identify(SampleFiles.PalettePng);
        Assert.Equal((3, 2), (info.Width, info.Height));
        info = Image.Identify(new MemoryStream(SampleFiles.GreyJpeg));
        Assert.Equal((16, 8), (info.Width, info.Height));
    }

    private static void RoundTrip<TPixel>(int width, int height, byte colorType)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        using Image<TPixel> image = RandomImage.Create<TPixel>(width, height, seed: width + height);
        using MemoryStream first = new(), second = new();
        image.SaveAsPng(first);
        image.SaveAsPng(second);
        byte[] file = first.ToArray();
        Assert.Equal(file, second.ToArray());

        List<string> chunks = Chunks(file);
        Assert.Equal(("IHDR", "IEND"), (chunks[0], chunks[^1]));
        Assert.Contains("IDAT", chunks);
        Assert.DoesNotContain(chunks, name => name is "tIME" or "tEXt" or "zTXt" or "iTXt");
        Assert.Equal((width, height), (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20))));
        Assert.Equal((8, colorType), (file[24], file[25]));

        using var read = Image.Load<TPixel>(file);
        Assert.Equal(RandomImage.Pixels(image), RandomImage.Pixels(read));
    }

    private static List<string> Chunks(byte[] file)
    {
        var names = new List<string>();
        for (int at = 8; at < file.Length; at += 12 + BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at)))
        {
            names.Add(Encoding.ASCII.GetString(file, at + 4, 4));
        }

        return names;
    }
}
