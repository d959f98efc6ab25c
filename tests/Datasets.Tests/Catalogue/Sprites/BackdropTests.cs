using Disentangle.Datasets.Catalogue.Sprites;

namespace Disentangle.Datasets.Tests.Catalogue.Sprites;

public sealed class BackdropTests
{
    private static readonly RgbPicture Picture = new(
        100, 90, [.. Enumerable.Range(0, 100 * 90).SelectMany(i => new[] { (byte)(i % 100), (byte)(i / 100), (byte)((i % 100) ^ (i / 100)) })]);

    [Theory]
    [InlineData(1400, 1096, 350, 274)]
    [InlineData(1000, 1260, 217, 274)]
    [InlineData(5000, 1000, 350, 70)]
    [InlineData(350, 274, 350, 274)]
    [InlineData(100, 90, 100, 90)]
    [InlineData(200, 300, 183, 274)]
    public void Fit_KeepsProportionsWithinTheBox(int width, int height, int fittedWidth, int fittedHeight) =>
        Assert.Equal((fittedWidth, fittedHeight), Backdrop.Fit(width, height));

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0.5, 0.5, 18, 13)]
    [InlineData(0.9999999, 0.9999999, 35, 25)]
    public void Row_InTheUsualSize_IsCutFromWholePixels(double cropX, double cropY, int left, int top)
    {
        Backdrop backdrop = new(Picture, 64, 64);
        foreach (int row in (int[])[0, 1, 63])
        {
            Assert.Equal(Picture.Pixels.AsSpan(3 * (((top + row) * 100) + left), 192), backdrop.Row(cropX, cropY, row));
        }
    }

    [Fact]
    public void Row_OfAWideImage_GoesOnMirrored()
    {
        // 16 columns on each side of the square; the crop begins at the picture's border, so those to the left are its first ones mirrored.
        Backdrop backdrop = new(Picture, 96, 64);
        ReadOnlySpan<byte> row = backdrop.Row(0, 0, 5);
        for (int x = 0; x < 96; x++)
        {
            Assert.Equal(x < 16 ? 15 - x : x - 16, row[3 * x]);
            Assert.Equal(5, row[(3 * x) + 1]);
        }
    }

    [Theory]
    [InlineData(16, 16)]
    [InlineData(512, 16)]
    [InlineData(16, 512)]
    [InlineData(33, 48)]
    [InlineData(130, 128)]
    public void Row_InAnySize_ExistsForEveryCrop(int width, int height)
    {
        Backdrop backdrop = new(Picture, width, height);
        foreach (double crop in (double[])[0, 0.37, 0.99999999])
        {
            Assert.Equal(3 * width, backdrop.Row(crop, crop, 0).Length);
            Assert.Equal(3 * width, backdrop.Row(crop, crop, height - 1).Length);
        }
    }

    [Fact]
    public void Backdrop_OfATooSmallPicture_SaysWhatIsNeeded()
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => new Backdrop(new RgbPicture(64, 80, new byte[3 * 64 * 80]), 64, 64));
        Assert.Contains("64 × 80", fault.Message, StringComparison.Ordinal);
        Assert.Contains("more than 64", fault.Message, StringComparison.Ordinal);
    }
}
