using Disentangle.Learning.Objectives;
using Disentangle.Learning.Tests.Support;
using static TorchSharp.torch;

namespace Disentangle.Learning.Tests.Objectives;

public sealed class KlToPriorTests : TorchTest
{
    private static readonly float[] Means = [0, 1, -1.5f, 0.5f, 0.3f, -0.2f];
    private static readonly float[] LogVariances = [0, -1, 0.5f, -0.5f, -2, 0.1f];

    private static double ClosedForm(double mean, double logVariance) => 0.5 * ((mean * mean) + Math.Exp(logVariance) - logVariance - 1);

    [Fact]
    public void Compute_OfThePrior_IsZero() =>
        Assert.All(Values(KlToPrior.Compute(zeros([4, 3]), zeros([4, 3]))), value => Assert.Equal(0, value));

    [Fact]
    public void Compute_OfAShiftedUnitGaussian_IsHalfTheSquaredShift() =>
        AssertNear([0.5 * 9, 0.5 * 4], Values(KlToPrior.Compute(tensor([3f, -2f], [1, 2]), zeros([1, 2]))), 1e-6);

    [Fact]
    public void Compute_OfTwoLatents_SumsToTheGoldenValues()
    {
        float[] means = [0, 1, -1, 0.5f, 0.3f, -0.2f];
        float[] logVariances = [0, -1, 0.5f, -0.5f, -2, 0.1f];
        Tensor perSample = KlToPrior.Compute(tensor(means, [3, 2]), tensor(logVariances, [3, 2])).sum([1]);
        AssertNear([0.6839397, 0.7526260, 0.6352531], Values(perSample), 1e-6);
    }

    [Fact]
    public void PerLatent_OfThreeObservations_IsTheirMean()
    {
        float[] actual = Values(KlToPrior.PerLatent(tensor(Means, [3, 2]), tensor(LogVariances, [3, 2])));
        double[] expected =
        [
            .. Enumerable.Range(0, 2).Select(d => Enumerable.Range(0, 3).Average(n => ClosedForm(Means[(2 * n) + d], LogVariances[(2 * n) + d]))),
        ];
        AssertNear(expected, actual, 1e-6);
    }

    [Fact]
    public void PerLatent_OfRandomPosteriors_IsNeverNegative()
    {
        Random random = new(1);
        float[] means = [.. Enumerable.Range(0, 1000).Select(_ => (float)((random.NextDouble() * 6) - 3))];
        float[] logVariances = [.. Enumerable.Range(0, 1000).Select(_ => (float)((random.NextDouble() * 12) - 8))];
        Assert.All(Values(KlToPrior.PerLatent(tensor(means, [1, 1000]), tensor(logVariances, [1, 1000]))), value => Assert.True(value >= -1e-6));
    }

    [Fact]
    public void PerLatent_ItsGradient_MatchesFiniteDifferences()
    {
        Tensor mean = tensor(Means, [3, 2]).requires_grad_(true);
        Tensor logVariance = tensor(LogVariances, [3, 2]).requires_grad_(true);
        KlToPrior.PerLatent(mean, logVariance).sum().backward();
        const double H = 1e-5;
        IEnumerable<double> byMean = Means.Zip(LogVariances, (m, v) => (ClosedForm(m + H, v) - ClosedForm(m - H, v)) / (2 * H) / 3);
        IEnumerable<double> byLogVariance = Means.Zip(LogVariances, (m, v) => (ClosedForm(m, v + H) - ClosedForm(m, v - H)) / (2 * H) / 3);
        AssertNear(byMean, Values(mean.grad!), 1e-6);
        AssertNear(byLogVariance, Values(logVariance.grad!), 1e-6);
    }
}
