using Disentangle.Datasets.Catalogue.Sprites;
using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Tests.Catalogue.Sprites;

public sealed class PixelNoiseTests
{
    [Theory]
    [InlineData(64, 64)]
    [InlineData(33, 48)]
    [InlineData(17, 19)]
    public void Join_OfBlack_IsTheDefinition(int width, int height)
    {
        const ulong Key = (1UL << 52) + 12345;
        byte[] image = new byte[height * width * 3];
        PixelNoise.Join(Key, width, height, image);

        for (int y = 0; y < height; y++)
        {
            PhiloxStream stream = new(Key, RandomPurpose.PixelNoise, (ulong)y);
            uint word = 0;
            for (int i = 0; i < 3 * width; i++)
            {
                word = i % 2 == 0 ? stream.NextUInt32() : word >> 16;
                double n = ((word & 0xFFFF) + 0.5) / 65536;
                Assert.Equal((byte)Math.Floor((255 * n) + 0.5), image[(y * 3 * width) + i]);
            }
        }
    }

    [Fact]
    public void Join_OfALargerImage_ShowsTheNoiseOfTheSmallerOne()
    {
        byte[] small = new byte[64 * 64 * 3], large = new byte[96 * 100 * 3];
        PixelNoise.Join(7, 64, 64, small);
        PixelNoise.Join(7, 100, 96, large);

        for (int y = 0; y < 64; y++)
        {
            Assert.Equal(small.AsSpan(y * 192, 192), large.AsSpan(y * 300, 192));
        }
    }

    [Fact]
    public void Join_OfManyKeys_HasTheUniformMeanAndVariance()
    {
        const int Images = 50;
        byte[] image = new byte[64 * 64 * 3];
        double sum = 0, squares = 0;
        for (ulong key = 0; key < Images; key++)
        {
            Array.Clear(image);
            PixelNoise.Join(key, 64, 64, image);
            sum += image.Sum(p => (double)p);
            squares += image.Sum(p => (p - 127.5) * (p - 127.5));
        }

        // Rounding to bytes adds nearly 1/12 to the variance 255²/12. Fourth moments: (255/2)⁴ (1/5 − 1/9) for the variance's own error.
        double n = Images * image.Length, variance = 255.0 * 255 / 12;
        Assert.Equal(127.5, sum / n, 4 * Math.Sqrt(variance / n));
        Assert.Equal(variance, squares / n, (4 * 127.5 * 127.5 * Math.Sqrt((0.2 - (1.0 / 9)) / n)) + 0.1);
    }

    [Fact]
    public void Join_OfWhite_LeavesWhite()
    {
        byte[] image = new byte[64 * 64 * 3];
        Array.Fill(image, (byte)255);
        PixelNoise.Join(3, 64, 64, image);
        Assert.All(image, p => Assert.Equal(255, p));
    }
}
