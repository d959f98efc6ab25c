using Disentangle.Datasets;
using Disentangle.Learning.Networks;
using Disentangle.Learning.Tests.Support;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Disentangle.Learning.Tests.Networks;

/// <summary>The grouped encoder against G encoders that are computed one after the other with its weights.</summary>
public sealed class GroupedEncoderTests : TorchTest
{
    private const int Groups = 4;
    private const int Latents = 3;

    [Theory]
    [InlineData(64, 1)]
    [InlineData(64, 3)]
    [InlineData(32, 1)]
    [InlineData(128, 3)]
    public void Encoder_OfAnySize_GivesWhatItsGroupsGive(int side, int channels)
    {
        ImageFormat format = new(side, side, channels, 255);
        using Sequential encoder = ConvolutionalNetworks.GroupedEncoder(format, Groups, Latents).Build();
        Tensor images = rand([5, channels, side, side]);
        Dictionary<string, Tensor> weights = encoder.state_dict();
        Tensor[] means = new Tensor[Groups], logVariances = new Tensor[Groups];
        for (int g = 0; g < Groups; g++)
        {
            Tensor x = images;
            foreach (int layer in new[] { 0, 2, 4, 6 })
            {
                x = nn.functional.relu(nn.functional.conv2d(x, Part(weights[$"{layer}.weight"], g), Part(weights[$"{layer}.bias"], g), [2, 2], [1, 1]));
            }

            x = nn.functional.relu(x.flatten(1).matmul(weights["9.weight"][g]) + weights["9.bias"][g]);
            x = x.matmul(weights["11.weight"][g]) + weights["11.bias"][g];
            (means[g], logVariances[g]) = (x.narrow(1, 0, Latents), x.narrow(1, Latents, Latents));
        }

        AssertNear(Values(cat([.. means, .. logVariances], 1)).Select(v => (double)v), Values(encoder.call(images)), 1e-5);
    }

    [Fact]
    public void Encoder_OfOneGroup_HasTheGradientOfItsGroupOnly()
    {
        using Sequential encoder = ConvolutionalNetworks.GroupedEncoder(new ImageFormat(32, 32, 1, 1), Groups, Latents).Build();
        encoder.call(rand([3, 1, 32, 32])).narrow(1, 2 * Latents, Latents).sum().backward(); // the means of group 2
        foreach ((string name, Parameter parameter) in encoder.named_parameters())
        {
            for (int g = 0; g < Groups; g++)
            {
                float largest = Values(Part(parameter.grad!, g).abs().max())[0];
                Assert.True((largest > 0) == (g == 2), $"{name} of group {g}: {largest}");
            }
        }
    }

    [Fact]
    public void Layers_ThatGroupsDoNotDivide_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new Network(new FeatureShape(6, 8, 8), new Convolution(8, Groups: 4)));
        Assert.Throws<ArgumentException>(() => new Network(new FeatureShape(10, 1, 1), new GroupedDense(4, 2)));
        Assert.Throws<ArgumentException>(() => new Network(new FeatureShape(12, 1, 1), new JoinPosteriors(4)));
    }

    private static Tensor Part(Tensor all, int group)
    {
        long size = all.shape[0] / Groups;
        return all.narrow(0, group * size, size);
    }
}
