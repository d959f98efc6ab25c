using System.Runtime.InteropServices;
using Disentangle.Datasets.Sources;
using Disentangle.Learning.Pictures;

namespace Disentangle.Learning.Tests.Pictures;

public sealed class ChannelPicturesTests
{
    private static readonly PixelChannel Instance = PixelChannel.All[0];
    private static readonly PixelChannel Depth = PixelChannel.All[2];

    [Fact]
    public void Depth_IsBrightWhereNearAndBlackWhereNothingIs()
    {
        byte[] rgb = ChannelPictures.ToRgb(Depth, MemoryMarshal.AsBytes<float>([2, 4, float.PositiveInfinity, 20]));
        Assert.Equal([255, 128, 0, 26], rgb.Where((_, i) => i % 3 == 0).Select(b => (int)b));
        Assert.All(Enumerable.Range(0, 4), i => Assert.True(rgb[3 * i] == rgb[(3 * i) + 1] && rgb[3 * i] == rgb[(3 * i) + 2]));
    }

    [Fact]
    public void Depth_OfNothingAtAll_IsBlack() =>
        Assert.Equal(new byte[6], ChannelPictures.ToRgb(Depth, MemoryMarshal.AsBytes<float>([float.PositiveInfinity, float.PositiveInfinity])));

    [Fact]
    public void Instances_OfDifferentNumbers_HaveDifferentColours()
    {
        byte[] rgb = ChannelPictures.ToRgb(Instance, [0, 1, 2, 3, 1, 255]);
        string[] colors = [.. Enumerable.Range(0, 6).Select(i => Convert.ToHexString(rgb, 3 * i, 3))];
        Assert.Equal("000000", colors[0]);
        Assert.Equal(4, colors.Take(4).Distinct().Count());
        Assert.Equal(colors[1], colors[4]);
        Assert.NotEqual("000000", colors[5]);
    }
}
