using Disentangle.Datasets.Files;
using Disentangle.Datasets.Protocols;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Splits;
using Disentangle.Datasets.Tests.Files;
using Disentangle.Datasets.Tests.Sources;

namespace Disentangle.Datasets.Tests.Protocols;

public sealed class InterventionProtocolTests
{
    private static readonly InterventionProtocol Small = new() { Joint = "band(f0,f2;sigma=0.2)", TestCount = 12, TrainCount = 4000 };

    [Theory]
    [InlineData("dsprites", "band(scale,posX;sigma=0.2)", 50_000, 200_000, true)]
    [InlineData("shapes3d", "band(floor_hue,wall_hue;sigma=0.2)", 50_000, 100_000, true)]
    [InlineData("cmnist-like", "band(content,color;sigma=0.2)", 10_000, 60_000, false)]
    public void Table_HasThePapersSettings(string dataset, string joint, long test, long train, bool holdsOut)
    {
        InterventionProtocol protocol = InterventionProtocol.Of(dataset)!;
        Assert.Equal((joint, test, train, holdsOut), (protocol.Joint, protocol.TestCount, protocol.TrainCount, protocol.HoldsOutCombinations));
        Assert.Null(InterventionProtocol.Of("triangle"));
    }

    [Fact]
    public void Sets_OfDsprites_ResolveToTheStatedSizes()
    {
        ResolvedRecipe[] sets = [.. InterventionProtocol.Of("dsprites")!.SetsOf("dsprites", seed: 7).Select(s => new ResolvedRecipe(s.Recipe))];
        Assert.Equal([50_000, 200_000, 200_000], sets.Select(s => s.ObservationCount));
        Assert.Equal(1, sets[0].PartProbability + sets[2].PartProbability, 1e-14);
        Assert.Equal("test=50000 seed=7", sets[1].Recipe.Split);
    }

    [Fact]
    public void Sets_HoldOutEachTestCombinationAndDrawTheRestAsStated()
    {
        ToyDataset toy = new();
        ResolvedRecipe[] sets = [.. Small.SetsOf("toy", seed: 3).Select(s => new ResolvedRecipe(s.Recipe, toy))];
        long[] test = IndexFile.IndicesOf(sets[0]), correlated = IndexFile.IndicesOf(sets[1]), independent = IndexFile.IndicesOf(sets[2]);
        Assert.Equal((12, 4000, 4000), (test.Length, correlated.Length, independent.Length));
        Assert.Equal(test.Distinct().Order(), test);
        Assert.Empty(test.Intersect(correlated));
        Assert.Empty(test.Intersect(independent));
        AssertFits(correlated, sets[1]);
        AssertFits(independent, sets[2]);

        // The middle factor is in no potential: both training sets draw it alike where neither had to draw again.
        Assert.True(correlated.Zip(independent).Count(pair => pair.First / 5 % 4 == pair.Second / 5 % 4) > 2000);
    }

    [Fact]
    public void Sets_OfOtherSeeds_HoldOutOtherCombinations()
    {
        ToyDataset toy = new();
        long[][] tests = [.. Enumerable.Range(0, 3).Select(seed => IndexFile.IndicesOf(new ResolvedRecipe(Small.SetsOf("toy", (ulong)seed)[0].Recipe, toy)))];
        Assert.NotEqual(tests[0], tests[1]);
        Assert.NotEqual(tests[1], tests[2]);
        Assert.Equal(tests[1], IndexFile.IndicesOf(new ResolvedRecipe(Small.SetsOf("toy", 1)[0].Recipe, toy)));
    }

    [Fact]
    public void Sets_WithoutHeldOutCombinations_AreDrawsOfAnotherSeed()
    {
        IReadOnlyList<ProtocolSet> sets = (Small with { HoldsOutCombinations = false }).SetsOf("toy", 3);
        Assert.Equal(["test", "train_correlated", "train_independent"], sets.Select(s => s.Name));
        Assert.All(sets, s => Assert.Null(s.Recipe.Split));
        Assert.Equal(12, sets[0].Recipe.Count);
        Assert.NotEqual(sets[1].Recipe.Seed, sets[0].Recipe.Seed);
        Assert.Equal(3UL, sets[1].Recipe.Seed);
    }

    [Fact]
    public void Files_OfTheProtocol_AreThoseOfTheirRecipes()
    {
        using TemporaryFolder folder = new();
        ToyDataset toy = new();
        foreach (ProtocolSet set in (Small with { TrainCount = 300 }).SetsOf("toy", 3))
        {
            ResolvedRecipe recipe = new(set.Recipe, toy);
            Exports.Write(recipe, folder[set.Name + ".h5"]);
            using DatasetFile file = DatasetFile.Open(folder[set.Name + ".h5"]);
            Assert.Equal(recipe.Recipe.Sha256, file.RecipeSha256);
            int[] classes = new int[3], expected = new int[3];
            byte[] image = new byte[toy.Format.ByteCount], drawn = new byte[toy.Format.ByteCount];
            for (long i = 0; i < file.Count; i++)
            {
                file.Read([i], image, classes);
                recipe.ClassesOf(i, expected);
                toy.CreateRenderer().Render([.. expected.Select(c => (double)c)], drawn);
                Assert.Equal(expected, classes);
                Assert.Equal(drawn, image);
            }
        }
    }

    private static void AssertFits(long[] indices, ResolvedRecipe recipe)
    {
        int[] counts = new int[60];
        foreach (long index in indices)
        {
            counts[index]++;
        }

        double[] expected = [.. recipe.Dataset.Factors.Rows().Select(row => Math.Exp(recipe.LogProbabilityOf(row)))];

        // Cells that are expected less than five times share one.
        int[] kept = [.. Enumerable.Range(0, 60).Where(i => expected[i] * indices.Length >= 5)];
        int[] pooled = [.. kept.Select(i => counts[i]), indices.Length - kept.Sum(i => counts[i])];
        double[] probabilities = [.. kept.Select(i => expected[i]), 1 - kept.Sum(i => expected[i])];
        Assert.True(ChiSquare.Statistic(pooled, probabilities) < ChiSquare.Critical(kept.Length));
    }
}
