using Disentangle.Learning.Objectives;
using Disentangle.Learning.Tests.Support;
using static TorchSharp.torch;

namespace Disentangle.Learning.Tests.Objectives;

public sealed class BernoulliReconstructionTests : TorchTest
{
    [Theory]
    [InlineData(1, 1, 8, 8)]
    [InlineData(5, 3, 4, 2)]
    public void Compute_OfZeroLogits_IsLn2PerPixelAndChannel(int count, int channels, int height, int width)
    {
        Tensor images = ones([count, channels, height, width]);
        float actual = BernoulliReconstruction.Compute(zeros([count, channels, height, width]), images).item<float>();
        Assert.Equal(channels * height * width * Math.Log(2), actual, 4);
    }

    [Fact]
    public void Compute_OfKnownLogits_MatchesTheClosedForm()
    {
        float[] logits = [-3, -0.5f, 0, 0.25f, 2, 6];
        float[] pixels = [0, 1, 0.5f, 1, 0.2f, 1];
        double expected = logits.Zip(pixels).Sum(pair =>
        {
            double p = 1 / (1 + Math.Exp(-pair.First));
            return -(pair.Second * Math.Log(p)) - ((1 - pair.Second) * Math.Log(1 - p));
        });
        float actual = BernoulliReconstruction.Compute(tensor(logits, [2, 1, 1, 3]), tensor(pixels, [2, 1, 1, 3])).item<float>();
        Assert.Equal(expected / 2, actual, 5);
    }

    [Fact]
    public void Compute_OfHugeLogits_StaysFiniteAndLinear()
    {
        Tensor logits = tensor([1000f, -1000f], [1, 1, 1, 2]);
        Assert.Equal(0, BernoulliReconstruction.Compute(logits, tensor([1f, 0f], [1, 1, 1, 2])).item<float>());
        Assert.Equal(2000, BernoulliReconstruction.Compute(logits, tensor([0f, 1f], [1, 1, 1, 2])).item<float>());
    }

    [Fact]
    public void Compute_ItsGradient_IsSigmoidMinusPixelOverTheBatch()
    {
        float[] values = [-2, 0.5f, 1, 3];
        float[] pixels = [0, 1, 0.25f, 1];
        Tensor logits = tensor(values, [2, 1, 1, 2]).requires_grad_(true);
        BernoulliReconstruction.Compute(logits, tensor(pixels, [2, 1, 1, 2])).backward();
        AssertNear(values.Zip(pixels, (l, x) => ((1 / (1 + Math.Exp(-l))) - x) / 2), Values(logits.grad!), 1e-6);
    }
}
