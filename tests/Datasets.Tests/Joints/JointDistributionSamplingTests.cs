using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Joints.Pairwise;

namespace Disentangle.Datasets.Tests.Joints;

public sealed class JointDistributionSamplingTests
{
    private const int Draws = 60_000;

    [Theory]
    [InlineData(0.2, 1)]
    [InlineData(0.4, 2)]
    [InlineData(0.7, 3)]
    public void Sample_OfAGaussianBand_FollowsItsTable(double sigma, int seed)
    {
        FactorSpace space = Spaces.Of(3, 8, 2, 15);
        JointDistribution joint = new(space, [new GaussianBand(space, 1, 3, sigma)]);
        double[] table = joint.Marginal(1, 3);
        int[] counts = Count(joint, seed, row => (row[1] * 15) + row[3], 120);

        // Cells that are expected less than 5 times are pooled, as Pearson's approximation requires.
        int[] frequent = [.. Enumerable.Range(0, 120).Where(i => table[i] * Draws >= 5)];
        int[] observed = [.. frequent.Select(i => counts[i]), Draws - frequent.Sum(i => counts[i])];
        double[] expected = [.. frequent.Select(i => table[i]), Math.Max(0, 1 - frequent.Sum(i => table[i]))];
        Assert.True(ChiSquare.Statistic(observed, expected) < ChiSquare.Critical(frequent.Length), $"seed {seed}, sigma {sigma}");
    }

    [Fact]
    public void Sample_OfFactorsInDifferentBlocks_IsIndependentAndUniform()
    {
        FactorSpace space = Spaces.Of(3, 8, 2, 15);
        JointDistribution joint = new(space, [new GaussianBand(space, 1, 3, 0.2)]);
        int[] counts = Count(joint, 4, row => (((row[0] * 2) + row[2]) * 8) + row[1], 48);
        double[] size = joint.Marginal(1);
        double[] expected = [.. Enumerable.Range(0, 48).Select(i => size[i % 8] / 6)];

        Assert.True(ChiSquare.Statistic(counts, expected) < ChiSquare.Critical(47));
    }

    [Fact]
    public void Sample_OfIndependentFactors_IsUniformOnTheWholeGrid()
    {
        JointDistribution joint = JointDistribution.Independent(Spaces.Of(1, 3, 6, 5));
        int[] counts = Count(joint, 5, row => (int)joint.Factors.IndexOf(row), 90);

        Assert.True(ChiSquare.UniformStatistic(counts) < ChiSquare.Critical(89));
    }

    [Fact]
    public void Sample_OfOneSeedAndIndex_IsAlwaysTheSame()
    {
        FactorSpace space = Spaces.Of(3, 8, 2, 15);
        JointDistribution joint = new(space, [new GaussianBand(space, 1, 3, 0.2)]);
        JointDistribution again = JointDistribution.Parse("band(f3, f1; sigma=0.20)", Spaces.Of(3, 8, 2, 15));
        int[] first = new int[4], second = new int[4];
        for (long index = 999; index >= 0; index--)
        {
            joint.Sample(42, index, first);
            again.Sample(42, index, second);
            Assert.Equal(first, second);
        }
    }

    [Fact]
    public void Sample_OfFixedSeedAndIndex_KeepsItsValueFromVersionToVersion()
    {
        // A change here changes every data set that a recipe stands for. The independent rows come from a second implementation of
        // Philox: class = floor(u · n / 2^64) with the stream's 64-bit numbers u in factor order.
        FactorSpace space = Spaces.Of(1, 3, 6, 40, 32, 32);
        JointDistribution independent = JointDistribution.Independent(space);
        JointDistribution band = new(space, [new GaussianBand(space, 2, 4, 0.2)]);

        Assert.Equal("0 1 1 24 27 11", Draw(independent, 0, 0));
        Assert.Equal("0 1 2 27 10 4", Draw(independent, 0xfeedbeef12345678, 737_279));
        Assert.Equal("0 1 2 24 9 11", Draw(band, 0, 0));
        Assert.Equal("0 1 2 27 8 4", Draw(band, 0xfeedbeef12345678, 737_279));
    }

    [Fact]
    public void Sample_OfAFactorThatTwoJointsTreatAlike_IsTheSameInBoth()
    {
        FactorSpace space = Spaces.Of(3, 8, 2, 15);
        JointDistribution independent = JointDistribution.Independent(space);
        JointDistribution band = new(space, [new GaussianBand(space, 1, 3, 0.2)]);
        int[] first = new int[4], second = new int[4];
        for (long index = 0; index < 200; index++)
        {
            independent.Sample(9, index, first);
            band.Sample(9, index, second);
            Assert.Equal((first[0], first[2]), (second[0], second[2]));
        }
    }

    [Fact]
    public void Sample_OfATableWithZeros_StaysInsideTheSupport()
    {
        FactorSpace space = Spaces.Of(5, 6);
        JointDistribution joint = new(space, [TablePotential.Random(space, [0, 1], seed: 8, zeros: 0.8)]);
        Assert.InRange(joint.SupportCount, 1, 29);
        int[] row = new int[2];
        for (long index = 0; index < 5000; index++)
        {
            joint.Sample(1, index, row);
            Assert.True(joint.LogProbability(row) > double.NegativeInfinity);
        }
    }

    [Fact]
    public void Sample_OfANegativeIndexOrAnotherRow_IsRefused()
    {
        JointDistribution joint = JointDistribution.Independent(Spaces.Of(2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => joint.Sample(0, -1, new int[2]));
        Assert.Throws<ArgumentException>(() => joint.Sample(0, 0, new int[3]));
    }

    private static string Draw(JointDistribution joint, ulong seed, long index)
    {
        int[] row = new int[joint.Factors.Dimension];
        joint.Sample(seed, index, row);
        return string.Join(' ', row);
    }

    private static int[] Count(JointDistribution joint, int seed, Func<int[], int> cellOf, int cells)
    {
        int[] counts = new int[cells];
        int[] row = new int[joint.Factors.Dimension];
        for (long index = 0; index < Draws; index++)
        {
            joint.Sample((ulong)seed, index, row);
            counts[cellOf(row)]++;
        }

        return counts;
    }
}
