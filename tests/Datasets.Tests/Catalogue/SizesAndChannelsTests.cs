using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Tests.Catalogue;

/// <summary>What every data set of the catalogue that can be drawn in any size, or knows more of its pixels than their colour, must keep to.</summary>
public sealed class SizesAndChannelsTests : IDisposable
{
    private const int Count = 12;

    private readonly RenderThread _thread = RenderThread.Start();

    private static readonly IEnumerable<DatasetDefinition> Here = DatasetCatalogue.All.Where(d => d.Missing is null);

    // Noise of each pixel is another thing in another size.
    public static TheoryData<string> Resizable => [.. Here.Where(d => d.HasAnySize && d.Name != "noisy-dsprites").Select(d => d.Name)];

    public static TheoryData<string> Labelled => [.. Here.Where(d => d.Channels != PixelChannels.None).Select(d => d.Name)];

    public void Dispose() => _thread.Dispose();

    [Theory]
    [MemberData(nameof(Resizable))]
    public void Image_OfTwiceTheSize_ShowsTheSamePicture(string name)
    {
        DatasetDefinition dataset = DatasetCatalogue.Get(name);
        ImageFormat format = dataset.Format;
        byte[] small = Draw(dataset, dataset.Drawing).Images;
        byte[] large = Draw(dataset, new Drawing(2 * format.Width, 2 * format.Height)).Images;
        double difference = 0;
        for (int i = 0; i < small.Length; i++)
        {
            int channel = i % format.Channels, x = i / format.Channels % format.Width, row = i / format.Channels / format.Width;
            int sum = At(x, row, 0, 0) + At(x, row, 1, 0) + At(x, row, 0, 1) + At(x, row, 1, 1);
            difference += Math.Abs(small[i] - (sum / 4.0)) / format.Maximum / small.Length;

            int At(int column, int line, int dx, int dy) =>
                large[((((2 * line) + dy) * 2 * format.Width) + (2 * column) + dx) * format.Channels + channel];
        }

        Assert.InRange(difference, 0, 0.02);
    }

    [Theory]
    [MemberData(nameof(Resizable))]
    public void Image_ThatIsWiderThanHigh_HasThePictureInItsMiddle(string name)
    {
        DatasetDefinition dataset = DatasetCatalogue.Get(name);
        ImageFormat format = dataset.Format;
        byte[] square = Draw(dataset, new Drawing(48, 48)).Images, wide = Draw(dataset, new Drawing(80, 48)).Images;
        int differing = 0;
        for (int i = 0; i < square.Length; i++)
        {
            int channel = i % format.Channels, x = i / format.Channels % 48, line = i / format.Channels / 48;
            differing += Math.Abs(square[i] - wide[(((line * 80) + x + 16) * format.Channels) + channel]) > format.Maximum / 32 ? 1 : 0;
        }

        Assert.InRange(differing, 0, square.Length / 500);
    }

    [Theory]
    [MemberData(nameof(Labelled))]
    public void Channels_FitEachOtherAndTheImages(string name)
    {
        DatasetDefinition dataset = DatasetCatalogue.Get(name);
        Drawn plain = Draw(dataset, dataset.Drawing), labelled = Draw(dataset, dataset.Drawing, dataset.Channels);
        Assert.Equal(plain.Images, labelled.Images);
        for (int p = 0; p < labelled.Pixels; p++)
        {
            bool isObject = dataset.Channels.HasFlag(PixelChannels.Instance) && labelled.Instances[p] > 0;
            if (dataset.Channels.HasFlag(PixelChannels.Depth))
            {
                Assert.True(labelled.Depths[p] > 0, "A depth is not positive.");
                Assert.False(isObject && float.IsPositiveInfinity(labelled.Depths[p]), "An object has no depth.");
            }

            if (dataset.Channels.HasFlag(PixelChannels.Part))
            {
                Assert.False(isObject && labelled.Parts[p] == 0, "An object is no part of the scene.");
            }

            if (dataset.Channels.HasFlag(PixelChannels.Normal))
            {
                double x = labelled.Normals[3 * p] - 128, y = labelled.Normals[(3 * p) + 1] - 128, z = labelled.Normals[(3 * p) + 2] - 128;
                double length = Math.Sqrt((x * x) + (y * y) + (z * z)) / 127;
                bool isSurface = !dataset.Channels.HasFlag(PixelChannels.Depth) || float.IsFinite(labelled.Depths[p]);
                Assert.InRange(length, isSurface ? 0.98 : 0, isSurface ? 1.02 : 0);
            }
        }

        Assert.Contains(labelled.Instances, i => i == 0);
        Assert.Contains(labelled.Instances, i => i > 0);
    }

    [Theory]
    [MemberData(nameof(Labelled))]
    public void Channels_OneByOne_AreThoseOfAllTogether(string name)
    {
        DatasetDefinition dataset = DatasetCatalogue.Get(name);
        Drawn all = Draw(dataset, dataset.Drawing, dataset.Channels);
        foreach (PixelChannel channel in PixelChannel.In(dataset.Channels))
        {
            Drawn one = Draw(dataset, dataset.Drawing, channel.Flag);
            Assert.Equal(channel.Flag == PixelChannels.Instance ? all.Instances : [], one.Instances);
            Assert.Equal(channel.Flag == PixelChannels.Part ? all.Parts : [], one.Parts);
            Assert.Equal(channel.Flag == PixelChannels.Depth ? all.Depths : [], one.Depths);
            Assert.Equal(channel.Flag == PixelChannels.Normal ? all.Normals : [], one.Normals);
        }
    }

    private Drawn Draw(DatasetDefinition dataset, Drawing drawing, PixelChannels channels = PixelChannels.None)
    {
        int[] classes = new int[Count * dataset.Factors.Dimension];
        double[] scenes = new double[Count * dataset.SceneWidth];
        for (int i = 0; i < Count; i++)
        {
            Span<int> row = classes.AsSpan(i * dataset.Factors.Dimension, dataset.Factors.Dimension);
            dataset.DefaultJoint.Sample(seed: 7, i, row);
            dataset.WriteScene(row, seed: 7, i, scenes.AsSpan(i * dataset.SceneWidth, dataset.SceneWidth));
        }

        int pixels = Count * drawing.Width * drawing.Height;
        Drawn drawn = new(
            pixels, new byte[pixels * dataset.Format.Channels], Of<byte>(PixelChannels.Instance), Of<byte>(PixelChannels.Part), Of<float>(PixelChannels.Depth), Of<byte>(PixelChannels.Normal, 3));
        using IObservationRenderer renderer = dataset.CreateRenderer(_thread, drawing);
        renderer.Render(
            scenes,
            drawn.Images,
            new SceneLabels { Instances = drawn.Instances, Parts = drawn.Parts, Depths = drawn.Depths, Normals = drawn.Normals });
        return drawn;

        T[] Of<T>(PixelChannels channel, int components = 1) => channels.HasFlag(channel) ? new T[pixels * components] : [];
    }

    private sealed record Drawn(int Pixels, byte[] Images, byte[] Instances, byte[] Parts, float[] Depths, byte[] Normals);
}
