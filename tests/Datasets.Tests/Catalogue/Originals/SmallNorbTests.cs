using Disentangle.Datasets.Catalogue.Originals;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Tests.Catalogue.Originals;

public sealed class SmallNorbTests : IDisposable
{
    private const int PartCount = 24_300;
    private const int Bytes = 96 * 96;
    private const string Training = "smallnorb-5x46789x9x18x6x2x96x96-training";
    private const string Testing = "smallnorb-5x01235x9x18x6x2x96x96-testing";
    private readonly TemporaryFolder _folder = new();

    public SmallNorbTests() => Directory.CreateDirectory(_folder["small_norb"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Render_OfBothParts_ShowsTheFirstCameraOfTheCombination()
    {
        WriteParts();
        SmallNorb dataset = new(_folder.Root);
        Assert.Null(dataset.Missing);
        Assert.Equal([5, 10, 9, 18, 6], dataset.Factors.Sizes);
        Assert.Equal("airplane", dataset.Factors.Factors[0].ClassNames![2]);
        Assert.Equal(340, dataset.Factors.Factors[3].Values[17]);
        Parallel.For(0, 4, _ =>
        {
            using IObservationRenderer renderer = dataset.CreateRenderer();
            byte[] images = new byte[3 * Bytes];

            // The first and the last row of the training part, and the last of the test part, see Write.
            renderer.Render([0, 4, 0, 0, 0, 4, 9, 8, 17, 5, 4, 5, 8, 17, 5], images);
            AssertImage(images.AsSpan(0, Bytes), 11);
            AssertImage(images.AsSpan(Bytes, Bytes), 22);
            AssertImage(images.AsSpan(2 * Bytes, Bytes), 33);
        });
    }

    [Fact]
    public void CreateRenderer_OfDamagedFiles_NamesFileAndPlace()
    {
        WriteParts();
        Damage($"{Training}-dat.mat", 0, 0x1F, "byte 0");
        Damage($"{Training}-dat.mat", 8, 1, "byte 8");
        Damage($"{Testing}-cat.mat", 20, 5, "row 0");
        Damage($"{Testing}-info.mat", 20 + 8, 3, "row 0");
        Damage($"{Testing}-info.mat", 20 + 12, 1, "row 1");
        using (FileStream file = new(_folder[$"small_norb/{Testing}-info.mat"], FileMode.Open))
        {
            file.SetLength(file.Length - 4);
        }

        Assert.Contains("do not fit", Assert.Throws<DatasetFormatException>(() => new SmallNorb(_folder.Root).CreateRenderer()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Content_OfOtherLabels_IsAnother()
    {
        WriteParts();
        string content = new SmallNorb(_folder.Root).ContentSha256!;
        Assert.Equal(content, new SmallNorb(_folder.Root).ContentSha256);
        Poke($"{Testing}-info.mat", 300_000, 9);
        Assert.NotEqual(content, new SmallNorb(_folder.Root).ContentSha256);
    }

    [Fact]
    public void Missing_WithoutAFile_NamesIt()
    {
        WriteParts();
        File.Delete(_folder[$"small_norb/{Testing}-cat.mat"]);
        SmallNorb dataset = new(_folder.Root);
        Assert.Contains($"{Testing}-cat.mat", dataset.Missing, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Training}-cat.mat", dataset.Missing, StringComparison.Ordinal);
        Assert.Null(dataset.ContentSha256);
        Assert.Throws<FileNotFoundException>(() => dataset.CreateRenderer());
    }

    private static void AssertImage(ReadOnlySpan<byte> image, int seed)
    {
        for (int i = 0; i < Bytes; i++)
        {
            Assert.Equal(Pixel(seed, i), image[i]);
        }
    }

    private static byte Pixel(int seed, int i) => (byte)(seed + (i * 3) + (i / 96));

    private void WriteParts()
    {
        Write(Training, [4, 6, 7, 8, 9], (0, 11), (PartCount - 1, 22));
        Write(Testing, [0, 1, 2, 3, 5], (PartCount - 1, 33));
    }

    // Rows in the order category, instance, elevation, azimuth, lighting, the last fastest. Pictures that are not given are holes in the file.
    private void Write(string part, int[] instances, params (int Row, int Seed)[] pictures)
    {
        List<int> categories = [], infos = [];
        for (int row = 0; row < PartCount; row++)
        {
            categories.Add(row / (5 * 9 * 18 * 6));
            infos.AddRange([instances[row / (9 * 18 * 6) % 5], row / (18 * 6) % 9, 2 * (row / 6 % 18), row % 6]);
        }

        File.WriteAllBytes(_folder[$"small_norb/{part}-cat.mat"], Matrix(0x1E3D4C54, [PartCount, 1, 1], 1, categories));
        File.WriteAllBytes(_folder[$"small_norb/{part}-info.mat"], Matrix(0x1E3D4C54, [PartCount, 4, 1], 2, infos));
        using FileStream file = File.Create(_folder[$"small_norb/{part}-dat.mat"]);
        file.Write(Matrix(0x1E3D4C55, [PartCount, 2, 96, 96], 4, []));
        long start = file.Position;
        file.SetLength(start + (PartCount * 2L * Bytes));
        foreach ((int row, int seed) in pictures)
        {
            file.Position = start + (row * 2L * Bytes);
            file.Write([.. Enumerable.Range(0, Bytes).Select(i => Pixel(seed, i)), .. Enumerable.Repeat((byte)255, Bytes)]);
        }
    }

    private static byte[] Matrix(int magic, int[] extents, int dimensions, List<int> values) =>
        [.. ((int[])[magic, dimensions, .. extents, .. values]).SelectMany(BitConverter.GetBytes)];

    private void Damage(string name, int at, byte value, string place)
    {
        byte old = Poke(name, at, value);
        DatasetFormatException error = Assert.Throws<DatasetFormatException>(() => new SmallNorb(_folder.Root).CreateRenderer());
        Poke(name, at, old);
        Assert.EndsWith(name, error.FilePath, StringComparison.Ordinal);
        Assert.Equal(place, error.Place);
    }

    private byte Poke(string name, int at, byte value)
    {
        using FileStream file = new(_folder[$"small_norb/{name}"], FileMode.Open);
        file.Position = at;
        byte old = (byte)file.ReadByte();
        file.Position = at;
        file.WriteByte(value);
        return old;
    }
}
