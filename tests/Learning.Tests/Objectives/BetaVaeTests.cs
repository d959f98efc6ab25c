using Disentangle.Learning.Objectives;
using Disentangle.Learning.Tests.Support;
using static TorchSharp.torch;

namespace Disentangle.Learning.Tests.Objectives;

public sealed class BetaVaeTests : TorchTest
{
    private static ForwardPass Pass() => new(
        ones([2, 1, 2, 2]), new PosteriorBatch(tensor([1f, 2f, 3f, 4f], [2, 2]), zeros([2, 2]), zeros([2, 2])), zeros([2, 1, 2, 2]));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public void Compute_OfAnyBeta_IsReconstructionPlusBetaTimesTheKlOfAllLatents(double beta)
    {
        LossValues values = new BetaVae(beta).Compute(Pass()).Read();

        // Means (1, 2) and (3, 4) with unit variance: ½(1 + 9)/2 = 2.5 and ½(4 + 16)/2 = 5 nats.
        AssertNear([2.5, 5], values.KlPerLatent, 1e-6);
        Assert.Equal(7.5, values.Kl, 5);
        Assert.Equal(4 * Math.Log(2), values.Reconstruction, 5);
        Assert.Equal((4 * Math.Log(2)) + (beta * 7.5), values.Loss, 4);
    }

    [Fact]
    public void Vae_OnTheSamePass_EqualsBetaOne()
    {
        LossValues vae = new Vae().Compute(Pass()).Read();
        LossValues one = new BetaVae(1).Compute(Pass()).Read();
        Assert.Equal(one.Loss, vae.Loss);
        Assert.Equal(["reconstruction", "kl"], vae.Terms.Select(term => term.Name));
    }

    [Fact]
    public void Read_OfAnInputThatIsNotFinite_SaysSo()
    {
        ForwardPass pass = Pass();
        pass = pass with { Posteriors = pass.Posteriors with { Mean = full([2, 2], float.NaN) } };
        Assert.False(new BetaVae(4).Compute(pass).Read().IsFinite);
        Assert.True(new BetaVae(4).Compute(Pass()).Read().IsFinite);
    }
}
