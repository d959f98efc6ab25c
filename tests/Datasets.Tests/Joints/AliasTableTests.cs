using System.Numerics;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Joints.Pairwise;
using Disentangle.Datasets.Random;

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

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(128)]
    [InlineData(1001)]
    public void Columns_OfRandomTables_AreThoseOfVosesStacks(int n)
    {
        // Another order of filling gives other draws for the same recipe.
        for (int seed = 0; seed < 50; seed++)
        {
            double[] probabilities = RandomTable(n, seed);
            AliasTable table = new(probabilities);
            (ulong[] thresholds, int[] aliases) = FillWithStacks(probabilities);
            for (int column = 0; column < n; column++)
            {
                Assert.True(thresholds[column] == table.Threshold(column) && aliases[column] == table.Alias(column), $"n {n}, seed {seed}, column {column}");
            }
        }
    }

    [Fact]
    public void Draw_OfManyNumbers_IsThatOfEach()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            double[] probabilities = RandomTable(37, seed);
            AliasTable table = new(probabilities);
            PhiloxStream stream = new((ulong)seed, RandomPurpose.Evaluation, 0);
            List<ulong> numbers = [0, ulong.MaxValue];
            for (int column = 0; column < 37; column++)
            {
                // Numbers whose place within their column is about its threshold, where the high halves are equal.
                ulong first = (ulong)(((UInt128.One << 64) * (uint)column + 36) / 37);
                ulong edge = first + (ulong)(table.Threshold(column) / 37.0);
                numbers.AddRange([first, edge - 1, edge, edge + 1, edge + (stream.NextUInt32() % 1_000_000), stream.NextUInt64()]);
            }

            int[] cells = new int[numbers.Count];
            table.Draw(numbers.ToArray(), cells);
            Assert.Equal(numbers.Select(table.Draw), cells);
        }
    }

    /// <summary>Vose's construction as he writes it, with two stacks.</summary>
    private static (ulong[] Thresholds, int[] Aliases) FillWithStacks(double[] probabilities)
    {
        int n = probabilities.Length;
        int bits = 62 - BitOperations.Log2((uint)(n - 1) | 1);
        ulong capacity = 1UL << bits;
        ulong[] rest = [.. probabilities.Select(p => (ulong)Math.Round(p * n * capacity))];
        int largest = Array.IndexOf(rest, rest.Max());
        rest[largest] += ((ulong)n * capacity) - rest.Aggregate(0UL, (sum, weight) => sum + weight);
        ulong[] thresholds = new ulong[n];
        int[] aliases = new int[n];
        Stack<int> small = new(), large = new();
        for (int i = n - 1; i >= 0; i--)
        {
            (rest[i] < capacity ? small : large).Push(i);
        }

        while (small.TryPop(out int poor))
        {
            int rich = large.Peek();
            thresholds[poor] = rest[poor] << (64 - bits);
            aliases[poor] = rich;
            rest[rich] -= capacity - rest[poor];
            if (rest[rich] < capacity)
            {
                small.Push(large.Pop());
            }
        }

        foreach (int full in large)
        {
            thresholds[full] = ulong.MaxValue;
            aliases[full] = full;
        }

        return (thresholds, aliases);
    }

    private static double[] Rebuild(AliasTable table)
    {
        int n = table.Count;
        double[] shares = new double[n];
        for (int column = 0; column < n; column++)
        {
            double own = table.Threshold(column) / Math.Pow(2, 64);
            shares[column] += own / n;
            shares[table.Alias(column)] += (1 - own) / n;
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
