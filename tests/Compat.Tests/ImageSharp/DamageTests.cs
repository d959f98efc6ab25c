using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Compat.Tests.ImageSharp;

/// <summary>Files that must be refused, and names that cannot be written.</summary>
public sealed class DamageTests
{
    [Fact]
    public void Png_CutBeforeTheEndOfItsPixels_IsRefused()
    {
        byte[] file = RandomPng();
        int endOfPixels = file.Length - 12 - 4;
        for (int length = 8; length < endOfPixels; length += 13)
        {
            var error = Assert.Throws<InvalidImageContentException>(() => Image.Load<Rgb24>(file.AsSpan(0, length)));
            Assert.StartsWith("The PNG", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Png_WithADamagedByte_IsRefused()
    {
        byte[] file = RandomPng();
        for (int at = 16; at < 24; at++)
        {
            AssertRefused(at);
        }

        int data = file.AsSpan().IndexOf("IDAT"u8) + 4;
        for (int at = data; at < file.Length - 16; at += 97)
        {
            AssertRefused(at);
        }

        void AssertRefused(int at)
        {
            byte[] damaged = [.. file];
            damaged[at] ^= 0x10;
            Assert.Throws<InvalidImageContentException>(() => Image.Load<Rgb24>(damaged));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("89504E47")]
    [InlineData("47494638396101000100")]
    [InlineData("54686973206973206E6F7420616E20696D616765")]
    public void Load_OfAnotherFormat_ShowsItsFirstBytes(string hex)
    {
        var error = Assert.Throws<UnknownImageFormatException>(() => Image.Load<L8>(Convert.FromHexString(hex)));
        Assert.Contains($"({hex[..Math.Min(16, hex.Length)]})", error.Message, StringComparison.Ordinal);
        Assert.Throws<UnknownImageFormatException>(() => Image.Identify(Convert.FromHexString(hex)));
        Assert.IsAssignableFrom<ImageFormatException>(error);
    }

    [Fact]
    public void Load_OfAMissingFile_NamesIt()
    {
        string path = Path.Combine(Path.GetTempPath(), "no-such-image.png");
        Assert.Equal(path, Assert.Throws<FileNotFoundException>(() => Image.Load<L8>(path)).FileName);
    }

    [Fact]
    public void Save_ToPaths_ChoosesTheFormatByExtensionAndLeavesNoOtherFile()
    {
        string folder = Directory.CreateTempSubdirectory("image-tests-").FullName;
        using Image<L8> image = RandomImage.Create<L8>(5, 4, seed: 1);
        image.Save(Path.Combine(folder, "a.PNG"));
        image.Save(Path.Combine(folder, "b.gif"));
        image.SaveAsPng(Path.Combine(folder, "c.dat"));
        Assert.Equal(["a.PNG", "b.gif", "c.dat"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        Assert.Equal("GIF89a"u8, File.ReadAllBytes(Path.Combine(folder, "b.gif")).AsSpan(0, 6));
        using var read = Image.Load<L8>(Path.Combine(folder, "c.dat"));
        Assert.Equal(RandomImage.Pixels(image), RandomImage.Pixels(read));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Save_ThatFails_LeavesNothingBehind()
    {
        string folder = Directory.CreateTempSubdirectory("image-tests-").FullName;
        using var image = new Image<L8>(1, 1);
        var unknown = Assert.Throws<UnknownImageFormatException>(() => image.Save(Path.Combine(folder, "a.bmp")));
        Assert.Contains(".bmp", unknown.Message, StringComparison.Ordinal);
        image.Frames.RootFrame.Metadata.GetGifMetadata().FrameDelay = -1;
        Assert.Throws<NotSupportedException>(() => image.Save(Path.Combine(folder, "a.gif")));
        Assert.Empty(Directory.GetFiles(folder));
        Directory.Delete(folder, recursive: true);
    }

    private static byte[] RandomPng()
    {
        using Image<Rgb24> image = RandomImage.Create<Rgb24>(31, 17, seed: 5);
        using var stream = new MemoryStream();
        image.SaveAsPng(stream);
        return stream.ToArray();
    }
}
