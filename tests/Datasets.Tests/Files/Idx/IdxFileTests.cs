using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Idx;

namespace Disentangle.Datasets.Tests.Files.Idx;

public sealed class IdxFileTests : IDisposable
{
    private static readonly byte[] Pixels = [.. Enumerable.Range(0, 2 * 3 * 4).Select(i => (byte)(11 * i))];
    private static readonly byte[] Images = IdxBytes.Of(2051, [2, 3, 4], Pixels);
    private static readonly byte[] Labels = IdxBytes.Of(2049, [5], [7, 2, 1, 0, 4]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ReadImages_OfAPlainOrCompressedFile_GivesExtentsAndPixels(bool compressed)
    {
        IdxImages images = IdxFile.ReadImages(Write(compressed ? IdxBytes.Gzip(Images) : Images));

        Assert.Equal((2, 3, 4), (images.Count, images.Rows, images.Columns));
        Assert.Equal(Pixels, images.Pixels);
        Assert.Equal(Pixels[12..], images[1].ToArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ReadLabels_OfAPlainOrCompressedFile_GivesThem(bool compressed) =>
        Assert.Equal([7, 2, 1, 0, 4], IdxFile.ReadLabels(Write(compressed ? IdxBytes.Gzip(Labels) : Labels)));

    [Fact]
    public void Read_OfTheOtherKindOfFile_SaysBothMagicNumbers()
    {
        AssertFault(Labels, "byte 0", "2049", "2051");
        Assert.Equal("byte 0", Assert.Throws<DatasetFormatException>(() => IdxFile.ReadLabels(Write(Images))).Place);
        AssertFault("this is text, not an IDX file"u8.ToArray(), "byte 0", "2051");
    }

    [Fact]
    public void Read_OfEveryShorterFile_IsRefused()
    {
        for (int length = 0; length < Images.Length; length++)
        {
            AssertFault(Images[..length], length < 16 ? $"byte {length}" : "byte 4");
        }
    }

    [Fact]
    public void Read_OfEveryShorterCompressedFile_IsRefusedOrGivesAllPixels()
    {
        // Behind the pixels come the end of the block and eight bytes of checksum and length.
        byte[] gzip = IdxBytes.Gzip(Images);
        for (int length = 2; length < gzip.Length - 10; length++)
        {
            Assert.Throws<DatasetFormatException>(() => IdxFile.ReadImages(Write(gzip[..length])));
        }

        for (int length = gzip.Length - 10; length < gzip.Length; length++)
        {
            try
            {
                Assert.Equal(Pixels, IdxFile.ReadImages(Write(gzip[..length])).Pixels);
            }
            catch (DatasetFormatException)
            {
            }
        }
    }

    [Fact]
    public void Read_OfAFileWithMoreBytes_IsRefused()
    {
        AssertFault([.. Images, 0], "byte 4", "24 bytes", "41 bytes");
        AssertFault(IdxBytes.Gzip([.. Images, 0]), "byte 40", "more bytes follow");
    }

    [Fact]
    public void Read_OfDamagedGzipData_SaysSo()
    {
        byte[] gzip = IdxBytes.Gzip(Images);
        gzip[^6] ^= 1;
        AssertFault(gzip, "byte 16", "gzip");
    }

    [Theory]
    [InlineData(0, 3, 4, "byte 4")]
    [InlineData(2, -1, 4, "byte 8")]
    [InlineData(2, 3, 0, "byte 12")]
    [InlineData(60_000, 60_000, 28, "byte 8")]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue, "byte 4")]
    public void Read_OfImpossibleExtents_NamesTheirPlace(int count, int rows, int columns, string place) =>
        AssertFault(IdxBytes.Of(2051, [count, rows, columns], Pixels), place);

    [Fact]
    public void Read_OfExtentsThatNoCompressedFileOfThisSizeCanHold_AsksForNoMemory() =>
        AssertFault(IdxBytes.Gzip(IdxBytes.Of(2051, [2_000_000, 28, 28], Pixels[..4])), "byte 4", "2000000 × 28 × 28");

    [Fact]
    public void Read_OfNoFile_SaysSo() => Assert.Throws<FileNotFoundException>(() => IdxFile.ReadImages(_folder["none"]));

    private void AssertFault(byte[] bytes, string place, params string[] words)
    {
        DatasetFormatException fault = Assert.Throws<DatasetFormatException>(() => IdxFile.ReadImages(Write(bytes)));
        Assert.Equal(place, fault.Place);
        Assert.Equal(_folder["file"], fault.FilePath);
        Assert.All(words, word => Assert.Contains(word, fault.Message, StringComparison.Ordinal));
    }

    private string Write(byte[] bytes)
    {
        File.WriteAllBytes(_folder["file"], bytes);
        return _folder["file"];
    }
}
