using Disentangle.Datasets.Joints.Pairwise;
using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Joints;

public sealed class ContinuousFactorsTests
{
    private static readonly FactorSpace Space = new(
        Factor.Linear("shape", 0, 1, 2),
        Factor.Linear("x", 0, 1, 3) with { IsContinuous = true },
        Factor.Linear("y", 0, 1, 3) with { IsContinuous = true },
        Factor.Linear("z", 0, 1, 3) with { IsContinuous = true });

    [Fact]
    public void Continuous_OfSeveralTerms_IsTheirUnion()
    {
        JointDistribution joint = new(Space, [new ContinuousFactors(Space, [3, 1]), new ContinuousFactors(Space, [3])]);
        Assert.Equal(new int[] { 1, 3 }, joint.Continuous);
        Assert.Empty(JointDistribution.Independent(Space).Continuous);
    }

    [Fact]
    public void Continuous_CarriesNoWeight()
    {
        GaussianBand band = new(Space, 1, 2, 0.3);
        JointDistribution plain = new(Space, [band]), joint = new(Space, [band, new ContinuousFactors(Space, [1])]);

        Assert.Equal(plain.Blocks.SelectMany(b => b.Probabilities), joint.Blocks.SelectMany(b => b.Probabilities));
        Assert.Equal(plain.LogProbability([0, 1, 2, 0]), joint.LogProbability([0, 1, 2, 0]));
    }

    [Fact]
    public void Continuous_OfACategoricalFactorOrNoneOrOneTwice_IsRefused()
    {
        Assert.Contains("x, y, z", Assert.Throws<ArgumentException>(() => new ContinuousFactors(Space, [0])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ContinuousFactors(Space, []));
        Assert.Throws<ArgumentException>(() => new ContinuousFactors(Space, [1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ContinuousFactors(Space, [4]));
    }

    [Fact]
    public void Continuous_OfAHiddenVariable_IsRefused()
    {
        FactorSpace extended = new([.. Space.Factors, HiddenVariable.AsFactor("h", 2) with { IsContinuous = true }]);
        ArgumentException error = Assert.Throws<ArgumentException>(() => new JointDistribution(Space, [new ContinuousFactors(extended, [4])]));
        Assert.Contains("continuous names h", error.Message, StringComparison.Ordinal);
    }
}
