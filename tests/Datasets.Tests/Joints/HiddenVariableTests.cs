using Disentangle.Datasets.Joints.Pairwise;
using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Joints;

public sealed class HiddenVariableTests
{
    private static readonly FactorSpace Factors = Spaces.Of(2, 2, 3);
    private static readonly FactorSpace Space = new([.. Factors.Factors, HiddenVariable.AsFactor("h", 2), HiddenVariable.AsFactor("k", 5)]);

    [Fact]
    public void Confounder_OfTwoFactors_CorrelatesThemByItsClosedForm()
    {
        // h uniform; a and b equal h with probability 0.9 each: p(a = b) = 0.9² + 0.1² = 0.82.
        JointDistribution joint = new(Factors, [Noisy(0), Noisy(1), new HiddenVariable(Space, 3)]);
        double[] table = joint.Marginal(0, 1), expected = [0.41, 0.09, 0.09, 0.41];

        Assert.All(Enumerable.Range(0, 4), i => Assert.Equal(expected[i], table[i], 1e-15));
        Assert.Equal(Math.Log(2) + (0.82 * Math.Log(0.82)) + (0.18 * Math.Log(0.18)), joint.MutualInformation(0, 1), 1e-14);
        Assert.Equal(0.41 / 3, joint.Probability([1, 1, 2]), 1e-15);
        Assert.Equal(new int[] { 0, 1 }, joint.Blocks[0].Positions);
        Assert.Equal(new int[] { 2 }, joint.Blocks[1].Positions);
    }

    [Fact]
    public void Confounder_WithAMarginal_WeighsItsClasses()
    {
        JointDistribution joint = new(Factors, [Noisy(0), Noisy(1), new ConditionalTable(Space, 3, [], [0.25, 0.75])]);

        Assert.Equal((0.25 * 0.1) + (0.75 * 0.9), joint.Marginal(0)[1], 1e-15);
        Assert.Equal((0.25 * 0.01) + (0.75 * 0.81), joint.Marginal(0, 1)[3], 1e-15);
    }

    [Fact]
    public void HiddenVariables_ThatNoFactorDependsOn_ChangeNothing()
    {
        JointDistribution joint = new(Factors, [TablePotential.Random(Space, [3, 4], 1, zeros: 0), new HiddenVariable(Space, 3), new HiddenVariable(Space, 4)]);
        JointDistribution independent = JointDistribution.Independent(Factors);
        int[] row = new int[3], expected = new int[3];
        joint.Sample(3, 4, row);
        independent.Sample(3, 4, expected);

        Assert.Equal(3, joint.Blocks.Count);
        Assert.Equal(expected, row);
        Assert.Equal(independent.Entropy, joint.Entropy);
    }

    [Fact]
    public void HiddenVariable_ThatIsOnlyAnEffect_LeavesItsCausesInBlocksOfTheirOwn()
    {
        JointDistribution joint = new(Factors, [new ConditionalTable(Space, 3, [0, 1], [0.3, 0.7, 0.1, 0.9, 1, 0, 0.5, 0.5])]);

        Assert.Equal(3, joint.Blocks.Count);
        Assert.Equal(0, joint.MutualInformation(0, 1));
    }

    [Fact]
    public void HiddenVariable_ThatIsARestrictedEffect_CorrelatesItsCauses()
    {
        // h = a xor b, and h must be 0.
        JointDistribution joint = new(Factors,
            [new ConditionalTable(Space, 3, [0, 1], [1, 0, 0, 1, 0, 1, 1, 0]), new MaskTable(Space, [3], [true, false])]);

        Assert.Equal(new double[] { 0.5, 0, 0, 0.5 }, joint.Marginal(0, 1));
        Assert.Equal(6, joint.SupportCount);
    }

    [Fact]
    public void Table_WithItsHiddenVariables_HasALimit()
    {
        FactorSpace factors = Spaces.Of(2048, 2048), space = new([.. factors.Factors, HiddenVariable.AsFactor("confounder", 5)]);
        Potential first = new GaussianBand(space, 0, 2, 0.3), second = new GaussianBand(space, 1, 2, 0.3);
        JointTableException error = Assert.Throws<JointTableException>(() => new JointDistribution(factors, [first, second]));

        Assert.Contains("f0, f1, confounder", error.Message, StringComparison.Ordinal);
        Assert.Contains("20971520 cells", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HiddenVariables_ThatContradictEachOther_AreRefused()
    {
        JointTableException error = Assert.Throws<JointTableException>(
            () => new JointDistribution(Factors, [new MaskTable(Space, [3], [true, false]), new TablePotential(Space, [3], [0, 1])]));
        Assert.Contains("over h sum to 0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_OfSpacesThatDoNotBeginWithTheFactors_AreRefused()
    {
        FactorSpace other = new([HiddenVariable.AsFactor("h", 2), .. Factors.Factors]);
        FactorSpace shorter = new(Factors.Factors[0], Factors.Factors[1]);
        Assert.Contains("must come first", Assert.Throws<ArgumentException>(
            () => new JointDistribution(Factors, [new TablePotential(other, [0], [1, 1])])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new JointDistribution(Factors, [new TablePotential(shorter, [0], [1, 1])]));
    }

    [Fact]
    public void Terms_OfTwoSpaces_AreRefused()
    {
        Assert.Contains("another factor space than the terms before it", Assert.Throws<ArgumentException>(
            () => new JointDistribution(Factors, [Noisy(0), new TablePotential(Factors, [1], [1, 2])])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HiddenVariable_AtThePlaceOfAFactor_IsRefused()
    {
        Assert.Contains("hidden", Assert.Throws<ArgumentException>(
            () => new JointDistribution(Factors, [new HiddenVariable(Space, 2)])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new HiddenVariable(Space, 5));
    }

    private static ConditionalTable Noisy(int target) => new(Space, target, [3], [0.9, 0.1, 0.1, 0.9]);
}
