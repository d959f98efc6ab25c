using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Splits;
using Disentangle.Datasets.Tests.Joints;

namespace Disentangle.Datasets.Tests.Splits;

public sealed class DatasetPartitionTests
{
    private static readonly FactorSpace Space = Spaces.Of(3, 4, 5);

    [Theory]
    [InlineData("test=7", "7,53")]
    [InlineData("test=0.25,validation=5", "15,5,40")]
    [InlineData("test=0.33,train=0.67", "19,41")]
    [InlineData("a=0.33,b=0.33,c=0.34", "21,19,20")]
    [InlineData("a=59,b", "59,1")]
    [InlineData("train", "60")]
    public void Sizes_OfEachPart_AreExactlyTheStatedOnes(string text, string sizes)
    {
        // 0.33 · 60 = 19.8 and 0.67 · 60 = 40.2: rounded down, and what is left goes to train, or else to the first part.
        Assert.Equal(sizes, string.Join(',', CountsOf(Bind(text, JointDistribution.Independent(Space)), JointDistribution.Independent(Space))));
    }

    [Theory]
    [InlineData("test=61", "its parts take 61 of 60 combinations; make them smaller")]
    [InlineData("test=60", "part train would get none of 60 combinations; at least 1 is needed. Make another part smaller")]
    [InlineData("test=0.001", "part test would get none of 60 combinations")]
    [InlineData("train=30,test=20", "its parts take 50 of 60 combinations; let one take the others, for example unused=rest")]
    [InlineData("test=9223372036854775807,more=9223372036854775807", "its parts take 18446744073709551614 of 60 combinations")]
    [InlineData("test=13 over f0,f1", "its parts take 13 of 12 combinations of f0, f1")]
    public void Constructor_OfSizesThatDoNotFit_SaysWhatCameAndTheTotal(string text, string problem)
    {
        SplitFormatException error = Assert.Throws<SplitFormatException>(() => Bind(text, JointDistribution.Independent(Space)));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_OfASparseSupport_AreCompleteAndHoldNothingElse()
    {
        for (int seed = 1; seed < 10; seed++)
        {
            JointDistribution support = new(Space, [TablePotential.Random(Space, [0, 2], seed, zeros: 0.5)]);
            DatasetPartition partition = Bind("train=0.5,validation=0.25,test=0.25 seed=9", support);
            Assert.Equal(support.SupportCount, partition.UnitCount);
            Assert.Equal(
                Enumerable.Range(0, 3).Select(p => (int)partition.SizeOf(p)),
                CountsOf(partition, support));
            Assert.All(
                Space.Rows().Where(row => support.LogProbability(row) == double.NegativeInfinity),
                row => Assert.Equal(-1, partition.PartOf(row)));
        }
    }

    [Theory]
    [InlineData("train=0.5,test=0.5 over f0,f2 seed=1", 15)]
    [InlineData("test=1 over f1", 4)]
    [InlineData("test=5 over f2,f1 seed=4", 20)]
    public void Parts_OverSomeFactors_ShareNoCombinationOfThem(string text, int units)
    {
        DatasetPartition partition = Bind(text, JointDistribution.Independent(Space));
        DatasetSplit split = DatasetSplit.Parse(text, Space);
        Assert.Equal(units, partition.UnitCount);
        var parts = Space.Rows().GroupBy(row => string.Join(',', split.Over.Select(p => row[p])), row => partition.PartOf(row)).ToArray();
        Assert.Equal(units, parts.Length);
        Assert.All(parts, combination => Assert.Single(combination.Distinct()));
        for (int part = 0; part < partition.PartNames.Count; part++)
        {
            Assert.Equal(partition.SizeOf(part), parts.Count(combination => combination.First() == part));
        }
    }

    [Fact]
    public void Units_OverSomeFactorsOfASparseSupport_AreThePossibleCombinationsOfThem()
    {
        JointDistribution support = new(
            Space, [TablePotential.Random(Space, [0, 2], 3, zeros: 0.6), TablePotential.Random(Space, [1], 1, zeros: 0.4)]);
        DatasetPartition partition = Bind("test=0.4 over f0,f1", support);
        int possible = Space.Rows().Where(row => support.LogProbability(row) > double.NegativeInfinity).Select(row => (row[0], row[1])).Distinct().Count();
        Assert.InRange(possible, 2, 11);
        Assert.Equal(possible, partition.UnitCount);
    }

    [Fact]
    public void SmallerPart_OfTheSameSeed_IsInsideTheLarger()
    {
        JointDistribution joint = JointDistribution.Independent(Space);
        DatasetPartition small = Bind("test=10 seed=2", joint), large = Bind("test=20,validation=5 seed=2", joint);
        Assert.All(Space.Rows().Where(row => small.PartOf(row) == 0), row => Assert.Equal(0, large.PartOf(row)));
    }

    [Fact]
    public void Membership_OfManySeeds_IsUniformOverCombinations()
    {
        int[] counts = new int[60];
        for (int seed = 0; seed < 2000; seed++)
        {
            DatasetPartition partition = Bind($"test=6 seed={seed}", JointDistribution.Independent(Space));
            foreach (int[] row in Space.Rows().Where(row => partition.PartOf(row) == 0))
            {
                counts[Space.IndexOf(row)]++;
            }
        }

        // Draws without replacement scatter less than independent ones, by the share that is not drawn.
        Assert.True(ChiSquare.UniformStatistic(counts) < 0.9 * ChiSquare.Critical(59));
    }

    [Fact]
    public void Membership_IsPartOfEveryRecipesMeaning()
    {
        DatasetPartition partition = Bind("test=6 seed=1", JointDistribution.Independent(Space));

        // Calculated with another implementation of Philox and the permutation.
        Assert.Equal([4L, 15, 27, 41, 43, 57], Space.Rows().Where(row => partition.PartOf(row) == 0).Select(row => Space.IndexOf(row)));
    }

    private static DatasetPartition Bind(string text, JointDistribution support) => new(DatasetSplit.Parse(text, support.Factors), support);

    private static int[] CountsOf(DatasetPartition partition, JointDistribution support)
    {
        int[] counts = new int[partition.PartNames.Count];
        foreach (int[] row in support.Factors.Rows().Where(row => support.LogProbability(row) > double.NegativeInfinity))
        {
            counts[partition.PartOf(row)]++;
        }

        return counts;
    }
}
