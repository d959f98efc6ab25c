using System.Security.Cryptography;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Pictures;

namespace Disentangle.Datasets.Tests.Pictures;

public sealed class PictureReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_OfItsOwnSize_IsThePicture()
    {
        byte[] pixels = TestPictures.Pixels(16, 16), image = new byte[16 * 16 * 3], grey = new byte[16 * 16];
        TestPictures.WritePng(_folder["a.png"], 16, 16, pixels);
        PictureReader.Read(_folder["a.png"], new PictureShape { Width = 16, Height = 16 }, image);
        Assert.Equal(pixels, image);

        // References/pillow_resize.py
        PictureReader.Read(_folder["a.png"], new PictureShape { Width = 16, Height = 16, IsGrey = true }, grey);
        Assert.Equal("e88dfee5f2b74913c03ece4338bb3e1b8069b37846b6b6db946a660e604b0f77", Convert.ToHexStringLower(SHA256.HashData(grey)));
    }

    [Fact]
    public void Read_WithACrop_UsesTheMiddle()
    {
        // 178 × 218, as CelebA's: the middle 148 begin at column 15 and row 35.
        byte[] pixels = new byte[178 * 218 * 3];
        for (int y = 35; y < 35 + 148; y++)
        {
            pixels.AsSpan(((y * 178) + 15) * 3, 148 * 3).Fill(200);
        }

        TestPictures.WritePng(_folder["a.png"], 178, 218, pixels);
        byte[] image = new byte[64 * 64 * 3];
        PictureReader.Read(_folder["a.png"], new PictureShape { Crop = (148, 148) }, image);
        Assert.All(image, b => Assert.Equal(200, b));
        PictureReader.Read(_folder["a.png"], new PictureShape { Crop = (150, 148), IsStretched = true }, image);
        Assert.Contains(image, b => b != 200);
    }

    [Theory]
    [InlineData(178, 218, null, 64, 78)]
    [InlineData(178, 218, 96, 96, 117)]
    [InlineData(500, 333, null, 96, 64)]
    [InlineData(64, 64, null, 64, 64)]
    public void SizeFor_KeepsProportions(int width, int height, int? shorter, int toWidth, int toHeight) =>
        Assert.Equal((toWidth, toHeight), new PictureShape { ShorterSide = shorter }.SizeFor(width, height));

    [Fact]
    public void SizeFor_AnImageThatIsNoSquare_CoversIt()
    {
        PictureShape wide = new() { Width = 64, Height = 32 };
        Assert.Equal((64, 64), wide.SizeFor(100, 100));
        Assert.Equal((96, 32), wide.SizeFor(300, 100));
        Assert.Equal((64, 32), (wide with { IsStretched = true }).SizeFor(300, 100));
    }

    [Fact]
    public void Read_OfABadFile_NamesIt()
    {
        byte[] image = new byte[64 * 64 * 3];
        TestPictures.WritePlain(_folder["small.png"], 20, 30, 1, 2, 3);
        byte[] whole = File.ReadAllBytes(_folder["small.png"]);
        File.WriteAllBytes(_folder["cut.png"], whole[..(whole.Length / 2)]);
        File.WriteAllText(_folder["text.png"], "no picture");
        File.WriteAllBytes(_folder["cut.jpg"], [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]);
        foreach (string name in (string[])["cut.png", "text.png", "cut.jpg", "none.png"])
        {
            Assert.Equal(
                _folder[name], Assert.Throws<DatasetFormatException>(() => PictureReader.Read(_folder[name], new PictureShape(), image)).FilePath);
        }

        DatasetFormatException error = Assert.Throws<DatasetFormatException>(
            () => PictureReader.Read(_folder["small.png"], new PictureShape { Crop = (16, 31) }, image));
        Assert.Contains("20 × 30", error.Message, StringComparison.Ordinal);
        Assert.Contains("16 × 31", error.Message, StringComparison.Ordinal);
    }
}
