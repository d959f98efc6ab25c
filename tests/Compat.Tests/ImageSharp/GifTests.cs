using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Gif;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Compat.Tests.ImageSharp;

public sealed class GifTests
{
    // 90,000 random pixels fill the code table many times; the small ones meet each code width and the last codes.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(7, 5)]
    [InlineData(16, 16)]
    [InlineData(37, 41)]
    [InlineData(64, 64)]
    [InlineData(300, 300)]
    public void Gif_OfRandomGreys_IsExact(int width, int height)
    {
        for (int levels = 1; levels <= 256; levels *= 4)
        {
            using Image<L8> image = RandomImage.Create<L8>(width, height, seed: levels);
            image.ProcessPixelRows(rows =>
            {
                for (int y = 0; y < rows.Height; y++)
                {
                    foreach (ref L8 pixel in rows.GetRowSpan(y))
                    {
                        pixel = new L8((byte)(pixel.PackedValue % levels));
                    }
                }
            });
            GifFile gif = Encode(image);
            Assert.Equal((width, height), (gif.Width, gif.Height));
            Assert.Equal(Colors(image.Frames.RootFrame), Assert.Single(gif.Frames).Colors);
        }
    }

    [Fact]
    public void Gif_OfEveryLength_EndsWithTheRightCode()
    {
        for (int width = 1; width <= 700; width++)
        {
            using Image<L8> image = RandomImage.Create<L8>(width, 1, seed: width);
            Assert.Equal(Colors(image.Frames.RootFrame), Encode(image).Frames[0].Colors);
        }
    }

    [Fact]
    public void Gif_OfSeveralFrames_KeepsDelaysAndLoopInOneTable()
    {
        using Image<Rgb24> image = new(4, 3, new Rgb24(255, 0, 0));
        image.Frames.CreateFrame(new Rgb24(0, 255, 0));
        image.Frames.CreateFrame(new Rgb24(0, 0, 255));
        for (int i = 0; i < 3; i++)
        {
            image.Frames[i].Metadata.GetGifMetadata().FrameDelay = 10 + (1000 * i);
        }

        image.Frames[1].Metadata.GetGifMetadata().DisposalMethod = GifDisposalMethod.NotDispose;
        image.Metadata.GetGifMetadata().RepeatCount = 0;
        GifFile gif = Encode(image);
        Assert.True(gif.HasGlobalTable);
        Assert.Equal(0, gif.RepeatCount);
        Assert.Equal([10, 1010, 2010], gif.Frames.Select(frame => frame.DelayHundredths));
        Assert.Equal([0, 1, 0], gif.Frames.Select(frame => frame.Disposal));
        Assert.Equal([0xFF0000, 0x00FF00, 0x0000FF], gif.Frames.Select(frame => frame.Colors.Distinct().Single()));
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(5, 5)]
    public void Gif_ThatPlaysAFixedNumberOfTimes_SaysSo(ushort repeatCount, int? expected)
    {
        using Image<L8> image = new(1, 1);
        image.Frames.CreateFrame();
        image.Metadata.GetGifMetadata().RepeatCount = repeatCount;
        Assert.Equal(expected, Encode(image).RepeatCount);
    }

    [Fact]
    public void Gif_WhoseFramesHave256ColorsEach_StaysExactWithATablePerFrame()
    {
        using Image<Rgb24> image = Gradient(offset: 0);
        using Image<Rgb24> second = Gradient(offset: 100);
        image.Frames.AddFrame(second.Frames.RootFrame);
        GifFile gif = Encode(image);
        Assert.False(gif.HasGlobalTable);
        Assert.Equal(Colors(image.Frames[0]), gif.Frames[0].Colors);
        Assert.Equal(Colors(image.Frames[1]), gif.Frames[1].Colors);

        static Image<Rgb24> Gradient(byte offset)
        {
            Rgb24[] pixels = [.. Enumerable.Range(0, 256).Select(i => new Rgb24((byte)i, offset, (byte)(255 - i)))];
            return Image.LoadPixelData<Rgb24>(pixels, 16, 16);
        }
    }

    [Fact]
    public void Gif_OfASmoothPictureWith4096Colors_IsNearAndUsesTheWholeTable()
    {
        Rgb24[] pixels = [.. Enumerable.Range(0, 4096).Select(i => new Rgb24((byte)(4 * (i % 64)), (byte)(4 * (i / 64)), 128))];
        using Image<Rgb24> image = Image.LoadPixelData<Rgb24>(pixels, 64, 64);
        int[] decoded = Encode(image).Frames[0].Colors;
        Assert.Equal(256, decoded.Distinct().Count());

        // 256 groups of 4 × 4 grid points: at a grid step of 4 the farthest member is 6√2 from its mean, the RMS error √40.
        double squares = decoded.Zip(Colors(image.Frames.RootFrame), SquaredDistance).Average();
        Assert.InRange(Math.Sqrt(squares), 0, Math.Sqrt(40) + 0.5);
    }

    [Fact]
    public void Gif_OfTransparentPixels_MarksThemAndClearsTheFrame()
    {
        Rgba32[] pixels = [new(255, 0, 0, 255), new(0, 255, 0, 127), new(0, 0, 255, 128), new(9, 9, 9, 0)];
        using Image<Rgba32> image = Image.LoadPixelData<Rgba32>(pixels, 2, 2);
        GifFile.Frame frame = Encode(image).Frames[0];
        Assert.Equal([0xFF0000, -1, 0x0000FF, -1], frame.Colors);
        Assert.Equal((int)GifDisposalMethod.RestoreToBackground, frame.Disposal);
    }

    [Fact]
    public void Gif_OfManyColorsAndTransparency_KeepsTheHoles()
    {
        using Image<Rgba32> image = RandomImage.Create<Rgba32>(40, 40, seed: 11);
        int[] expected = Colors(image.Frames.RootFrame), decoded = Encode(image).Frames[0].Colors;
        Assert.Equal(expected.Select(color => color < 0), decoded.Select(color => color < 0));
        Assert.Equal(256, decoded.Distinct().Count());
    }

    private static GifFile Encode<TPixel>(Image<TPixel> image)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        using var stream = new MemoryStream();
        image.SaveAsGif(stream);
        return GifFile.Read(stream.ToArray());
    }

    /// <summary>0xRRGGBB, or −1 where alpha is below one half.</summary>
    private static int[] Colors<TPixel>(ImageFrame<TPixel> frame)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        var pixels = new TPixel[frame.Width * frame.Height];
        frame.CopyPixelDataTo(pixels);
        return Array.ConvertAll(pixels, pixel =>
        {
            Rgba32 color = default;
            pixel.ToRgba32(ref color);
            return color.A < 128 ? -1 : (color.R << 16) | (color.G << 8) | color.B;
        });
    }

    private static double SquaredDistance(int a, int b)
    {
        int r = (a >> 16) - (b >> 16), g = ((a >> 8) & 255) - ((b >> 8) & 255), blue = (a & 255) - (b & 255);
        return (r * r) + (g * g) + (blue * blue);
    }
}
