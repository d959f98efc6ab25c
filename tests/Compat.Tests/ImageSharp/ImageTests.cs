using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;

namespace Disentangle.Compat.Tests.ImageSharp;

public sealed class ImageTests
{
    [Fact]
    public void Pixels_AreRowMajorFromTheTopLeft()
    {
        using var image = Image.LoadPixelData<L8>((ReadOnlySpan<byte>)[1, 2, 3, 4, 5, 6], 3, 2);
        Assert.Equal((3, 2, new Size(3, 2)), (image.Width, image.Height, image.Size));
        Assert.Equal((1, 3, 4, 6), (image[0, 0].PackedValue, image[2, 0].PackedValue, image[0, 1].PackedValue, image[2, 1].PackedValue));
        image[1, 1] = new L8(50);
        image.ProcessPixelRows(rows =>
        {
            Assert.Equal((3, 2), (rows.Width, rows.Height));
            Assert.Equal(50, rows.GetRowSpan(1)[1].PackedValue);
            rows.GetRowSpan(0).Fill(new L8(8));
        });
        var copy = new byte[6];
        image.CopyPixelDataTo(copy);
        Assert.Equal([8, 8, 8, 4, 50, 6], copy);
    }

    [Fact]
    public void SinglePixelMemory_IsTheImageItself()
    {
        using var image = new Image<Rgb24>(2, 1, new Rgb24(1, 2, 3));
        Assert.True(image.DangerousTryGetSinglePixelMemory(out Memory<Rgb24> memory));
        memory.Span[1] = new Rgb24(7, 8, 9);
        Assert.Equal((new Rgb24(1, 2, 3), new Rgb24(7, 8, 9)), (image[0, 0], image[1, 0]));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(3, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 2)]
    public void Indexer_OutsideTheImage_IsRefused(int x, int y)
    {
        using var image = new Image<L8>(3, 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => image[x, y]);
        Assert.Throws<ArgumentOutOfRangeException>(() => image[x, y] = default);
    }

    [Fact]
    public void PixelData_OfTheWrongLength_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Image.LoadPixelData<Rgb24>(new byte[17], 3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Image.LoadPixelData<L8>(new byte[6], 0, 2));
        using var image = new Image<L8>(3, 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => image.CopyPixelDataTo(new byte[5]));
    }

    [Fact]
    public void Clone_SharesNeitherPixelsNorMetadata()
    {
        using var image = new Image<L8>(1, 1, new L8(1));
        image.Frames.RootFrame.Metadata.GetGifMetadata().FrameDelay = 4;
        using Image<L8> clone = image.Clone();
        using Image<Rgba32> other = image.CloneAs<Rgba32>();
        image[0, 0] = new L8(2);
        image.Frames.RootFrame.Metadata.GetGifMetadata().FrameDelay = 5;
        Assert.Equal((1, 4), (clone[0, 0].PackedValue, clone.Frames.RootFrame.Metadata.GetGifMetadata().FrameDelay));
        Assert.Equal((new Rgba32(1, 1, 1), 4), (other[0, 0], other.Frames.RootFrame.Metadata.GetGifMetadata().FrameDelay));
    }

    [Fact]
    public void Frames_AreCopiedWhenAddedAndMustFit()
    {
        using var image = new Image<L8>(2, 1);
        using var second = new Image<L8>(2, 1, new L8(9));
        ImageFrame<L8> added = image.Frames.AddFrame(second.Frames.RootFrame);
        second[0, 0] = default;
        image.Frames.AddFrame((ReadOnlySpan<L8>)[new L8(3), new L8(4)]);
        Assert.Equal(3, image.Frames.Count);
        Assert.Equal((9, 4), (added[0, 0].PackedValue, image.Frames[2][1, 0].PackedValue));

        using var tall = new Image<L8>(1, 2);
        Assert.Throws<ArgumentException>(() => image.Frames.AddFrame(tall.Frames.RootFrame));
        image.Frames.RemoveFrame(0);
        image.Frames.RemoveFrame(0);
        Assert.Throws<InvalidOperationException>(() => image.Frames.RemoveFrame(0));
    }

    [Fact]
    public void Resize_ByWholeFactors_RepeatsAndPicksPixels()
    {
        using var image = Image.LoadPixelData<L8>((ReadOnlySpan<byte>)[1, 2, 3, 4], 2, 2);
        image.Mutate(context => context.Resize(4, 6, KnownResamplers.NearestNeighbor));
        Assert.Equal(new Size(4, 6), image.Size);
        Assert.Equal(
            [1, 1, 2, 2, 1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4, 3, 3, 4, 4],
            RandomImage.Pixels(image).Select(pixel => (int)pixel.PackedValue));
        image.Mutate(context => context.Resize(2, 2, KnownResamplers.NearestNeighbor));
        Assert.Equal([1, 2, 3, 4], RandomImage.Pixels(image).Select(pixel => (int)pixel.PackedValue));
    }

    [Fact]
    public void Image_AfterDispose_RefusesUse()
    {
        var image = new Image<L8>(1, 1);
        image.Dispose();
        Assert.Throws<ObjectDisposedException>(() => image[0, 0]);
        Assert.Throws<ObjectDisposedException>(() => image.SaveAsPng(Stream.Null));
    }
}
