using Disentangle.Datasets.Joints.Pairwise;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Tests.Joints;

public sealed class JointDistributionConditionalTests
{
    private const int Draws = 20_000;

    [Fact]
    public void TrySampleConditional_OfRandomJoints_FollowsTheConditionalTable()
    {
        int possible = 0, impossible = 0;
        foreach ((int seed, RandomJoint random, double[] table) in RandomJoint.Possible().Take(60))
        {
            JointDistribution joint = new(random.Factors, random.Terms);
            int dimension = random.Factors.Dimension;
            PhiloxStream stream = new((ulong)seed, RandomPurpose.Evaluation, 1);
            int[] given = new int[dimension];
            joint.Sample((ulong)seed, 0, given);
            int[] free = [.. Enumerable.Range(0, dimension).Where(_ => stream.NextBelow(2) == 0)];
            bool mustDiffer = stream.NextBelow(2) == 0;
            double[] conditional = new double[table.Length];
            foreach (int[] row in random.Factors.Rows())
            {
                bool isEvent = Enumerable.Range(0, dimension).All(f => free.Contains(f) ? !mustDiffer || row[f] != given[f] : row[f] == given[f]);
                conditional[random.Factors.IndexOf(row)] = isEvent ? table[random.Factors.IndexOf(row)] : 0;
            }

            double mass = conditional.Sum();
            int[] result = new int[dimension], counts = new int[table.Length];
            for (int i = 0; i < Draws; i++)
            {
                if (joint.TrySampleConditional(given, free, mustDiffer, ref stream, result) != mass > 0)
                {
                    Assert.Fail($"seed {seed}, {joint.Expression}: mass {mass}, free {string.Join(' ', free)}");
                }

                counts[random.Factors.IndexOf(result)]++;
            }

            if (mass > 0)
            {
                possible++;
                Assert.True(
                    ChiSquare.IsPlausible(counts, [.. conditional.Select(p => p / mass)]),
                    $"seed {seed}, {joint.Expression}, free {string.Join(' ', free)}");
            }
            else
            {
                impossible++;
                Assert.Equal(given, result);
            }
        }

        Assert.True(possible > 20 && impossible > 5, $"{possible}, {impossible}");
    }

    [Fact]
    public void TrySampleConditional_WithAllFactorsFree_IsADrawFromTheJoint()
    {
        FactorSpace space = Spaces.Of(3, 4);
        JointDistribution joint = new(space, [new GaussianBand(space, 0, 1, 0.3)]);
        PhiloxStream stream = new(1, RandomPurpose.Evaluation, 0);
        int[] counts = new int[12], result = new int[2];
        for (int i = 0; i < Draws; i++)
        {
            joint.TrySampleConditional([2, 0], [0, 1, 1], mustDiffer: false, ref stream, result);
            counts[space.IndexOf(result)]++;
        }

        Assert.True(ChiSquare.IsPlausible(counts, [.. joint.Blocks[0].Probabilities]));
    }

    [Fact]
    public void TrySampleConditional_OfOneStream_IsAlwaysTheSameAndReadsOneNumberABlock()
    {
        FactorSpace space = Spaces.Of(3, 4, 2, 5);
        JointDistribution joint = new(space, [new GaussianBand(space, 0, 3, 0.3)]);
        PhiloxStream first = new(1, RandomPurpose.Evaluation, 0), second = first, expected = first;
        int[] a = new int[4], b = new int[4];
        joint.TrySampleConditional([2, 0, 1, 4], [1, 3], mustDiffer: true, ref first, a);
        joint.TrySampleConditional([2, 0, 1, 4], [3, 1], mustDiffer: true, ref second, b);
        expected.NextUInt64();
        expected.NextUInt64();

        Assert.Equal(a, b);
        Assert.Equal((2, 1), (a[0], a[2]));
        Assert.Equal(expected.NextUInt64(), first.NextUInt64());
    }

    [Fact]
    public void TrySampleConditional_OfADeterminedFactor_IsImpossibleIfItMustDiffer()
    {
        // f1 is f0, so that neither can change alone.
        FactorSpace space = Spaces.Of(2, 2, 1);
        JointDistribution joint = new(space, [new TablePotential(space, [0, 1], [1, 0, 0, 1])]);
        PhiloxStream stream = new(1, RandomPurpose.Evaluation, 0);
        int[] result = new int[3];

        Assert.False(joint.TrySampleConditional([1, 1, 0], [0], mustDiffer: true, ref stream, result));
        Assert.Equal([1, 1, 0], result);
        Assert.True(joint.TrySampleConditional([1, 1, 0], [0], mustDiffer: false, ref stream, result));
        Assert.Equal([1, 1, 0], result);
        Assert.True(joint.TrySampleConditional([1, 1, 0], [0, 1], mustDiffer: true, ref stream, result));
        Assert.Equal([0, 0, 0], result);
        Assert.False(joint.TrySampleConditional([1, 1, 0], [2], mustDiffer: true, ref stream, result));
        Assert.False(joint.TrySampleConditional([1, 0, 0], [2], mustDiffer: false, ref stream, result));
        Assert.True(joint.TrySampleConditional([1, 1, 0], [], mustDiffer: true, ref stream, result));
    }

    [Fact]
    public void TrySampleConditional_InTheSteadyState_AllocatesNothing()
    {
        FactorSpace space = Spaces.Of(3, 4, 2, 5);
        JointDistribution joint = new(space, [new GaussianBand(space, 0, 3, 0.3), new GaussianBand(space, 1, 3, 0.3)]);
        PhiloxStream stream = new(1, RandomPurpose.Evaluation, 0);
        int[] given = [2, 0, 1, 4], free = [0, 2, 3], result = new int[4];
        joint.TrySampleConditional(given, free, mustDiffer: true, ref stream, result);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            joint.TrySampleConditional(given, free, mustDiffer: true, ref stream, result);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void TrySampleConditional_OfBadRowsOrPositions_IsRefused()
    {
        JointDistribution joint = JointDistribution.Independent(Spaces.Of(2, 2));
        int[] row = [1, 0];
        Assert.Throws<ArgumentOutOfRangeException>(() => Try([2, 0], [0], new int[2]));
        Assert.Throws<ArgumentException>(() => Try([1], [0], new int[2]));
        Assert.Throws<ArgumentException>(() => Try(row, [0], new int[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Try(row, [2], new int[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Try(row, [-1], new int[2]));
        Assert.Contains("overlaps", Assert.Throws<ArgumentException>(() => Try(row, [0], row)).Message, StringComparison.Ordinal);

        void Try(int[] classes, int[] free, int[] result)
        {
            PhiloxStream stream = new(1, RandomPurpose.Evaluation, 0);
            joint.TrySampleConditional(classes, free, mustDiffer: false, ref stream, result);
        }
    }
}
