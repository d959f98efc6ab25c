using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Joints.Pairwise;

namespace Disentangle.Datasets.Tests.Joints;

public sealed class JointDistributionErrorTests
{
    private static readonly FactorSpace Space = Spaces.Of(2, 3);

    [Theory]
    [InlineData(-0.5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Weight_NegativeOrNotFinite_IsRefusedWithItsClasses(double weight)
    {
        TablePotential potential = new(Space, [1, 0], [1, 1, 1, 1, weight, 1]);
        JointTableException error = Assert.Throws<JointTableException>(() => new JointDistribution(Space, [potential]));
        Assert.Contains("at classes 2, 0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_AllZero_AreRefused()
    {
        TablePotential zero = new(Space, [0, 1], new double[6]);
        Assert.Contains("sum to 0", Assert.Throws<JointTableException>(() => new JointDistribution(Space, [zero])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Potentials_ThatExcludeEachOther_AreRefused()
    {
        TablePotential first = new(Space, [0], [1, 0]), second = new(Space, [0], [0, 1]);
        Assert.Contains("no combination together",
            Assert.Throws<JointTableException>(() => new JointDistribution(Space, [first, second])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Potentials_ThatJoinTooManyFactors_AreRefusedWithTheNumberOfCells()
    {
        FactorSpace space = Spaces.Of(4097, 4096, 2);
        JointTableException error = Assert.Throws<JointTableException>(() => new JointDistribution(space, [new GaussianBand(space, 0, 1, 0.2)]));
        Assert.Contains("f0, f1", error.Message, StringComparison.Ordinal);
        Assert.Contains("16781312 cells", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Potential_OfAnotherSpace_IsRefused()
    {
        FactorSpace other = Spaces.Of(2, 3);
        Assert.Throws<ArgumentException>(() => new JointDistribution(Space, [new GaussianBand(other, 0, 1, 0.2)]));
    }

    [Fact]
    public void Potential_OfNoFactor_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new TablePotential(Space, [], [1]));
    }
}
