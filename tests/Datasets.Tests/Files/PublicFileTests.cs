using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Inspection;
using Disentangle.Datasets.Files.Numpy;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Tests.Files;

/// <summary>Files as the authors of the data sets published them: no attributes, and metadata as a Python 2 pickle.</summary>
public sealed class PublicFileTests : IDisposable
{
    private const int Count = 200;
    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _images = new byte[Count * 4096];
    private readonly long[] _classes = new long[Count * 6];
    private readonly double[] _values = new double[Count * 6];

    public PublicFileTests()
    {
        FactorSpace factors = Exports.Sprites().Dataset.Factors;
        (byte[] images, int[] classes) = Exports.Draw(Exports.Sprites(Count));
        images.CopyTo(_images, 0);
        for (int i = 0; i < classes.Length; i++)
        {
            _classes[i] = classes[i];
            _values[i] = factors.Factors[i % 6].Values[classes[i]];
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Open_OfThePublicDspritesArchive_NeverUnpicklesAndFindsTheFactors(bool compress)
    {
        // Python 2 protocol 0: unpickling this would run a command.
        NpyArray metadata = new(new NpyHeader("|O", false, []), "cposix\nsystem\np0\n(S'exit 1'\np1\ntp2\nRp3\n."u8.ToArray());
        NpzFile.Write(
            _folder["dsprites.npz"],
            [
                new("metadata", metadata),
                new("imgs", NpyArray.From<byte>(_images, Count, 64, 64)),
                new("latents_classes", NpyArray.From<long>(_classes, Count, 6)),
                new("latents_values", NpyArray.From<double>(_values, Count, 6)),
            ],
            compress);
        using DatasetFile file = DatasetFile.Open(_folder["dsprites.npz"]);
        byte[] images = new byte[_images.Length];
        int[] classes = new int[_classes.Length];
        file.Read(0, Count, images, classes);
        Assert.Equal(_images, images);
        Assert.Equal(_classes, classes.Select(c => (long)c));
        Assert.Equal("dsprites", file.Dataset?.Name);
        Assert.Equal("orientation", file.Factors.Names[3]);
        Assert.True(file.Format.IsBinary);
        Assert.Null(file.RecipeText);
    }

    [Fact]
    public void Open_OfLabelsThatNoDataSetHas_TakesTheGridFromThem()
    {
        // Physical values only, as in the public 3D Shapes file.
        double[] labels = [.. Enumerable.Range(0, 12).SelectMany(i => new[] { 0.5 * (i / 4), -30 + (20.0 * (i % 4)) })];
        byte[] images = new byte[12 * 2 * 2 * 3];
        new System.Random(1).NextBytes(images);
        NpzFile.Write(_folder["a.npz"], [new("images", NpyArray.From<byte>(images, 12, 2, 2, 3)), new("labels", NpyArray.From<double>(labels, 12, 2))]);
        using DatasetFile file = DatasetFile.Open(_folder["a.npz"]);
        Assert.Equal([3, 4], file.Factors.Sizes);
        Assert.Equal([-30.0, -10, 10, 30], file.Factors.Factors[1].Values);
        int[] classes = new int[24];
        byte[] read = new byte[images.Length];
        file.Read(0, 12, read, classes);
        Assert.Equal(Enumerable.Range(0, 12).SelectMany(i => new[] { i / 4, i % 4 }), classes);
        Assert.Equal(images, read);
        Assert.Equal(255, file.Format.Maximum);
    }

    [Fact]
    public void Open_OfOtherFiles_SaysWhatIsMissing()
    {
        File.WriteAllText(_folder["a.txt"], "text");
        File.WriteAllText(_folder["empty.h5"], "");
        NpzFile.Write(_folder["other.npz"], [new("x", NpyArray.From<byte>([1], 1))]);
        NpzFile.Write(_folder["rows.npz"], [new("images", NpyArray.From<byte>(new byte[24], 2, 2, 2, 3)), new("labels", NpyArray.From<double>([1, 2, 3], 3, 1))]);
        NpzFile.Write(_folder["float.npz"], [new("images", NpyArray.From<float>(new float[24], 2, 2, 2, 3)), new("labels", NpyArray.From<double>([1, 2], 2, 1))]);
        Assert.Contains("neither HDF5 nor npz", Error("a.txt"), StringComparison.Ordinal);
        Assert.Contains("empty", Error("empty.h5"), StringComparison.Ordinal);
        Assert.Contains("holds x;", Error("other.npz"), StringComparison.Ordinal);
        Assert.Contains("extent (3, 1)", Error("rows.npz"), StringComparison.Ordinal);
        Assert.Contains("type f4", Error("float.npz"), StringComparison.Ordinal);
        Assert.Contains("folder", Assert.Throws<DatasetFormatException>(() => DatasetFile.Open(_folder.Root)).Message, StringComparison.Ordinal);
        Assert.Throws<FileNotFoundException>(() => DatasetFile.Open(_folder["absent.h5"]));
    }

    [Fact]
    public void Open_OfACutHdf5File_IsRefusedInTheLibrarysWords()
    {
        Exports.Write(Exports.Sprites(300), _folder["a.h5"]);
        byte[] bytes = File.ReadAllBytes(_folder["a.h5"]);
        File.WriteAllBytes(_folder["a.h5"], bytes[..(bytes.Length / 2)]);
        Assert.Contains("truncated", Assert.Throws<Hdf5Exception>(() => DatasetFile.Open(_folder["a.h5"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfAClassOutside_NamesTheRow()
    {
        _classes[(5 * 6) + 1] = 3;
        NpzFile.Write(
            _folder["a.npz"],
            [
                new("imgs", NpyArray.From<byte>(_images, Count, 64, 64)),
                new("latents_classes", NpyArray.From<long>(_classes, Count, 6)),
                new("latents_values", NpyArray.From<double>(_values, Count, 6)),
            ]);
        using DatasetFile file = DatasetFile.Open(_folder["a.npz"]);
        DatasetFormatException error = Assert.Throws<DatasetFormatException>(() => file.Read([0], new byte[4096], new int[6]));
        Assert.Contains("row 5: factor shape has class 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspect_OfDsprites_NotesThatTheFirstAndLastAngleAreOne()
    {
        Exports.Write(Exports.Sprites(300), _folder["a.h5"]);
        DatasetSummary summary = DatasetInspector.Inspect(_folder["a.h5"], countClasses: true);
        Assert.StartsWith("orientation: classes 0 and 39", Assert.Single(summary.Notes), StringComparison.Ordinal);
        Assert.All(summary.Factors, f => Assert.Equal(300, f.Histogram!.Sum()));
        Assert.Equal("dsprites", summary.Dataset);
        PairSummary pair = Assert.Single(summary.Recipe!.Pairs);
        Assert.Equal(("scale", "posX"), (pair.First, pair.Second));
        Assert.Equal(Exports.Sprites().Joint.MutualInformation(2, 4), pair.MutualInformationNats);
        Assert.Equal(summary.Recipe.EntropyNats / Math.Log(2), summary.Recipe.EntropyBits);
        Assert.Equal(pair.MutualInformationNats, summary.Recipe.TotalCorrelationNats, 12);
    }

    private string Error(string name) => Assert.Throws<DatasetFormatException>(() => DatasetFile.Open(_folder[name])).Message;
}
