using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Splits;
using Disentangle.Datasets.Tests.Joints;

namespace Disentangle.Datasets.Tests.Splits;

public sealed class PartDistributionTests
{
    private static readonly FactorSpace Space = Spaces.Of(3, 4, 5);
    private static readonly JointDistribution Everything = JointDistribution.Independent(Space);

    // Parts of nearly all and of hardly any probability, over combinations and over factors that share a table with others.
    public static TheoryData<string, string, string> Cases => new()
    {
        { "test=15", "train", "band(f0,f2;sigma=0.3)" },
        { "test=15", "test", "band(f0,f2;sigma=0.3)" },
        { "test=1 seed=5", "test", "band(f0,f2;sigma=0.5)" },
        { "test=2 seed=1", "test", "independent" },
        { "test=0.5 over f0,f1", "test", "band(f0,f2;sigma=0.3)" },
        { "test=1 over f0,f1 seed=3", "test", "band(f0,f2;sigma=0.3) & band(f1,f2;sigma=0.4)" },
        { "test=1 over f2 seed=2", "test", "band(f0,f1;sigma=0.3)" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sample_OfAPart_HasTheRenormalisedDistribution(string text, string part, string expression)
    {
        PartDistribution distribution = Of(text, part, expression);
        JointDistribution joint = distribution.Joint;
        double[] expected = [.. Space.Rows().Select(row => distribution.Contains(row) ? Math.Exp(joint.LogProbability(row)) : 0)];
        double sum = expected.Sum();
        int[] counts = new int[expected.Length], drawn = new int[3];
        for (int i = 0; i < 30_000; i++)
        {
            distribution.Sample(seed: 21, i, drawn);
            Assert.True(distribution.Contains(drawn));
            counts[Space.IndexOf(drawn)]++;
        }

        // Cells that are expected less than five times are pooled, as the statistic demands.
        double[] probabilities = [.. expected.Select(p => p / sum)];
        int[] order = [.. Enumerable.Range(0, counts.Length).Where(i => probabilities[i] > 0).OrderByDescending(i => probabilities[i])];
        int kept = order.TakeWhile(i => probabilities[i] * 30_000 >= 5).Count();
        int[] pooledCounts = [.. order[..kept].Select(i => counts[i]), order[kept..].Sum(i => counts[i])];
        double[] pooled = [.. order[..kept].Select(i => probabilities[i]), order[kept..].Sum(i => probabilities[i])];
        Assert.True(kept < 2 || ChiSquare.Statistic(pooledCounts, pooled) < ChiSquare.Critical(kept), $"{text}, {part}, {expression}");
        Assert.Equal(30_000, pooledCounts.Sum());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void LogProbabilities_OfAPart_SumToOneAndAreMinusInfinityElsewhere(string text, string part, string expression)
    {
        PartDistribution distribution = Of(text, part, expression);
        double inside = 0, joint = 0;
        foreach (int[] row in Space.Rows())
        {
            double log = distribution.LogProbability(row);
            Assert.Equal(distribution.Contains(row), log > double.NegativeInfinity);
            inside += Math.Exp(log);
            joint += distribution.Contains(row) ? Math.Exp(distribution.Joint.LogProbability(row)) : 0;
        }

        Assert.Equal(1, inside, 1e-13);
        Assert.Equal(joint, distribution.Probability, 1e-15);
    }

    [Fact]
    public void Probabilities_OfAllParts_SumToOne()
    {
        string[] parts = ["a", "b", "train"];
        foreach (string text in (string[])["a=3,b=50 seed=1", "a=0.5,b=0.25 over f1,f2", "a=1,b=1 over f0"])
        {
            Assert.Equal(1, parts.Sum(part => Of(text, part, "band(f0,f2;sigma=0.2)").Probability), 1e-14);
        }
    }

    [Fact]
    public void Probability_OfTheUniformJoint_IsTheShareOfCombinations()
    {
        Assert.Equal(15.0 / 60, Of("test=15", "test", "independent").Probability, 1e-15);
        Assert.Equal(45.0 / 60, Of("test=15", "train", "independent").Probability, 1e-15);
    }

    [Fact]
    public void Draws_OfARareButLargePart_EndAndStayInside()
    {
        // Nearly all units are in the part, but nearly all probability is outside: 4 of 64 combinations hold all but 1e-9 of it.
        FactorSpace space = Spaces.Of(8, 8);
        DatasetPartition partition = new(DatasetSplit.Parse("out=4", space), JointDistribution.Independent(space));
        double[] weights = [.. space.Rows().Select(row => partition.PartOf(row) == 0 ? 1.0 : 1e-9 / 15)];
        PartDistribution distribution = new(new JointDistribution(space, [new TablePotential(space, [0, 1], weights)]), partition, 1);
        Assert.Equal(1e-9, distribution.Probability, 1e-17);

        int[] counts = new int[64], drawn = new int[2];
        for (int i = 0; i < 20_000; i++)
        {
            distribution.Sample(3, i, drawn);
            counts[space.IndexOf(drawn)]++;
        }

        int[] inside = [.. counts.Where((_, cell) => partition.PartOf([cell / 8, cell % 8]) == 1)];
        Assert.Equal(20_000, inside.Sum());
        Assert.True(ChiSquare.UniformStatistic(inside) < ChiSquare.Critical(59));
    }

    [Fact]
    public void Draws_ThatFallInside_AreTheJointsOwn()
    {
        PartDistribution distribution = Of("test=15", "train", "band(f0,f2;sigma=0.3)");
        int[] own = new int[3], drawn = new int[3];
        int same = 0;
        for (int i = 0; i < 2000; i++)
        {
            distribution.Joint.Sample(8, i, own);
            distribution.Sample(8, i, drawn);
            if (distribution.Contains(own))
            {
                Assert.Equal(own, drawn);
                same++;
            }
        }

        Assert.InRange(same / 2000.0, distribution.Probability - 0.05, distribution.Probability + 0.05);
        Assert.True(same < 2000);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void SupportCell_OfAPart_CountsThroughItInRowMajorOrder(string text, string part, string expression)
    {
        PartDistribution distribution = Of(text, part, expression);
        int[][] expected = [.. Space.Rows().Where(row => distribution.Contains(row))];
        Assert.Equal(expected.Length, distribution.SupportCount);
        int[] cell = new int[3];
        for (int k = 0; k < expected.Length; k++)
        {
            distribution.SupportCell(k, cell);
            Assert.Equal(expected[k], cell);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => distribution.SupportCell(expected.Length, cell));
    }

    [Fact]
    public void JointWiderThanTheDataSet_IsDrawnWithinTheDataSetOnly()
    {
        JointDistribution own = new(Space, [TablePotential.Random(Space, [0, 1], 7, zeros: 0.5)]);
        PartDistribution distribution = new(Everything, DatasetPartition.Whole(own), 0);
        Assert.Equal(own.SupportCount / 60.0, distribution.Probability, 1e-15);
        Assert.Equal(own.SupportCount, distribution.SupportCount);
        int[] drawn = new int[3];
        for (int i = 0; i < 500; i++)
        {
            distribution.Sample(1, i, drawn);
            Assert.True(own.LogProbability(drawn) > double.NegativeInfinity);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Table_OfAPart_HasTheRenormalisedProbabilities(string text, string part, string expression)
    {
        PartDistribution distribution = Of(text, part, expression);
        foreach (int[] row in Space.Rows())
        {
            Assert.Equal(Math.Exp(distribution.LogProbability(row)), distribution.Table!.Probability(row), 1e-14);
        }

        Assert.Equal(distribution.SupportCount, distribution.Table!.SupportCount);
    }

    [Fact]
    public void PartThatTheJointNeverProduces_IsRefusedAtOnce()
    {
        double[] weights = new double[60];
        DatasetPartition partition = new(DatasetSplit.Parse("test=15", Space), Everything);
        int[] first = Space.Rows().First(row => partition.PartOf(row) == 0);
        weights[Space.IndexOf(first)] = 1;
        JointDistribution joint = new(Space, [new TablePotential(Space, [0, 1, 2], weights)]);
        Assert.Equal(1, new PartDistribution(joint, partition, 0).Probability);
        ArgumentException error = Assert.Throws<ArgumentException>(() => new PartDistribution(joint, partition, 1));
        Assert.Contains("never produces a combination of part train", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TooManyCombinations_AreRefusedWithTheCure()
    {
        FactorSpace space = Spaces.Of(256, 256, 257);
        JointDistribution joint = JointDistribution.Independent(space);
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => new PartDistribution(joint, new DatasetPartition(DatasetSplit.Parse("test=5", space), joint), 0));
        Assert.Contains("16842752 combinations; at most 16777216", error.Message, StringComparison.Ordinal);

        PartDistribution over = new(joint, new DatasetPartition(DatasetSplit.Parse("test=5 over f0", space), joint), 0);
        Assert.Equal(5.0 / 256, over.Probability, 1e-15);
        Assert.Null(over.Table);
        Assert.Contains("Give a count of draws", Assert.Throws<ArgumentException>(() => over.SupportCount).Message, StringComparison.Ordinal);
    }

    private static PartDistribution Of(string text, string part, string expression)
    {
        DatasetSplit split = DatasetSplit.Parse(text, Space);
        return new PartDistribution(JointDistribution.Parse(expression, Space), new DatasetPartition(split, Everything), split.IndexOf(part));
    }
}
