using Disentangle.Datasets;
using Disentangle.Learning.Networks;
using Disentangle.Learning.Tests.Support;
using static TorchSharp.torch;

namespace Disentangle.Learning.Tests.Networks;

public sealed class PixelsTests : TorchTest
{
    [Fact]
    public void ToIntensities_OfColour_PutsChannelsFirstAndDividesByTheMaximum()
    {
        // Two images of 1×2 pixels, RGB RGB.
        byte[] images = [0, 51, 102, 153, 204, 255, 255, 0, 0, 0, 0, 255];
        Tensor intensities = Pixels.ToIntensities(images, new ImageFormat(1, 2, 3, 255), CPU);
        Assert.Equal([2L, 3, 1, 2], intensities.shape);
        Assert.Equal([0, 0.6f, 0.2f, 0.8f, 0.4f, 1, 1, 0, 0, 0, 0, 1], Values(intensities));
    }

    [Fact]
    public void ToIntensities_OfABinarySet_TakesOneAsFull() =>
        Assert.Equal([0, 1, 1, 0], Values(Pixels.ToIntensities([0, 1, 1, 0], new ImageFormat(2, 2, 1, 1), CPU)));

    [Fact]
    public void ToIntensities_OfHalfAnImage_NamesTheLength() =>
        Assert.Contains("5 bytes", Assert.Throws<ArgumentException>(
            () => Pixels.ToIntensities(new byte[5], new ImageFormat(2, 2, 1, 1), CPU)).Message, StringComparison.Ordinal);

    [Fact]
    public void FromLogits_OfColour_PutsChannelsLast()
    {
        float[] logits = [0, 100, -100, MathF.Log(3)]; // channel 0: two pixels, channel 1: two pixels
        AssertNear([0.5, 0, 1, 0.75], Pixels.FromLogits(tensor(logits, [1, 2, 1, 2])), 1e-6);
    }
}
