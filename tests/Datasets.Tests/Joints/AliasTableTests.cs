using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Joints.Pairwise;

namespace Disentangle.Datasets.Tests.Joints;

public sealed class AliasTableTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(120)]
    [InlineData(128)]
    [InlineData(1000)]
    public void Columns_OfRandomTables_AddUpToTheTable(int n)
    {
        for (int seed = 0; seed < 20; seed++)
        {
            double[] probabilities = RandomTable(n, seed);
            double[] rebuilt = Rebuild(new AliasTable(probabilities));

            for (int i = 0; i < n; i++)
            {
                Assert.True(Math.Abs(probabilities[i] - rebuilt[i]) < 1e-15, $"n {n}, seed {seed}, cell {i}: {probabilities[i]:R} became {rebuilt[i]:R}");
            }
        }
    }

    [Fact]
    public void Columns_OfAGaussianBand_AddUpToTheTable()
    {
        FactorSpace space = Spaces.Of(8, 15);
        double[] table = [.. new JointDistribution(space, [new GaussianBand(space, 0, 1, 0.2)]).Blocks[0].Probabilities];
        double[] rebuilt = Rebuild(new AliasTable(table));

        Assert.All(Enumerable.Range(0, 120), i => Assert.Equal(table[i], rebuilt[i], 1e-15));
    }

    [Fact]
    public void Draw_OfTheExtremeNumbers_NeverGivesACellOfProbabilityZero()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            double[] probabilities = RandomTable(6, seed);
            AliasTable table = new(probabilities);
            for (ulong column = 0; column < 6; column++)
            {
                // First and last random number of each column.
                ulong first = (ulong)(((UInt128.One << 64) * column + 5) / 6);
                ulong last = (ulong)((((UInt128.One << 64) * (column + 1)) - 1) / 6);
                Assert.True(probabilities[table.Draw(first)] > 0, $"seed {seed}, column {column}");
                Assert.True(probabilities[table.Draw(last)] > 0, $"seed {seed}, column {column}");
            }
        }
    }

    [Fact]
    public void Draw_OfOneCell_IsThatCell()
    {
        AliasTable table = new([1.0]);
        Assert.Equal(0, table.Draw(0));
        Assert.Equal(0, table.Draw(ulong.MaxValue));
    }

    private static double[] Rebuild(AliasTable table)
    {
        int n = table.Thresholds.Length;
        double[] shares = new double[n];
        for (int column = 0; column < n; column++)
        {
            double own = table.Thresholds[column] / Math.Pow(2, 64);
            shares[column] += own / n;
            shares[table.Aliases[column]] += (1 - own) / n;
        }

        return shares;
    }

    private static double[] RandomTable(int n, int seed)
    {
        System.Random random = new(seed);
        double[] weights = [.. Enumerable.Range(0, n).Select(_ => random.NextDouble() < 0.3 ? 0 : Math.Pow(random.NextDouble(), 8))];
        weights[random.Next(n)] = 1;
        double sum = CompensatedSum.Of(weights);
        return [.. weights.Select(w => w / sum)];
    }
}
