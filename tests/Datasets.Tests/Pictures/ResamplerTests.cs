using System.Security.Cryptography;
using Disentangle.Datasets.Pictures;

namespace Disentangle.Datasets.Tests.Pictures;

public sealed class ResamplerTests
{
    // References/pillow_resize.py
    [Theory]
    [InlineData(ResampleFilter.Lanczos, 128, 128, 64, 64, "39df8ee7a26b46bb710ef83802a9e72504d76d88a94a889019b792024e726f8a")]
    [InlineData(ResampleFilter.Bicubic, 128, 128, 64, 64, "0f46dd41772474f959a417a66172110fa0ece717361fafd89baec9d7d69302a6")]
    [InlineData(ResampleFilter.Bilinear, 128, 128, 64, 64, "c0c53461de756df7033ee8114d03c4fdbd202c055479c3cdc3408b083c6e12e5")]
    [InlineData(ResampleFilter.Box, 128, 128, 64, 64, "861a1a57f58881f0640abd3d42a90f432dc2585f9600cba2e3eeb4424ac1e9ae")]
    [InlineData(ResampleFilter.Lanczos, 148, 148, 64, 64, "fbaefe592263e8341f5e002d0b603c517a90e24447c1663bf1c131d28d50cdc7")]
    [InlineData(ResampleFilter.Bicubic, 148, 148, 64, 64, "e9e1a95673dfa67ea8a007ee580e8c7d889e0d7e9c50c000520c6340a34b7746")]
    [InlineData(ResampleFilter.Bilinear, 148, 148, 64, 64, "87637113f97c2c5d917fbbeb47be7f4d74cc253779ee810434fb3df0687ddf95")]
    [InlineData(ResampleFilter.Box, 148, 148, 64, 64, "93ccfdb6d7f51c478e4526df630b2534a6b2f3c84a4ec31e7c89139994e31187")]
    [InlineData(ResampleFilter.Lanczos, 178, 218, 64, 78, "3df56d4f54bc487b190b08160c15a579ea2bf8c5719e8f1f23f1e68bb137d2a2")]
    [InlineData(ResampleFilter.Bicubic, 178, 218, 64, 78, "2d05c3cd1fa64589224a4bad6b2644e97154379526c7f352344da0e4e66798fd")]
    [InlineData(ResampleFilter.Bilinear, 178, 218, 64, 78, "a9c03628a430cbeb3e70c0bae6417cacb19fc9ad5153009da68e08b945d07d2f")]
    [InlineData(ResampleFilter.Box, 178, 218, 64, 78, "c6a1d5bb9de845d608e666a0440ff141bcbadc993f777ef20182d066002937c6")]
    [InlineData(ResampleFilter.Lanczos, 50, 31, 64, 64, "98f7a8222c2f3b6af286acff639281fb55abc4541adf79fd562d90ae1608ea42")]
    [InlineData(ResampleFilter.Bicubic, 50, 31, 64, 64, "5de67a4954539550faa2a2708119b8d1d8d10715f28977f3c027fa35d5578892")]
    [InlineData(ResampleFilter.Bilinear, 50, 31, 64, 64, "c25127251bc25607c88f54d8d910cc72e3e7dcbd317efed6f01ecb23f0d5ff79")]
    [InlineData(ResampleFilter.Box, 50, 31, 64, 64, "3d0e43b4de46288599aff4feacbe370614f435fe4096a1addedd9a828c4d2a25")]
    [InlineData(ResampleFilter.Lanczos, 400, 400, 64, 64, "37a216a9f461051cb1aa8ecc60d94a21d6f42b7867f2c8c61884ceac76974d4a")]
    [InlineData(ResampleFilter.Bicubic, 400, 400, 64, 64, "a1455d9db421a7e103215a1fa352d9a21747fee4e7fed82c876747fdf7c51d5f")]
    [InlineData(ResampleFilter.Bilinear, 400, 400, 64, 64, "d31d3ce0153f06d69b2b7a74c595ea302247370df6bb34457456a10fb4bcc6cd")]
    [InlineData(ResampleFilter.Box, 400, 400, 64, 64, "6e553af27e8016b1dfdd3bbb80fd9111022626873db00bd8aa95d06876e1ae6a")]
    public void Resample_OfAPicture_GivesPillowsBytes(ResampleFilter filter, int width, int height, int toWidth, int toHeight, string sha256)
    {
        byte[] result = new byte[toWidth * toHeight * 3];
        Resampler.Resample(TestPictures.Pixels(width, height), width, height, 3, filter, (toWidth, toHeight), new PixelWindow(0, 0, toWidth, toHeight), result);
        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(result)));
    }

    [Theory]
    [InlineData(128, 64)]
    [InlineData(149, 64)]
    [InlineData(37, 64)]
    public void Resample_OfAPlainPicture_LeavesItPlain(int from, int to)
    {
        foreach (ResampleFilter filter in Enum.GetValues<ResampleFilter>())
        {
            foreach (byte level in (byte[])[0, 1, 128, 254, 255])
            {
                byte[] plain = new byte[from * from], result = new byte[to * to];
                Array.Fill(plain, level);
                Resampler.Resample(plain, from, from, 1, filter, (to, to), new PixelWindow(0, 0, to, to), result);
                Assert.All(result, b => Assert.Equal(level, b));
            }
        }
    }

    [Fact]
    public void Resample_OfARampByTwo_IsTheRampInside()
    {
        // Pixel x of 128 has value x, so that pixel i of 64 lies at 2i + 1/2: halves are rounded up.
        byte[] ramp = [.. Enumerable.Range(0, 128 * 128).Select(i => (byte)(i % 128))];
        byte[] result = new byte[64 * 64];
        Resampler.Resample(ramp, 128, 128, 1, ResampleFilter.Lanczos, (64, 64), new PixelWindow(0, 0, 64, 64), result);
        for (int y = 0; y < 64; y++)
        {
            for (int x = 4; x < 60; x++)
            {
                Assert.InRange(result[(64 * y) + x] - (2 * x), 0, 1);
            }
        }
    }

    [Fact]
    public void Resample_OfAWindow_IsThatPartOfTheWhole()
    {
        byte[] picture = TestPictures.Pixels(178, 218), whole = new byte[96 * 117 * 3], part = new byte[64 * 48 * 3];
        Resampler.Resample(picture, 178, 218, 3, ResampleFilter.Lanczos, (96, 117), new PixelWindow(0, 0, 96, 117), whole);
        Resampler.Resample(picture, 178, 218, 3, ResampleFilter.Lanczos, (96, 117), new PixelWindow(16, 34, 64, 48), part);
        for (int y = 0; y < 48; y++)
        {
            Assert.Equal(whole.AsSpan((((34 + y) * 96) + 16) * 3, 64 * 3), part.AsSpan(y * 64 * 3, 64 * 3));
        }
    }

    [Fact]
    public void Resample_ToTheSameSize_ChangesNothing()
    {
        byte[] picture = TestPictures.Pixels(20, 30), window = new byte[10 * 12 * 3];
        Resampler.Resample(picture, 20, 30, 3, ResampleFilter.Lanczos, (20, 30), new PixelWindow(5, 9, 10, 12), window);
        for (int y = 0; y < 12; y++)
        {
            Assert.Equal(picture.AsSpan((((9 + y) * 20) + 5) * 3, 30), window.AsSpan(y * 30, 30));
        }
    }
}
