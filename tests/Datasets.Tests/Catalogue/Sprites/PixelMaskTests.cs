using System.Runtime.Intrinsics;
using Disentangle.Datasets.Catalogue.Sprites;

namespace Disentangle.Datasets.Tests.Catalogue.Sprites;

public sealed class PixelMaskTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(31)]
    [InlineData(4096)]
    public void Spread_OfAnyLength_RepeatsEachPixelThreeTimes(int pixels)
    {
        byte[] mask = [.. Enumerable.Range(0, pixels).Select(i => (byte)(i * i / 3 % 2))], image = new byte[3 * pixels];
        PixelMask.Spread(mask, image);
        Assert.Equal(mask.SelectMany(m => Enumerable.Repeat((byte)(255 * m), 3)), image);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(35)]
    [InlineData(4096)]
    public void Colour_OfAnyLength_LooksUpEachInstance(int pixels)
    {
        byte[] instances = [.. Enumerable.Range(0, pixels).Select(i => (byte)(i * i / 3 % 4))], image = new byte[3 * pixels];
        PixelMask.Colour(instances, Vector128.Create((byte)0, 10, 20, 30, 1, 11, 21, 31, 2, 12, 22, 32, 9, 9, 9, 9), image);
        Assert.Equal(instances.SelectMany(k => new[] { (byte)(10 * k), (byte)((10 * k) + 1), (byte)((10 * k) + 2) }), image);
    }
}
