using Disentangle.Learning.Metrics;

namespace Disentangle.Learning.Tests.Metrics;

public class HistogramDiscretizerTests
{
    [Theory]
    [InlineData(0, new[] { 1, 8, 14, 20, 1, 7, 13, 20 })]
    [InlineData(1, new[] { 1, 2, 1, 1, 4, 4, 3, 3 })]
    [InlineData(2, new[] { 20, 4, 9, 19, 1, 15, 14, 1 })]
    [InlineData(3, new[] { 4, 3, 2, 1, 3, 2, 2, 1 })]
    public void Discretize_GoldenCodes_GivesTheReferenceBins(int latent, int[] expected)
    {
        Assert.Equal(expected, Discretize(GoldenSample.Create().CodesOf(latent))[..8]);
    }

    [Fact]
    public void Discretize_ValuesOnEdges_BelongToTheBinThatBegins()
    {
        double[] edges = [.. Enumerable.Range(0, 21).Select(i => (double)i)];
        int[] expected = [.. Enumerable.Range(1, 20), 20];
        Assert.Equal(expected, Discretize(edges));
    }

    [Fact]
    public void Discretize_ValuesBesideInexactEdges_FollowTheEdgesBitForBit()
    {
        // Edges as numpy computes them; 0.1 and 0.7 are not representable, so that a plain division misplaces some values.
        double minimum = 0.1, step = (0.7 - 0.1) / 20;
        for (int k = 1; k < 20; k++)
        {
            double edge = minimum + (k * step);
            Assert.Equal([1, 20, k, k + 1], Discretize([0.1, 0.7, Math.BitDecrement(edge), edge]));
        }
    }

    [Fact]
    public void Discretize_RandomValues_MatchesCountingEdges()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            Random random = new(seed);
            double[] values = [.. Enumerable.Range(0, 500).Select(_ => Math.Round(random.NextDouble() * 7, 2) - 3)];
            double minimum = values.Min(), step = (values.Max() - minimum) / 20;
            int[] expected = [.. values.Select(v => Enumerable.Range(0, 20).Count(k => minimum + (k * step) <= v))];
            Assert.True(expected.SequenceEqual(Discretize(values)), $"seed {seed}");
        }
    }

    [Fact]
    public void Discretize_ConstantRow_FallsInOneBin()
    {
        Assert.Equal([11, 11, 11], Discretize([3.5, 3.5, 3.5]));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Discretize_ValueNotFinite_NamesItsPlace(double bad)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Discretize([0, 1, bad]));
        Assert.Contains("Value 2", error.Message);
    }

    [Fact]
    public void Discretize_LengthsDiffer_NamesBoth()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new HistogramDiscretizer().Discretize([0, 1, 2], new int[2]));
        Assert.Contains("3 values came for 2 labels", error.Message);
    }

    [Fact]
    public void Constructor_OneBin_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new HistogramDiscretizer(1));
    }

    private static int[] Discretize(double[] values)
    {
        int[] labels = new int[values.Length];
        new HistogramDiscretizer().Discretize(values, labels);
        return labels;
    }
}
