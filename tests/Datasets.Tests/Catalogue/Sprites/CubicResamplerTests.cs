using Disentangle.Datasets.Catalogue.Sprites;

namespace Disentangle.Datasets.Tests.Catalogue.Sprites;

public sealed class CubicResamplerTests
{
    [Fact]
    public void Resize_OfOneColour_KeepsIt()
    {
        RgbPicture picture = new(37, 23, [.. Enumerable.Range(0, 37 * 23).SelectMany(_ => new byte[] { 3, 200, 255 })]);
        foreach ((int width, int height) in ((int, int)[])[(10, 9), (80, 50), (37, 11), (1, 1)])
        {
            Assert.Equal(
                Enumerable.Range(0, width * height).SelectMany(_ => new byte[] { 3, 200, 255 }),
                CubicResampler.Resize(picture, width, height).Pixels);
        }
    }

    [Fact]
    public void Resize_OfASlope_IsASlope()
    {
        // Cubic convolution reproduces straight lines away from the borders: pixel i of the half is centred on 2i + ½, whose value is 4
        // (2i + ½).
        RgbPicture picture = new(60, 8, [.. Enumerable.Range(0, 60 * 8).SelectMany(i => new byte[] { (byte)(4 * (i % 60)), 0, (byte)(4 * (i % 60)) })]);

        RgbPicture half = CubicResampler.Resize(picture, 30, 4);

        for (int i = 3; i < 27; i++)
        {
            Assert.Equal([(byte)((8 * i) + 2), 0, (byte)((8 * i) + 2)], half.Pixels.AsSpan(3 * (30 + i), 3).ToArray());
        }
    }

    [Fact]
    public void Resize_ToTwiceTheWidth_HasTheKernelsWeights()
    {
        // A single bright column: Keys' kernel at distances ¼, ¾, 1¼, 1¾ is 0.8671875, 0.2265625, −0.0703125, −0.0234375.
        byte[] pixels = new byte[3 * 9];
        pixels[3 * 4] = 200;

        RgbPicture twice = CubicResampler.Resize(new RgbPicture(9, 1, pixels), 18, 1);

        Assert.Equal([0, 0, 45, 173, 173, 45, 0, 0], Enumerable.Range(5, 8).Select(i => (int)twice.Pixels[3 * i]));
    }

    [Fact]
    public void Resize_ToTheSameSize_IsTheSame()
    {
        RgbPicture picture = new(2, 1, [1, 2, 3, 4, 5, 6]);
        Assert.Same(picture, CubicResampler.Resize(picture, 2, 1));
    }
}
