using Disentangle.Datasets.Joints.Pairwise;
using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Joints;

public sealed class InterventionTests
{
    private static readonly FactorSpace Three = Spaces.Of(2, 2, 2);

    [Fact]
    public void Do_OfAChainsMiddle_CutsItFromItsCauseOnly()
    {
        // a → b → c.
        JointTerm[] chain =
        [
            new ConditionalTable(Three, 0, [], [0.3, 0.7]),
            new ConditionalTable(Three, 1, [0], [0.8, 0.2, 0.1, 0.9]),
            new ConditionalTable(Three, 2, [1], [0.6, 0.4, 0.25, 0.75]),
        ];
        JointDistribution before = new(Three, chain);
        JointDistribution uniform = new(Three, [.. chain, new Intervention(Three, 1)]);
        JointDistribution weighted = new(Three, [.. chain, new Intervention(Three, 1, new ConditionalTable(Three, 1, [], [0.2, 0.8]))]);

        Assert.Equal(0.7 * 0.9 * 0.75, before.Probability([1, 1, 1]), 1e-15);
        Assert.Equal(0.7 * 0.5 * 0.75, uniform.Probability([1, 1, 1]), 1e-15);
        Assert.Equal(0.3 * 0.8 * 0.25, weighted.Probability([0, 1, 0]), 1e-15);
        Assert.Equal((0.2 * 0.4) + (0.8 * 0.75), weighted.Marginal(2)[1], 1e-15);
        Assert.True(before.MutualInformation(0, 2) > 0.01);
        Assert.Equal(0, uniform.MutualInformation(0, 1));
        Assert.Equal(0, uniform.MutualInformation(0, 2));
        Assert.Equal(Math.Log(2) - Mean(Entropy(0.4), Entropy(0.75)) - (Math.Log(2) - Entropy(0.575)), uniform.MutualInformation(1, 2), 1e-14);
        Assert.Equal(new int[] { 1, 2 }, uniform.Blocks[1].Positions);
    }

    [Fact]
    public void Do_OfAConfoundedFactor_MakesItIndependent()
    {
        FactorSpace factors = Spaces.Of(2, 2), space = new([.. factors.Factors, HiddenVariable.AsFactor("h", 2)]);
        JointTerm[] confounded = [new ConditionalTable(space, 0, [2], [0.9, 0.1, 0.2, 0.8]), new ConditionalTable(space, 1, [2], [0.7, 0.3, 0.1, 0.9])];
        JointDistribution before = new(factors, confounded), after = new(factors, [.. confounded, new Intervention(space, 0)]);

        Assert.True(before.MutualInformation(0, 1) > 0.05);
        Assert.Equal(0, after.MutualInformation(0, 1));
        Assert.Equal(2, after.Blocks.Count);
        Assert.Equal(0.6, after.Marginal(1)[1], 1e-15);
        Assert.Equal([0.5, 0.5], after.Marginal(0));
    }

    [Fact]
    public void Do_OfPearlsSmokers_GivesTheFrontDoorAdjustment()
    {
        // Pearl, "Causality", 2009, section 3.3.3 and table 3.1: smoking, tar, cancer, and the hidden genotype, here the one that
        // decides on smoking. P(cancer | do(smoking)) = 0.4525 and P(cancer | do(not smoking)) = 0.4975, though P(cancer | smoking) = 0.8525.
        FactorSpace space = new([.. Three.Factors, HiddenVariable.AsFactor("genotype", 2)]);
        JointTerm[] graph =
        [
            new ConditionalTable(space, 0, [3], [1, 0, 0, 1]),
            new ConditionalTable(space, 1, [0], [0.95, 0.05, 0.05, 0.95]),
            new ConditionalTable(space, 2, [3, 1], [0.90, 0.10, 0.95, 0.05, 0.10, 0.90, 0.15, 0.85]),
        ];
        JointDistribution seen = new(Three, graph);
        double[] marginal = seen.Marginal(0, 2);
        double[] smokers = new JointDistribution(Three, [.. graph, Set(space, 0, 1)]).Marginal(2);
        double[] others = new JointDistribution(Three, [.. graph, Set(space, 0, 0)]).Marginal(2);

        Assert.Equal(0.8525, marginal[3] / (marginal[2] + marginal[3]), 1e-15);
        Assert.Equal(0.4525, smokers[1], 1e-15);
        Assert.Equal(0.4975, others[1], 1e-15);
    }

    [Fact]
    public void Do_WhereNothingRespondsByAnArrow_LeavesAllOtherFactorsAsTheyWere()
    {
        FactorSpace space = Spaces.Of(3, 4, 2, 3);
        for (int seed = 0; seed < 50; seed++)
        {
            JointTerm[] terms =
            [
                TablePotential.Random(space, [0, 1], seed, zeros: 0.2),
                TablePotential.Random(space, [2, 1, 3], seed + 1000, zeros: 0.2),
                TablePotential.Random(space, [3, 0], seed + 2000, zeros: 0),
            ];
            JointDistribution before = new(space, terms), after = new(space, [.. terms, new Intervention(space, 1)]);
            foreach (int[] row in space.Rows())
            {
                double expected = Enumerable.Range(0, 4).Sum(c => before.Probability([row[0], c, row[2], row[3]]));
                double actual = after.Probability(row) * 4;
                Assert.True(Math.Abs(actual - expected) <= 1e-15 * expected, $"seed {seed}, row {string.Join(' ', row)}: {actual:R}, expected {expected:R}");
            }

            Assert.Equal(0, after.MutualInformation(0, 1));
        }
    }

    [Fact]
    public void Do_OfACommonEffect_SeparatesItsCauses()
    {
        ConditionalTable effect = new(Three, 2, [0, 1], [0.9, 0.1, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]);
        JointDistribution joint = new(Three, [effect, new Intervention(Three, 2)]);

        Assert.Equal(3, joint.Blocks.Count);
        Assert.All(Three.Rows(), row => Assert.Equal(0.125, joint.Probability(row)));
    }

    [Fact]
    public void Do_OfAnUndirectedMiddle_KeepsItsNeighboursDependent()
    {
        GaussianBand left = new(Three, 0, 1, 0.5), right = new(Three, 1, 2, 0.5);
        JointDistribution before = new(Three, [left, right]), after = new(Three, [left, right, new Intervention(Three, 1)]);

        Assert.Equal(before.MutualInformation(0, 2), after.MutualInformation(0, 2), 1e-15);
        Assert.Equal(new int[] { 0, 2 }, after.Blocks[0].Positions);
    }

    [Fact]
    public void Do_OfCauseAndEffectTogether_SetsBoth()
    {
        JointTerm[] terms =
        [
            new ConditionalTable(Three, 0, [], [0.3, 0.7]),
            new ConditionalTable(Three, 1, [0], [0.8, 0.2, 0.1, 0.9]),
            new ConditionalTable(Three, 2, [0, 1], [0.9, 0.1, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]),
            Set(Three, 0, 1),
            Set(Three, 1, 0),
        ];
        JointDistribution joint = new(Three, terms);

        Assert.Equal(0.7, joint.Probability([1, 0, 1]), 1e-15);
        Assert.Equal(0.3, joint.Probability([1, 0, 0]), 1e-15);
        Assert.Equal(2, joint.SupportCount);
    }

    [Fact]
    public void Do_OfAHiddenVariable_ActsOnItsEffects()
    {
        FactorSpace factors = Spaces.Of(2, 2), space = new([.. factors.Factors, HiddenVariable.AsFactor("h", 2)]);
        JointTerm[] terms = [new ConditionalTable(space, 0, [2], [0.9, 0.1, 0.2, 0.8]), new ConditionalTable(space, 2, [1], [0.6, 0.4, 0.3, 0.7])];
        JointDistribution joint = new(factors, [.. terms, Set(space, 2, 1)]);

        Assert.Equal(0.8, joint.Marginal(0)[1], 1e-15);
        Assert.Equal(0, joint.MutualInformation(0, 1));
    }

    [Fact]
    public void Do_OfATermThatSharesAnEffectWithOtherWeights_FollowsTheFormula()
    {
        // p ∝ q(a) · Σ_a' w(a', c) · p(b | a) · v(b, c): the arrow a → b responds, the weights w and v do not.
        TablePotential w = new(Three, [0, 2], [1, 2, 3, 5]), v = new(Three, [1, 2], [2, 1, 1, 3]);
        ConditionalTable arrow = new(Three, 1, [0], [0.8, 0.2, 0.1, 0.9]);
        JointDistribution joint = new(Three, [w, v, arrow, new Intervention(Three, 0)]);
        double sum = Three.Rows().Sum(Weight);
        double Weight(int[] row) => (w.Weight([0, row[2]]) + w.Weight([1, row[2]])) * arrow.Weight([row[1], row[0]]) * v.Weight([row[1], row[2]]);

        Assert.All(Three.Rows(), row => Assert.Equal(Weight(row) / sum, joint.Probability(row), 1e-15));
    }

    [Fact]
    public void Intervention_OnAFactorThatIsSetAlready_IsRefused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new JointDistribution(Three, [new Intervention(Three, 1), Set(Three, 1, 0)]));
        Assert.Contains("set one factor", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Intervention_OutsideTheSpaceOrWithAReplacementOfAnother_IsRefused()
    {
        FactorSpace other = Spaces.Of(2, 2, 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Intervention(Three, 3));
        Assert.Throws<ArgumentException>(() => new JointDistribution(Three, [new Intervention(Three, 1, new ConditionalTable(other, 1, [], [0.5, 0.5]))]));
    }

    private static Intervention Set(FactorSpace space, int position, int c) =>
        new(space, position, new ConditionalTable(space, position, [], c == 0 ? [1, 0] : [0, 1]));

    private static double Mean(double a, double b) => (a + b) / 2;

    private static double Entropy(double p) => -(p * Math.Log(p)) - ((1 - p) * Math.Log(1 - p));
}
