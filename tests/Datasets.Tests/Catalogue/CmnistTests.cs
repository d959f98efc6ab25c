using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;
using Disentangle.Datasets.Tests.Files.Idx;
using Disentangle.Render;

namespace Disentangle.Datasets.Tests.Catalogue;

public sealed class CmnistTests : IDisposable
{
    private const int Grey = 28 * 28;
    private const int Count = 23;
    private readonly TemporaryFolder _folder = new();
    private readonly RenderThread _thread = RenderThread.Start();

    public void Dispose()
    {
        _thread.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Render_OfScenes_ShowsTheExemplarInItsColour()
    {
        Write("train", gzip: false);
        Cmnist dataset = new(MnistPart.Train, _folder.Root);
        using IObservationRenderer renderer = dataset.CreateRenderer(_thread);

        // Digit 2 is images 2, 12 and 22; hue 0.6 is (0, 0.4, 1).
        byte[] images = new byte[4 * Grey * 3];
        renderer.Render([2, 0, 0, 2, 0, 0.34, 2, 6, 0.999, 5, 3, 0.5], images);

        AssertImage(images, 0, exemplar: 2, 1, 0, 0);
        AssertImage(images, 1, exemplar: 12, 1, 0, 0);
        AssertImage(images, 2, exemplar: 22, 0, 0.4, 1);
        AssertImage(images, 3, exemplar: 15, 0.2, 1, 0);
    }

    [Fact]
    public void Observations_OfARecipe_AreDigitsOfTheirLabels()
    {
        Write("t10k", gzip: true);
        Cmnist dataset = new(MnistPart.Test, _folder.Root);
        ResolvedRecipe recipe = new(new Recipe { Dataset = dataset.Name, Count = 200, Joint = "band(content,color;sigma=0.2)", Seed = 3 }, dataset);
        using RenderedObservationSource source = new(recipe, _thread);
        byte[] images = new byte[200 * Grey * 3];
        int[] classes = new int[200 * 2];

        source.Read(0, 200, images, classes);

        HashSet<int> exemplars = [];
        for (int i = 0; i < 200; i++)
        {
            int exemplar = images.AsSpan(i * Grey * 3, 3).ToArray().Max();
            Assert.Equal(classes[2 * i], exemplar % 10);
            exemplars.Add(exemplar);
        }

        Assert.True(exemplars.Count > 18);
    }

    [Fact]
    public void Content_IsThatOfTheUnpackedFiles()
    {
        Assert.Null(new Cmnist(MnistPart.Train, _folder.Root).ContentSha256);
        Write("train", gzip: true);
        string packed = new Cmnist(MnistPart.Train, _folder.Root).ContentSha256!;
        Write("train", gzip: false);
        Cmnist dataset = new(MnistPart.Train, _folder.Root);
        Assert.Equal(packed, dataset.ContentSha256);
        Assert.Equal(packed, new ResolvedRecipe(new Recipe { Dataset = dataset.Name, Count = 1 }, dataset).Recipe.Content);

        byte[] labels = File.ReadAllBytes(_folder["train-labels-idx1-ubyte"]);
        (labels[8], labels[9]) = (labels[9], labels[8]);
        File.WriteAllBytes(_folder["train-labels-idx1-ubyte"], labels);
        Assert.NotEqual(packed, new Cmnist(MnistPart.Train, _folder.Root).ContentSha256);
    }

    [Fact]
    public void Missing_WithoutFiles_SaysWhereToPutWhich()
    {
        Cmnist dataset = new(MnistPart.Train, _folder.Root);

        Assert.Contains("train-images-idx3-ubyte", dataset.Missing, StringComparison.Ordinal);
        Assert.Contains("train-labels-idx1-ubyte", dataset.Missing, StringComparison.Ordinal);
        Assert.Contains(_folder.Root, dataset.Missing, StringComparison.Ordinal);
        Assert.Equal(dataset.Missing, Assert.Throws<FileNotFoundException>(() => dataset.CreateRenderer(_thread)).Message);
        Write("train", gzip: true);
        Assert.Null(dataset.Missing);
        Assert.Contains("t10k-images", new Cmnist(MnistPart.Test, _folder.Root).Missing, StringComparison.Ordinal);
    }

    [Fact]
    public void CreateRenderer_OfFilesThatDoNotFit_NamesFileAndByte()
    {
        AssertFault([2051, 2, 28, 28], new byte[2 * Grey], [0, 1, 2], "byte 4", "3 labels", "2 images");
        AssertFault([2051, 2, 28, 27], new byte[2 * 28 * 27], [0, 1], "byte 8", "28 × 27");
        AssertFault([2051, 2, 28, 28], new byte[2 * Grey], [0, 10], "byte 9", "10");
        AssertFault([2051, 2, 28, 28], new byte[2 * Grey], [0, 1], "byte 8", "no image is a 2");
    }

    private void AssertFault(int[] header, byte[] pixels, byte[] labels, string place, params string[] words)
    {
        File.WriteAllBytes(_folder["train-images-idx3-ubyte"], IdxBytes.Of(header[0], header[1..], pixels));
        File.WriteAllBytes(_folder["train-labels-idx1-ubyte"], IdxBytes.Of(2049, [labels.Length], labels));

        DatasetFormatException fault = Assert.Throws<DatasetFormatException>(() => new Cmnist(MnistPart.Train, _folder.Root).CreateRenderer(_thread));

        Assert.Equal(place, fault.Place);
        Assert.All(words, word => Assert.Contains(word, fault.Message, StringComparison.Ordinal));
    }

    // Image i is the digit i mod 10; its pixel p has intensity i where p is even and 255 − i elsewhere, so that the first pixel tells which it is.
    private static byte Intensity(int exemplar, int pixel) => (byte)(pixel % 2 == 0 ? exemplar : 255 - exemplar);

    private static void AssertImage(byte[] images, int image, int exemplar, double red, double green, double blue)
    {
        for (int p = 0; p < Grey; p++)
        {
            ReadOnlySpan<byte> pixel = images.AsSpan(((image * Grey) + p) * 3, 3);
            int grey = Intensity(exemplar, p);
            Assert.Equal((byte)Math.Round(grey * red), pixel[0]);
            Assert.Equal((byte)Math.Round(grey * green), pixel[1]);
            Assert.Equal((byte)Math.Round(grey * blue), pixel[2]);
        }
    }

    private void Write(string part, bool gzip)
    {
        byte[] pixels = [.. Enumerable.Range(0, Count * Grey).Select(i => Intensity(i / Grey, i % Grey))];
        byte[] labels = [.. Enumerable.Range(0, Count).Select(i => (byte)(i % 10))];
        Put($"{part}-images-idx3-ubyte", IdxBytes.Of(2051, [Count, 28, 28], pixels));
        Put($"{part}-labels-idx1-ubyte", IdxBytes.Of(2049, [Count], labels));

        void Put(string name, byte[] bytes) =>
            File.WriteAllBytes(_folder[gzip ? name + ".gz" : name], gzip ? IdxBytes.Gzip(bytes) : bytes);
    }
}
