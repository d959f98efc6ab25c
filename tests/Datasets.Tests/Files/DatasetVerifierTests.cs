using System.IO.Compression;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Numpy;
using Disentangle.Datasets.Files.Verification;
using Disentangle.Datasets.Files.Zip;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Tests.Files;

public sealed class DatasetVerifierTests : IDisposable
{
    private static readonly VerificationOptions Redraw = new() { CreateRenderer = () => new FakeRenderer(6), Probes = 50 };
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.h5")]
    [InlineData("a.npz")]
    public void Verify_OfAnExport_FindsNothingWrong(string name)
    {
        string digest = Exports.Write(Exports.Sprites(1500), _folder[name]).ContentSha256;
        VerificationResult result = DatasetVerifier.Verify(_folder[name], Redraw);
        Assert.Empty(result.Findings);
        Assert.True(result.IsIntact && result.IsComparable);
        Assert.Equal(digest, result.ContentSha256);
        Assert.Equal(50, result.Redrawn);
        Assert.Equal(1500, result.Count);
    }

    [Fact]
    public void Verify_OfAFlippedByteInAChunk_NamesItsImage()
    {
        Exports.Write(Exports.Sprites(400), _folder["a.h5"]);
        byte[] bytes = File.ReadAllBytes(_folder["a.h5"]);
        bytes[PlaceOfImage(bytes, 123) + 10] ^= 8;
        File.WriteAllBytes(_folder["a.h5"], bytes);
        VerificationResult result = DatasetVerifier.Verify(_folder["a.h5"]);
        Assert.False(result.IsIntact);
        Assert.Equal(123, result.FirstBadIndex);
        Assert.Null(result.ContentSha256);
    }

    [Theory]
    [InlineData(400, 123, 123, false)]
    [InlineData(1500, 1232, 1235, false)]
    [InlineData(1500, 1234, 1234, true)]
    public void Verify_OfAChangedPixel_NamesItsBlockOrWithARendererItsImage(int count, int first, int last, bool redraw)
    {
        Exports.Write(Exports.Sprites(count), _folder["a.npz"]);
        int changed = count == 400 ? 123 : 1234;
        Rewrite("imgs", array =>
        {
            byte[] bytes = array.Bytes.ToArray();
            bytes[(changed * 4096) + 99] ^= 1;
            return new NpyArray(array.Header, bytes);
        });
        VerificationResult result = DatasetVerifier.Verify(_folder["a.npz"], redraw ? Redraw : null);
        Finding finding = Assert.Single(result.Findings);
        Assert.Equal(first, finding.FirstIndex);
        Assert.Equal(last, finding.LastIndex);
        Assert.NotEqual(result.StatedSha256, result.ContentSha256);
    }

    [Fact]
    public void Verify_OfAChangedClass_ShowsBothRows()
    {
        Exports.Write(Exports.Sprites(400), _folder["a.npz"]);
        Rewrite("latents_classes", array =>
        {
            long[] classes = array.ToArray<long>();
            classes[(77 * 6) + 3] = (classes[(77 * 6) + 3] + 1) % 40;
            return NpyArray.From<long>(classes, 400, 6);
        });
        VerificationResult result = DatasetVerifier.Verify(_folder["a.npz"]);
        Assert.Equal(77, result.FirstBadIndex);
        Assert.Contains(result.Findings, f => f.Message.StartsWith("Row 77 has classes", StringComparison.Ordinal));
    }

    [Fact]
    public void Verify_OfAChangedValue_NamesTheRow()
    {
        Exports.Write(Exports.Sprites(400), _folder["a.npz"]);
        Rewrite("latents_values", array =>
        {
            double[] values = array.ToArray<double>();
            values[(8 * 6) + 4] += 0.001;
            return NpyArray.From<double>(values, 400, 6);
        });
        Assert.Equal(8, DatasetVerifier.Verify(_folder["a.npz"]).FirstBadIndex);
    }

    [Fact]
    public void Verify_OfAnArchiveWhoseImagesDoNotUnpack_BlamesNoSingleImage()
    {
        Exports.Write(Exports.Sprites(400), _folder["a.npz"]);
        byte[] bytes = File.ReadAllBytes(_folder["a.npz"]);
        bytes[MiddleOfMember("imgs.npy")] ^= 8;
        File.WriteAllBytes(_folder["a.npz"], bytes);
        VerificationResult result = DatasetVerifier.Verify(_folder["a.npz"], Redraw);
        Finding finding = Assert.Single(result.Findings);
        Assert.Null(finding.FirstIndex);
        Assert.Contains("imgs", finding.Message, StringComparison.Ordinal);
        Assert.Null(result.ContentSha256);
    }

    [Theory]
    [InlineData("\"block_size\":1", "\"block_size\":0")]
    [InlineData("\"image_maximum\":1", "\"image_maximum\":999")]
    [InlineData("\"factor_names\":[\"color\"", "\"factor_names\":[\"shape\"")]
    [InlineData("\"format_version\":1", "\"first_index\":-5")]
    [InlineData("\"format_version\":1", "\"total_count\":3")]
    public void Verify_OfContradictoryAttributes_IsRefused(string stated, string changed)
    {
        Exports.Write(Exports.Sprites(400), _folder["a.npz"]);
        Rewrite("attributes", array =>
        {
            Assert.Contains(stated, array.ToText(), StringComparison.Ordinal);
            return NpyArray.FromText(array.ToText().Replace(stated, changed, StringComparison.Ordinal));
        });
        Assert.Equal("attributes", Assert.Throws<DatasetFormatException>(() => DatasetVerifier.Verify(_folder["a.npz"])).Place);
    }

    [Fact]
    public void Verify_OfClassesThatAreNotWhole_NamesTheArray()
    {
        Exports.Write(Exports.Sprites(400), _folder["a.npz"]);
        Rewrite("latents_classes", array => NpyArray.From<double>(Array.ConvertAll(array.ToArray<long>(), c => c + 0.5), 400, 6));
        Assert.Equal("latents_classes", Assert.Throws<DatasetFormatException>(() => DatasetVerifier.Verify(_folder["a.npz"])).Place);
    }

    [Fact]
    public void Verify_OfAnotherRenderer_NamesTheFirstProbeThatDiffers()
    {
        Exports.Write(Exports.Sprites(400), _folder["a.h5"]);
        VerificationResult result = DatasetVerifier.Verify(_folder["a.h5"], Redraw with { CreateRenderer = () => new BlankRenderer() });
        Assert.Equal(0, result.FirstBadIndex);
        Assert.Contains("drawn anew", Assert.Single(result.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_OfAChangedRecipe_SaysSo()
    {
        Exports.Write(Exports.Sprites(400), _folder["a.npz"]);
        Rewrite("attributes", array => NpyArray.FromText(array.ToText().Replace("seed: 11", "seed: 12", StringComparison.Ordinal)));
        VerificationResult result = DatasetVerifier.Verify(_folder["a.npz"]);
        Assert.Contains(result.Findings, f => f.Message.Contains("recipe's SHA-256", StringComparison.Ordinal));
        Assert.Contains(result.Findings, f => f.Message.Contains("the recipe gives", StringComparison.Ordinal));
    }

    [Fact]
    public void Verify_OfAShard_ComparesItsPart()
    {
        Exports.Write(Exports.Sprites(1500), _folder["a.h5"], new Disentangle.Datasets.Files.Export.ExportOptions { Shard = new(2, 3) });
        VerificationResult result = DatasetVerifier.Verify(_folder["a.h5"], Redraw);
        Assert.Empty(result.Findings);
        Assert.Equal(50, result.Redrawn);
    }

    [Fact]
    public void ContentDigest_OfTheWholeRecipe_IsWhatItsDocumentationSays()
    {
        ResolvedRecipe recipe = Exports.Toys();
        string stated = Exports.Write(recipe, _folder["a.h5"]).ContentSha256;
        (byte[] images, int[] classes) = Exports.Draw(recipe);
        string blocks = "";
        for (int i = 0; i < recipe.ObservationCount; i++)
        {
            int[] row = classes[(3 * i)..(3 * (i + 1))];
            byte[] observation =
            [
                .. images[(18 * i)..(18 * (i + 1))],
                .. row.SelectMany(c => BitConverter.GetBytes((long)c)),
                .. row.SelectMany((c, f) => BitConverter.GetBytes(recipe.Dataset.Factors.Factors[f].Values[c])),
            ];
            blocks += Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(observation));
        }

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(blocks))), stated);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(512, 1)]
    [InlineData(513, 2)]
    [InlineData(737_280, 2048)]
    [InlineData(long.MaxValue - 1, 1L << 54)]
    public void BlockSizeFor_ACount_GivesAtMost512Blocks(long count, long expected) =>
        Assert.Equal(expected, ContentDigest.BlockSizeFor(count));

    private long MiddleOfMember(string name)
    {
        using ZipReader archive = new(_folder["a.npz"]);
        ZipEntry entry = archive.Entries.Single(e => e.Name == name);
        return archive.DataOffset(entry) + (entry.StoredSize / 2);
    }

    /// <summary>Where the zlib stream of an image lies: chunks are written in index order.</summary>
    private static int PlaceOfImage(byte[] file, int index)
    {
        byte[] images = Exports.Draw(Exports.Sprites(400)).Images;
        byte[] image = images[(index * 4096)..((index + 1) * 4096)];
        Assert.DoesNotContain(Enumerable.Range(0, index), i => images.AsSpan(i * 4096, 4096).SequenceEqual(image));
        for (int i = 0; i < file.Length - 2; i++)
        {
            if (file[i] == 0x78 && file[i + 1] == 0x01 && IsZlibOf(file, i, image))
            {
                return i;
            }
        }

        throw new InvalidOperationException("The image is not in the file.");
    }

    private static bool IsZlibOf(byte[] file, int start, byte[] image)
    {
        try
        {
            using ZLibStream stream = new(new MemoryStream(file, start, file.Length - start), CompressionMode.Decompress);
            byte[] bytes = new byte[image.Length];
            return stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length && bytes.AsSpan().SequenceEqual(image);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private void Rewrite(string key, Func<NpyArray, NpyArray> change)
    {
        List<KeyValuePair<string, NpyArray>> arrays = [];
        using (NpzFile file = NpzFile.Open(_folder["a.npz"]))
        {
            arrays.AddRange(file.Keys.Where(k => k != "metadata").Select(k => new KeyValuePair<string, NpyArray>(k, k == key ? change(file.Read(k)) : file.Read(k))));
        }

        NpzFile.Write(_folder["a.npz"], arrays, compress: false);
    }

    private sealed class BlankRenderer : IObservationRenderer
    {
        public void Render(ReadOnlySpan<double> scenes, Span<byte> images) => images.Clear();

        public void Dispose()
        {
        }
    }
}
