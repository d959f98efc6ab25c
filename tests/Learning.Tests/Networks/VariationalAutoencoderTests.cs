using Disentangle.Datasets;
using Disentangle.Learning.Networks;
using Disentangle.Learning.Objectives;
using Disentangle.Learning.Tests.Support;
using static TorchSharp.torch;

namespace Disentangle.Learning.Tests.Networks;

public sealed class VariationalAutoencoderTests : TorchTest
{
    private static VariationalAutoencoder Tiny()
    {
        FeatureShape image = new(1, 1, 2);
        return new VariationalAutoencoder(
            new Network(image, new Flatten(), new Dense(2)), new Network(new FeatureShape(1, 1, 1), new Dense(2), new Unflatten(image)));
    }

    private static void Set(VariationalAutoencoder model, string name, params float[] values)
    {
        using IDisposable gradients = no_grad();
        Tensor target = model.state_dict()[name];
        target.copy_(tensor(values, target.shape));
    }

    [Fact]
    public void Sample_OfKnownWeights_IsMeanPlusSigmaTimesNoise()
    {
        using VariationalAutoencoder model = Tiny();
        Set(model, "encoder.1.weight", 1, 0, 0, 1); // mean = pixel 0, log-variance = pixel 1
        Set(model, "encoder.1.bias", 0, 0);
        Set(model, "decoder.0.weight", 2, -1);
        Set(model, "decoder.0.bias", 0, 0.5f);

        ForwardPass pass = model.Sample(tensor([0.25f, MathF.Log(4)], [1, 1, 1, 2]), tensor([3f], [1, 1]));

        AssertNear([0.25], Values(pass.Posteriors.Mean), 0);
        AssertNear([Math.Log(4)], Values(pass.Posteriors.LogVariance), 1e-7);
        AssertNear([0.25 + (2 * 3)], Values(pass.Posteriors.Latents), 1e-6); // σ = e^{½ ln 4} = 2
        AssertNear([12.5, -5.75], Values(pass.Logits), 1e-5);
    }

    [Fact]
    public void Forward_OfAnImage_DecodesTheMean()
    {
        using VariationalAutoencoder model = VariationalAutoencoder.Convolutional(new ImageFormat(16, 16, 1, 1), 3);
        Tensor images = rand([2, 1, 16, 16]);
        Assert.Equal(Values(model.Sample(images, zeros([2, 3])).Logits), Values(model.forward(images)));
    }

    [Fact]
    public void Constructor_OfNetworksThatDoNotFit_NamesBothShapes()
    {
        FeatureShape image = new(1, 16, 16);
        ArgumentException e = Assert.Throws<ArgumentException>(() => new VariationalAutoencoder(
            new Network(image, new Flatten(), new Dense(5)), new Network(new FeatureShape(2, 1, 1), new Dense(256), new Unflatten(image))));
        Assert.Contains("5×1×1", e.Message, StringComparison.Ordinal);
    }
}
