using Disentangle.Datasets;
using Disentangle.Learning.Networks;
using Disentangle.Learning.Tests.Support;

namespace Disentangle.Learning.Tests.Networks;

public sealed class LayerTimingsTests : TorchTest
{
    [Fact]
    public void Measure_OfAnEncoder_TimesEachLayerThatHasWeights()
    {
        Network encoder = ConvolutionalNetworks.Encoder(new ImageFormat(16, 16, 1, 1), 6);
        (string Layer, double Seconds)[] timings = [.. LayerTimings.Measure(encoder, batch: 2, repeats: 1, needsInputGradient: false)];
        Assert.Equal(
            ["Convolution 1×16×16 → 32×8×8", "Convolution 32×8×8 → 32×4×4", "Convolution 32×4×4 → 64×2×2", "Convolution 64×2×2 → 64×1×1", "Dense 64×1×1 → 256×1×1", "Dense 256×1×1 → 6×1×1"],
            timings.Select(t => t.Layer));
        Assert.All(timings, t => Assert.InRange(t.Seconds, 1e-9, 60));
    }

    [Fact]
    public void Measure_LeavesNoTensor()
    {
        Network decoder = ConvolutionalNetworks.Decoder(new ImageFormat(16, 16, 3, 255), 3);
        long before = TorchSharp.torch.Tensor.TotalCount;
        LayerTimings.Measure(decoder, batch: 2, repeats: 2, needsInputGradient: true);
        Assert.Equal(before, TorchSharp.torch.Tensor.TotalCount);
    }
}
