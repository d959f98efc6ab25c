using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Tests.Random;

public sealed class FeistelPermutationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1000)]
    [InlineData(4096)]
    [InlineData(4097)]
    public void Places_OfOneEpoch_HoldEveryValueOnce(int count)
    {
        for (long epoch = 0; epoch < 3; epoch++)
        {
            FeistelPermutation order = new(count, seed: 17, epoch);
            IEnumerable<long> values = Enumerable.Range(0, count).Select(place => order[place]);

            Assert.Equal(Enumerable.Range(0, count).Select(i => (long)i), values.Order());
        }
    }

    [Fact]
    public void Orders_OfThreeValues_AreAllEquallyLikely()
    {
        Dictionary<string, int> orders = [];
        for (long epoch = 0; epoch < 6000; epoch++)
        {
            FeistelPermutation order = new(3, seed: 1, epoch);
            string text = $"{order[0]}{order[1]}{order[2]}";
            orders[text] = orders.GetValueOrDefault(text) + 1;
        }

        Assert.Equal(6, orders.Count);
        Assert.True(ChiSquare.UniformStatistic(orders.Values.ToArray()) < ChiSquare.Critical(5), string.Join(", ", orders));
    }

    [Fact]
    public void Neighbours_InAnOrder_AreIndependent()
    {
        // Of 7 values each ordered pair of different ones stands at two neighbouring places equally often.
        int[] pairs = new int[42];
        for (int seed = 0; seed < 8000; seed++)
        {
            FeistelPermutation order = new(7, (ulong)seed, epoch: 2);
            int place = seed % 6;
            (int a, int b) = ((int)order[place], (int)order[place + 1]);
            pairs[(a * 6) + (b > a ? b - 1 : b)]++;
        }

        Assert.True(ChiSquare.UniformStatistic(pairs) < ChiSquare.Critical(41));
    }

    [Fact]
    public void Orders_OfOtherSeedsAndEpochs_Differ()
    {
        long[] Read(ulong seed, long epoch)
        {
            FeistelPermutation order = new(1000, seed, epoch);
            return [.. Enumerable.Range(0, 1000).Select(i => order[i])];
        }

        Assert.Equal(Read(1, 5), Read(1, 5));
        Assert.NotEqual(Read(1, 5), Read(1, 6));
        Assert.NotEqual(Read(1, 5), Read(2, 5));
        Assert.NotEqual(Read(1, 0), Read(1, 1L << 32));
    }

    [Fact]
    public void Place_InAVastRange_StaysInside()
    {
        FeistelPermutation order = new(long.MaxValue, seed: 3, epoch: 0);
        long[] values = [.. Enumerable.Range(0, 1000).Select(i => order[long.MaxValue - 1 - i])];

        Assert.All(values, v => Assert.InRange(v, 0, long.MaxValue - 1));
        Assert.Equal(1000, values.Distinct().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(4097)]
    public void PlaceOf_OfSmallRanges_UndoesTheOrderBothWays(int count)
    {
        for (ulong seed = 0; seed < 5; seed++)
        {
            FeistelPermutation order = new(count, seed, epoch: 0, RandomPurpose.Splitting);
            for (int i = 0; i < count; i++)
            {
                Assert.Equal(i, order.PlaceOf(order[i]));
                Assert.Equal(i, order[order.PlaceOf(i)]);
            }
        }
    }

    [Theory]
    [InlineData(737_280)]
    [InlineData((1L << 40) - 1)]
    [InlineData(1L << 40)]
    [InlineData((1L << 40) + 1)]
    [InlineData(long.MaxValue)]
    public void PlaceOf_OfLargeRanges_UndoesTheOrderBothWays(long count)
    {
        FeistelPermutation order = new(count, seed: 23, epoch: 1);
        PhiloxStream random = new(5, RandomPurpose.Evaluation, 0);
        for (int i = 0; i < 2000; i++)
        {
            long value = i < 10 ? i : i < 20 ? count - 1 - (i % 10) : (long)(random.NextUInt64() % (ulong)count);
            Assert.Equal(value, order.PlaceOf(order[value]));
            Assert.Equal(value, order[order.PlaceOf(value)]);
        }
    }

    [Fact]
    public void Order_OfASplit_IsPartOfEveryRecipesMeaning()
    {
        // Calculated with another implementation of Philox and the permutation.
        FeistelPermutation order = new(737_280, seed: 0, epoch: 0, RandomPurpose.Splitting);
        Assert.Equal([616_390L, 437_751, 388_674, 569_663], Enumerable.Range(0, 4).Select(i => order[i]));
    }

    [Fact]
    public void Orders_OfOtherPurposes_Differ()
    {
        FeistelPermutation shuffling = new(1000, seed: 1, epoch: 0), splitting = new(1000, seed: 1, epoch: 0, RandomPurpose.Splitting);
        Assert.Equal(shuffling[3], new FeistelPermutation(1000, 1, 0, RandomPurpose.Shuffling)[3]);

        // Two random orders of 1,000 agree at one place on average.
        Assert.InRange(Enumerable.Range(0, 1000).Count(i => shuffling[i] == splitting[i]), 0, 8);
    }

    [Fact]
    public void Arguments_OutsideTheirRange_AreRefused()
    {
        FeistelPermutation order = new(10, seed: 0, epoch: 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => order[10]);
        Assert.Throws<ArgumentOutOfRangeException>(() => order[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => order.PlaceOf(10));
        Assert.Throws<ArgumentOutOfRangeException>(() => order.PlaceOf(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FeistelPermutation(0, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FeistelPermutation(10, 0, -1));
    }
}
