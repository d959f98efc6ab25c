using Disentangle.Datasets.Random;
using Disentangle.Datasets.Recipes;

namespace Disentangle.Datasets.Tests.Recipes;

public sealed class FactorSubsetsTests
{
    [Theory]
    [InlineData(5, 1, 5)]
    [InlineData(5, 3, 10)]
    [InlineData(5, 5, 1)]
    [InlineData(7, 4, 35)]
    public void Next_FromTheFirst_GivesEachSubsetOnceInOrder(int count, int size, int expected)
    {
        int[] places = new int[size];
        List<string> all = [];
        FactorSubsets.First(places);
        do
        {
            Assert.Equal(places.Order().Distinct(), places);
            Assert.InRange(places[^1], 0, count - 1);
            all.Add(string.Join(' ', places));
        }
        while (FactorSubsets.Next(places, count));
        Assert.Equal(all.Order(StringComparer.Ordinal).Distinct(), all);
        Assert.Equal(expected, all.Count);
    }

    [Fact]
    public void Draw_ManyTimes_GivesEachSubsetEquallyOften()
    {
        PhiloxStream random = new(3, RandomPurpose.Pairing, 0);
        int[] from = [2, 3, 5, 7, 11], subset = new int[2];
        Dictionary<(int, int), int> counts = [];
        for (int i = 0; i < 10_000; i++)
        {
            FactorSubsets.Draw(from, subset, ref random);
            counts[(subset[0], subset[1])] = counts.GetValueOrDefault((subset[0], subset[1])) + 1;
        }

        Assert.Equal(10, counts.Count);
        Assert.All(counts.Keys, pair => Assert.True(pair.Item1 < pair.Item2));
        Assert.True(ChiSquare.UniformStatistic([.. counts.Values]) < ChiSquare.Critical(9));
    }
}
