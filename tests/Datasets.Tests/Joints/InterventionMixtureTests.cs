using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Joints;

public sealed class InterventionMixtureTests
{
    private static readonly FactorSpace Space = Spaces.Of(2, 3, 2);

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(1)]
    public void Mixture_OfTwoCoins_IsTheClosedForm(double observed)
    {
        // Either intervention makes the coins independent: ṗ = λ p + (1 − λ) / 4.
        TablePotential coins = new(Space, [0, 2], [4, 1, 1, 4]);
        JointDistribution joint = new(Space, [coins, new InterventionMixture(Space, [0, 2], observed)]);
        double same = (observed * 0.4) + ((1 - observed) * 0.25), other = 0.5 - same;

        Assert.Equal(same / 3, joint.Probability([1, 2, 1]), 1e-15);
        Assert.Equal(other / 3, joint.Probability([1, 2, 0]), 1e-15);
        Assert.Equal(Math.Log(2) + (2 * ((same * Math.Log(2 * same)) + (other * Math.Log(2 * other)))), joint.MutualInformation(0, 2), 1e-14);
    }

    [Fact]
    public void Mixture_OfOneFactor_KeepsTheOthersTogether()
    {
        // ṗ(a, b, c) = p(a) p(b, c).
        TablePotential weights = TablePotential.Random(Space, [0, 1, 2], seed: 5, zeros: 0.2);
        JointDistribution before = new(Space, [weights]), joint = new(Space, [weights, new InterventionMixture(Space, [0])]);
        double[] a = before.Marginal(0), bc = before.Marginal(1, 2);

        Assert.All(Space.Rows(), row => Assert.Equal(a[row[0]] * bc[(row[1] * 2) + row[2]], joint.Probability(row), 1e-15));
        Assert.Equal(0, joint.MutualInformation(0, 1), 1e-15);
    }

    [Fact]
    public void Mixture_OfIndependentFactors_ChangesNothing()
    {
        JointDistribution joint = new(Space, [new TablePotential(Space, [1], [1, 2, 3]), new InterventionMixture(Space, [0, 1, 2])]);

        Assert.Equal(3, joint.Blocks.Count);
        Assert.Equal(0.25 / 3, joint.Probability([0, 1, 1]), 1e-15);
    }

    [Fact]
    public void Mixture_WithFactorsThatAreIndependentAlready_CountsTheirInterventionsAsObservations()
    {
        // K = 3 with one independent factor: ṗ = p / 3 + 2/3 · p(a) p(c).
        TablePotential coins = new(Space, [0, 2], [4, 1, 1, 4]);
        JointDistribution joint = new(Space, [coins, new InterventionMixture(Space, [0, 1, 2])]);

        Assert.Equal(((0.4 / 3) + (0.25 * 2 / 3)) / 3, joint.Probability([1, 2, 1]), 1e-15);
        Assert.Equal(2, joint.Blocks.Count);
        Assert.Equal(0, joint.MutualInformation(0, 1));
    }

    [Fact]
    public void Mixture_OverTwoBlocks_CouplesThem()
    {
        FactorSpace space = Spaces.Of(2, 2, 2, 2);
        JointTerm[] pairs = [new TablePotential(space, [0, 1], [4, 1, 1, 4]), new TablePotential(space, [2, 3], [4, 1, 1, 4])];
        JointDistribution joint = new(space, [.. pairs, new InterventionMixture(space, [0, 2])]);

        // Half of the time one pair is cut, half of the time the other.
        Assert.Equal(0.4 * 0.25, joint.Probability([0, 0, 1, 1]), 1e-15);
        Assert.Equal((0.5 * 0.25 * 0.1) + (0.5 * 0.4 * 0.25), joint.Probability([0, 0, 1, 0]), 1e-15);
        Assert.Single(joint.Blocks);
    }

    [Fact]
    public void Mixture_OfAnyJoint_KeepsEveryFactorsDistribution()
    {
        FactorSpace space = Spaces.Of(3, 4, 2, 3);
        for (int seed = 0; seed < 20; seed++)
        {
            JointTerm[] terms = [TablePotential.Random(space, [0, 2, 1], seed, zeros: 0.2), TablePotential.Random(space, [3, 1], seed + 100, zeros: 0.2)];
            JointDistribution before = new(space, terms), joint = new(space, [.. terms, new InterventionMixture(space, [1, 3], 0.2)]);
            for (int factor = 0; factor < 4; factor++)
            {
                double[] expected = before.Marginal(factor), actual = joint.Marginal(factor);
                Assert.All(Enumerable.Range(0, expected.Length), c => Assert.Equal(expected[c], actual[c], 1e-14));
            }

            Assert.True(joint.TotalCorrelation < before.TotalCorrelation, $"seed {seed}");
        }
    }

    [Fact]
    public void Mixture_OfAnIntervenedJoint_IsOfWhatTheInterventionLeaves()
    {
        TablePotential coins = new(Space, [0, 2], [4, 1, 1, 4]);
        JointDistribution joint = new(Space, [coins, new Intervention(Space, 0), new InterventionMixture(Space, [0, 2])]);
        Assert.All(Space.Rows(), row => Assert.Equal(1.0 / 12, joint.Probability(row), 1e-16));
    }

    [Fact]
    public void Mixtures_InOneJoint_AreRefused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => new JointDistribution(Space, [new InterventionMixture(Space, [0]), new InterventionMixture(Space, [1])]));
        Assert.Contains("at most one", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mixture_OfAHiddenVariable_IsRefused()
    {
        FactorSpace extended = new([.. Space.Factors, HiddenVariable.AsFactor("h", 2)]);
        ArgumentException error = Assert.Throws<ArgumentException>(() => new JointDistribution(Space, [new InterventionMixture(extended, [0, 3])]));
        Assert.Contains("interventions names h", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mixture_OfNoFactorOrOneTwiceOrOneOutside_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new InterventionMixture(Space, []));
        Assert.Throws<ArgumentException>(() => new InterventionMixture(Space, [1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InterventionMixture(Space, [3]));
    }
}
