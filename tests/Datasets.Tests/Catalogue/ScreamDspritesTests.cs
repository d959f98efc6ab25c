using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Catalogue.Sprites;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Sources;
using Disentangle.Render;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Datasets.Tests.Catalogue;

public sealed class ScreamDspritesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RenderThread _thread = RenderThread.Start();

    public void Dispose()
    {
        _thread.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Render_OverASmallPicture_FollowsTheRuleAtEveryPixel()
    {
        RgbPicture picture = Write(101, 83);
        ScreamDsprites dataset = new(_folder.Root);
        double[] scenes = Scenes(dataset, 40);

        DspritesVariantTests.AssertScream(Render(dataset, scenes), Masks(scenes), scenes, 40, picture);
    }

    [Fact]
    public void Render_OverALargePicture_ShrinksItFirst()
    {
        RgbPicture picture = Write(500, 640);
        ScreamDsprites dataset = new(_folder.Root);
        double[] scenes = Scenes(dataset, 20);

        DspritesVariantTests.AssertScream(
            Render(dataset, scenes), Masks(scenes), scenes, 20, picture.Resized(214, 274));
    }

    [Fact]
    public void Missing_WithoutTheFile_SaysWhereToPutItAndWhatNeedsNone()
    {
        ScreamDsprites dataset = new(_folder.Root);

        Assert.Contains("scream.jpg", dataset.Missing, StringComparison.Ordinal);
        Assert.Contains(_folder.Root, dataset.Missing, StringComparison.Ordinal);
        Assert.Contains("painting-dsprites", dataset.Missing, StringComparison.Ordinal);
        Assert.Equal(dataset.Missing, Assert.Throws<FileNotFoundException>(() => dataset.CreateRenderer(_thread)).Message);
        Write(80, 80);
        Assert.Null(dataset.Missing);
    }

    [Fact]
    public void CreateRenderer_OfABadPicture_NamesTheFileAndWhatIsNeeded()
    {
        ScreamDsprites dataset = new(_folder.Root);
        File.WriteAllText(_folder["scream.jpg"], "no picture");
        Assert.Contains("JPEG", Assert.Throws<DatasetFormatException>(() => dataset.CreateRenderer(_thread)).Message, StringComparison.Ordinal);

        Write(64, 100);
        DatasetFormatException small = Assert.Throws<DatasetFormatException>(() => new ScreamDsprites(_folder.Root).CreateRenderer(_thread));
        Assert.Equal(_folder["scream.jpg"], small.FilePath);
        Assert.Contains("64 × 100", small.Message, StringComparison.Ordinal);
    }

    // A PNG under the name that is looked for: what a file is, its content says, and nothing is lost on the way.
    private RgbPicture Write(int width, int height)
    {
        byte[] pixels = [.. Enumerable.Range(0, width * height).SelectMany(i =>
            new[] { (byte)(2 * (i % width)), (byte)(3 * (i / width)), (byte)((i % width) ^ (i / width)) })];
        using Image<Rgb24> image = Image.LoadPixelData<Rgb24>((ReadOnlySpan<byte>)pixels, width, height);
        string png = _folder["picture.png"];
        image.SaveAsPng(png);
        File.Move(png, _folder["scream.jpg"], overwrite: true);
        return new RgbPicture(width, height, pixels);
    }

    private static double[] Scenes(ScreamDsprites dataset, int count)
    {
        double[] scenes = new double[count * dataset.SceneWidth];
        int[] classes = new int[5];
        for (int i = 0; i < count; i++)
        {
            dataset.Factors.ClassesOf(i * 17_771L, classes);
            dataset.WriteScene(classes, seed: 4, i, scenes.AsSpan(i * dataset.SceneWidth, dataset.SceneWidth));
        }

        return scenes;
    }

    private byte[] Masks(double[] scenes) =>
        Render(new Dsprites(), [.. Enumerable.Range(0, scenes.Length / 10).SelectMany(i => scenes[(i * 10)..((i * 10) + 5)].Prepend(0))]);

    private byte[] Render(DatasetDefinition dataset, double[] scenes)
    {
        byte[] images = new byte[scenes.Length / dataset.SceneWidth * dataset.Format.ByteCount];
        using IObservationRenderer renderer = dataset.CreateRenderer(_thread);
        renderer.Render(scenes, images);
        return images;
    }
}
