using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Joints.Pairwise;

namespace Disentangle.Datasets.Tests.Joints;

public sealed class JointDistributionInformationTests
{
    [Fact]
    public void Information_OfIndependentFactors_IsTheClosedForm()
    {
        JointDistribution joint = JointDistribution.Independent(Spaces.Of(1, 3, 6, 40, 32, 32));

        Assert.Equal(Math.Log(737_280), joint.Entropy, 1e-12);
        Assert.Equal(0, joint.TotalCorrelation);
        Assert.Equal(0, joint.MutualInformation(2, 4));
        Assert.Equal(Math.Log(6), joint.MutualInformation(2, 2), 1e-14);
        Assert.Equal(0, joint.NormalizedMutualInformation(0, 4));
        Assert.Equal(0, joint.Correlation(2, 4), 1e-14);
        Assert.Equal(737_280, joint.SupportCount);
        Assert.Equal(-Math.Log(737_280), joint.LogProbability([0, 2, 5, 39, 31, 31]), 1e-12);
        Assert.All(joint.Marginal(3), p => Assert.Equal(1.0 / 40, p));
    }

    [Fact]
    public void Information_OfTwoCorrelatedCoins_IsTheClosedForm()
    {
        // w = [1, e; e, 1] gives p = a on the diagonal and 1/2 − a off it.
        FactorSpace space = Spaces.Of(2, 3, 2);
        JointDistribution joint = new(space, [new GaussianBand(space, 0, 2, 0.5)]);
        double a = 0.5 / (1 + Math.Exp(-2)), b = 0.5 - a;
        double entropy = -2 * ((a * Math.Log(a)) + (b * Math.Log(b)));

        Assert.Equal(entropy + Math.Log(3), joint.Entropy, 1e-14);
        Assert.Equal((2 * Math.Log(2)) - entropy, joint.MutualInformation(0, 2), 1e-14);
        Assert.Equal(joint.MutualInformation(0, 2), joint.MutualInformation(2, 0), 1e-15);
        Assert.Equal((2 * Math.Log(2)) - entropy, joint.TotalCorrelation, 1e-14);
        Assert.Equal(2 - (entropy / Math.Log(2)), joint.NormalizedMutualInformation(0, 2), 1e-14);
        Assert.Equal(2 * (a - b), joint.Correlation(0, 2), 1e-14);
        Assert.Equal(Math.Log(a / 3), joint.LogProbability([1, 2, 1]), 1e-14);
        Assert.Equal(0, joint.MutualInformation(0, 1));
        double[] expected = [a, b, b, a];
        double[] table = joint.Marginal(0, 2);
        Assert.All(Enumerable.Range(0, 4), i => Assert.Equal(expected[i], table[i], 1e-15));
    }

    [Fact]
    public void NormalizedMutualInformation_OfAFunction_IsOne()
    {
        // f1 = f0 / 2 with f0 uniform on 6 classes: H(f1) = ln 3 = I, H(f0) = ln 6.
        FactorSpace space = Spaces.Of(6, 3);
        double[] weights = new double[18];
        for (int i = 0; i < 6; i++)
        {
            weights[(i * 3) + (i / 2)] = 1;
        }

        JointDistribution joint = new(space, [new TablePotential(space, [0, 1], weights)]);
        Assert.Equal(1, joint.NormalizedMutualInformation(0, 1), 1e-14);
        Assert.Equal(Math.Log(3), joint.MutualInformation(0, 1), 1e-14);
        Assert.Equal(Math.Log(6), joint.Entropy, 1e-14);
        Assert.Equal(6, joint.SupportCount);
        Assert.Equal(double.NegativeInfinity, joint.LogProbability([0, 1]));
    }

    [Fact]
    public void Marginals_OfOverlappingPotentials_AreThoseOfTheBruteForceProduct()
    {
        FactorSpace space = Spaces.Of(3, 2, 4, 1, 3);
        Potential first = TablePotential.Random(space, [2, 0], seed: 1, zeros: 0.2);
        Potential second = TablePotential.Random(space, [4, 2], seed: 2, zeros: 0.2);
        JointDistribution joint = new(space, [first, second]);
        double[] product = [.. space.Rows().Select(r => first.Weight([r[2], r[0]]) * second.Weight([r[4], r[2]]))];
        double sum = product.Sum();

        Assert.Equal(new int[] { 0, 2, 4 }, joint.Blocks[0].Positions);
        Assert.Equal(3, joint.Blocks.Count);
        int i = 0;
        double[] pairs = new double[12];
        foreach (int[] row in space.Rows())
        {
            Assert.Equal(product[i] / sum, Math.Exp(joint.LogProbability(row)), 1e-15);
            pairs[(row[4] * 4) + row[2]] += product[i++] / sum;
        }

        double[] marginal = joint.Marginal(4, 2);
        Assert.All(Enumerable.Range(0, 12), k => Assert.Equal(pairs[k], marginal[k], 1e-15));
        Assert.Equal(product.Sum(w => w > 0 ? -w / sum * Math.Log(w / sum) : 0), joint.Entropy, 1e-13);
    }

    [Fact]
    public void Marginals_OfPairsAcrossBlocks_AreProducts()
    {
        FactorSpace space = Spaces.Of(2, 3, 2);
        JointDistribution joint = new(space, [TablePotential.Random(space, [0, 2], seed: 3, zeros: 0)]);
        double[] rows = joint.Marginal(1), columns = joint.Marginal(2), table = joint.Marginal(1, 2);

        Assert.All(Enumerable.Range(0, 6), i => Assert.Equal(rows[i / 2] * columns[i % 2], table[i], 1e-16));
    }

    [Fact]
    public void Factor_OutsideTheSpace_IsRefused()
    {
        JointDistribution joint = JointDistribution.Independent(Spaces.Of(2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => joint.Marginal(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => joint.MutualInformation(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => joint.Marginal(1, 1));
    }
}
