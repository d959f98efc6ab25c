using System.IO.Compression;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Numpy;
using Disentangle.Datasets.Files.Zip;

namespace Disentangle.Datasets.Tests.Files;

public sealed class NpzFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WriteThenRead_OfSeveralArrays_GivesTheSame(bool compress)
    {
        int[] numbers = [.. Enumerable.Range(0, 300_000)];
        NpzFile.Write(_folder["a.npz"], [new("x", NpyArray.From<int>(numbers, 1000, 300)), new("name", NpyArray.FromText("größe"))], compress);
        using NpzFile file = NpzFile.Open(_folder["a.npz"]);
        Assert.Equal(["x", "name"], file.Keys);
        Assert.Equal([1000L, 300L], file.HeaderOf("x").Shape);
        Assert.Equal(numbers, file.Read("x").ToArray<int>());
        Assert.Equal("größe", file.Read("name").ToText());
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        NpyArray array = NpyArray.From<double>([1, 2, 3], 3);
        NpzFile.Write(_folder["a.npz"], [new("x", array)]);
        NpzFile.Write(_folder["b.npz"], [new("x", array)]);
        Assert.Equal(File.ReadAllBytes(_folder["a.npz"]), File.ReadAllBytes(_folder["b.npz"]));
    }

    [Fact]
    public void Write_IsReadByTheFrameworksZip()
    {
        NpzFile.Write(_folder["a.npz"], [new("x", NpyArray.From<byte>([7, 8], 2))]);
        using ZipArchive zip = ZipFile.OpenRead(_folder["a.npz"]);
        using Stream stream = zip.GetEntry("x.npy")!.Open();
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        Assert.Equal([.. new NpyHeader("|u1", false, [2]).ToBytes(), 7, 8], bytes.ToArray());
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public void Open_OfTheFrameworksZip_ReadsIt(CompressionLevel level)
    {
        using (ZipArchive zip = ZipFile.Open(_folder["a.npz"], ZipArchiveMode.Create))
        {
            using Stream stream = zip.CreateEntry("x.npy", level).Open();
            stream.Write([.. new NpyHeader("|u1", false, [2]).ToBytes(), 7, 8]);
        }

        using NpzFile file = NpzFile.Open(_folder["a.npz"]);
        Assert.Equal([7, 8], file.Read("x").ToArray<byte>());
    }

    [Fact]
    public void ZipWriter_OfLargeMembers_WritesZip64ThatAllReadersKnow()
    {
        byte[] content = [.. Enumerable.Range(0, 1000).Select(i => (byte)i)];
        using (FileStream stream = File.Create(_folder["a.zip"]))
        {
            ZipWriter writer = new(stream, largestPlain: 500);
            foreach (string name in new[] { "a", "b" })
            {
                writer.Begin(name, content.Length, isDeflated: false);
                writer.Write(content);
                writer.End(System.IO.Hashing.Crc32.HashToUInt32(content));
            }

            writer.Finish();
        }

        using ZipReader reader = new(_folder["a.zip"]);
        using ZipArchive zip = ZipFile.OpenRead(_folder["a.zip"]);
        Assert.Equal(2, zip.Entries.Count);
        Assert.Equal(["a", "b"], reader.Entries.Select(e => e.Name));
        for (int i = 0; i < 2; i++)
        {
            byte[] ours = new byte[1000], theirs = new byte[1000];
            using Stream our = reader.Open(reader.Entries[i]);
            using Stream their = zip.Entries[i].Open();
            our.ReadExactly(ours);
            their.ReadExactly(theirs);
            Assert.Equal(content, ours);
            Assert.Equal(content, theirs);
        }
    }

    [Fact]
    public void Read_OfAnUnknownKey_SuggestsTheNearest()
    {
        NpzFile.Write(_folder["a.npz"], [new("images", NpyArray.From<byte>([7, 8], 2))]);
        using NpzFile file = NpzFile.Open(_folder["a.npz"]);
        Assert.Equal("images", Assert.Throws<UnknownNameException>(() => file.Read("image")).Nearest);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_OfAFlippedByte_IsNoticed(bool compress)
    {
        byte[] random = new byte[5000];
        new System.Random(4).NextBytes(random);
        NpzFile.Write(_folder["a.npz"], [new("x", NpyArray.From<byte>(random, random.Length))], compress);
        byte[] bytes = File.ReadAllBytes(_folder["a.npz"]);
        bytes[2500] ^= 4;
        File.WriteAllBytes(_folder["a.npz"], bytes);
        using NpzFile file = NpzFile.Open(_folder["a.npz"]);
        Assert.Contains("damaged", Assert.Throws<DatasetFormatException>(() => file.Read("x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_OfTwoArraysOfOneName_SaysSo()
    {
        NpyArray array = NpyArray.From<byte>([7, 8], 2);
        NpzFile.Write(_folder["a.npz"], [new("x", array), new("x", array)]);
        Assert.Contains("x: stands twice", Assert.Throws<DatasetFormatException>(() => NpzFile.Open(_folder["a.npz"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_OfACutFile_IsRefusedAtEveryLength()
    {
        NpzFile.Write(_folder["a.npz"], [new("x", NpyArray.From<byte>(new byte[300], 300))]);
        byte[] bytes = File.ReadAllBytes(_folder["a.npz"]);
        for (int length = 0; length < bytes.Length; length += 13)
        {
            File.WriteAllBytes(_folder["cut.npz"], bytes[..length]);
            Assert.Throws<DatasetFormatException>(() => NpzFile.Open(_folder["cut.npz"]));
        }
    }
}
