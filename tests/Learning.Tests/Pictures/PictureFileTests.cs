using Disentangle.Datasets;
using Disentangle.Learning.Pictures;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Tests.Pictures;

public sealed class PictureFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pictures-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Save_Png_ReadsBackPixelForPixelAndLeavesNothingElse()
    {
        using Image<Rgb24> picture = Sheet();
        string path = Path.Combine(_folder, "deep", "sheet.png");
        PictureFile.Save(picture, path);
        PictureFile.Save(picture, path);
        using Image<Rgb24> again = Image.Load<Rgb24>(path);
        Assert.Equal(PixelReader.Pixels(picture), PixelReader.Pixels(again));
        Assert.Equal(["sheet.png"], Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!).Select(Path.GetFileName));
        Assert.Equal(File.ReadAllBytes(path), PictureFile.ToPng(picture));
    }

    [Fact]
    public void Save_Gif_HasTheSignature()
    {
        using Image<Rgb24> picture = Sheet();
        string path = Path.Combine(_folder, "sheet.gif");
        PictureFile.Save(picture, path);
        Assert.Equal("GIF89a"u8.ToArray(), File.ReadAllBytes(path)[..6]);
    }

    [Fact]
    public void Save_AnotherEnding_IsRefusedBeforeAnythingIsWritten()
    {
        using Image<Rgb24> picture = Sheet();
        ArgumentException error = Assert.Throws<ArgumentException>(() => PictureFile.Save(picture, Path.Combine(_folder, "sheet.bmp")));
        Assert.Contains(".png or .gif", error.Message);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Save_WhereAFolderStands_LeavesNoTemporaryFile()
    {
        using Image<Rgb24> picture = Sheet();
        string path = Path.Combine(_folder, "sheet.png");
        Directory.CreateDirectory(path);
        Assert.ThrowsAny<Exception>(() => PictureFile.Save(picture, path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    private static Image<Rgb24> Sheet() =>
        ContactSheet.Draw(new ImageBatch([0, 128, 255, 7], new ImageFormat(2, 2, 1, 255)), new ContactSheetOptions { Title = "Test" });
}
