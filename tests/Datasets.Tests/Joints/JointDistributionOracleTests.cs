using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Joints;

public sealed class JointDistributionOracleTests
{
    private const int Joints = 30;
    private const int Draws = 1_000_000;

    [Fact]
    public void Probability_OfRandomJoints_IsThatOfTheDefinition()
    {
        HashSet<Type> seen = [];
        foreach ((int seed, RandomJoint random, double[] table) in RandomJoint.Possible().Take(10 * Joints))
        {
            JointDistribution joint = new(random.Factors, random.Terms);
            for (int i = 0; i < table.Length; i++)
            {
                int[] row = new int[random.Factors.Dimension];
                random.Factors.ClassesOf(i, row);
                double p = joint.Probability(row);
                if (Math.Abs(p - table[i]) > 1e-13 * table[i])
                {
                    Assert.Fail($"seed {seed}, {joint.Expression}, row {string.Join(' ', row)}: {p:R}, expected {table[i]:R}");
                }
            }

            seen.UnionWith(random.Terms.Select(t => t.GetType()));
        }

        Assert.Equal(5, seen.Count);
    }

    [Fact]
    public void Information_OfRandomJoints_IsThatOfTheDefinition()
    {
        foreach ((int seed, RandomJoint random, double[] table) in RandomJoint.Possible().Take(Joints))
        {
            JointDistribution joint = new(random.Factors, random.Terms);
            double[] pairs = new double[random.Factors.Sizes[0] * random.Factors.Sizes[1]];
            int inner = table.Length / pairs.Length;
            for (int i = 0; i < table.Length; i++)
            {
                pairs[i / inner] += table[i];
            }

            double[] first = [.. pairs.Chunk(random.Factors.Sizes[1]).Select(row => row.Sum())];
            double[] second = [.. Enumerable.Range(0, random.Factors.Sizes[1]).Select(c => pairs.Where((_, i) => i % random.Factors.Sizes[1] == c).Sum())];
            Assert.True(Math.Abs(Entropy(table) - joint.Entropy) < 1e-12, $"seed {seed}");
            Assert.True(Math.Abs(Entropy(first) + Entropy(second) - Entropy(pairs) - joint.MutualInformation(0, 1)) < 1e-12, $"seed {seed}");
            Assert.Equal(table.Count(p => p > 0), joint.SupportCount);
        }
    }

    [Fact]
    public void Sample_OfRandomJoints_FollowsTheirTables()
    {
        int[] rows = new int[Draws * 5];
        foreach ((int seed, RandomJoint random, double[] table) in RandomJoint.Possible().Take(Joints))
        {
            JointDistribution joint = new(random.Factors, random.Terms);
            int dimension = random.Factors.Dimension;
            joint.Sample((ulong)seed, 0, Draws, rows.AsSpan(0, Draws * dimension));
            int[] counts = new int[table.Length];
            for (int i = 0; i < Draws; i++)
            {
                counts[random.Factors.IndexOf(rows.AsSpan(i * dimension, dimension))]++;
            }

            Assert.True(ChiSquare.IsPlausible(counts, table), $"seed {seed}, {joint.Expression}");
        }
    }

    [Fact]
    public void Joint_WithoutPossibleCombination_IsRefused()
    {
        int refused = 0;
        for (int seed = 0; seed < 300; seed++)
        {
            RandomJoint random = RandomJoint.Create(seed);
            if (JointOracle.Table(random.Factors, random.Terms) is null)
            {
                JointTableException error = Assert.Throws<JointTableException>(() => new JointDistribution(random.Factors, random.Terms));
                Assert.Contains("sum to 0", error.Message, StringComparison.Ordinal);
                refused++;
            }
        }

        Assert.InRange(refused, 1, 100);
    }

    private static double Entropy(IEnumerable<double> table) => table.Sum(p => p > 0 ? -p * Math.Log(p) : 0);
}
