using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Tests.Joints;
using Disentangle.Datasets.Tests.Sources;

namespace Disentangle.Datasets.Tests.Recipes;

public sealed class PairSequenceTests
{
    private static readonly ToyDataset Toys = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    public void ClassesOf_APair_DifferInExactlyKFactorsAndBeginWithADraw(int k)
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = "dsprites", Joint = "band(scale,posX;sigma=0.2)", Seed = 4, Count = 600, Pairs = k });
        int[] draw = new int[6];
        for (int pair = 0; pair < 300; pair++)
        {
            (int[] first, int[] second) = PairOf(recipe, pair);
            recipe.Joint.Sample(4, pair, draw);
            Assert.Equal(draw, first);
            Assert.Equal(k, Changed(first, second).Length);
            Assert.True(double.IsFinite(recipe.LogProbabilityOf((2 * pair) + 1)));
        }
    }

    [Fact]
    public void ClassesOf_ManyPairs_HaveEachSubsetEquallyOften()
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = "dsprites", Seed = 1, Count = 12_000, Pairs = 2 });
        Dictionary<string, int> counts = Count(recipe);
        Assert.Equal(10, counts.Count);
        Assert.True(ChiSquare.UniformStatistic([.. counts.Values]) < ChiSquare.Critical(9));
    }

    [Fact]
    public void ClassesOf_UniformPairs_HaveEachNumberOfChangesButAllEquallyOften()
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = "dsprites", Seed = 1, Count = 12_000, Pairs = Recipe.UniformPairs });
        int[] counts = [.. Count(recipe).GroupBy(c => c.Key.Count(letter => letter == '+')).OrderBy(g => g.Key).Select(g => g.Sum(c => c.Value))];
        Assert.Equal(4, counts.Length);
        Assert.True(ChiSquare.UniformStatistic(counts) < ChiSquare.Critical(3));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    [InlineData(3, 1)]
    [InlineData(Recipe.UniformPairs, 7)]
    public void ClassesOf_PairsWithFewChangingFactors_LeaveTheOthersAlone(int pairs, int subsets)
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = "dsprites", Seed = 1, Count = 2000, Pairs = pairs, Changing = "posY, shape,scale" });
        Dictionary<string, int> counts = Count(recipe);
        Assert.Equal(subsets, counts.Count);
        Assert.All(counts.Keys, subset => Assert.DoesNotContain(subset, s => s is '3' or '4'));
        Assert.Equal("shape,scale,posY", recipe.Recipe.Changing);
    }

    [Fact]
    public void ClassesOf_TheChangedFactorOfABand_FollowsTheConditionalDistribution()
    {
        ResolvedRecipe recipe = new(
            new Recipe { Dataset = "toy", Joint = "band(f0,f2;sigma=0.3)", Seed = 6, Count = 120_000, Pairs = 1, Changing = "f2" }, Toys);

        // Given f0 = 1 and f2 = 2, the new f2 has the band's weights around 1/2, without class 2.
        double[] weights = [.. Enumerable.Range(0, 5).Select(c => c == 2 ? 0 : Math.Exp(-Math.Pow(0.5 - (c / 4.0), 2) / (2 * 0.09)))];
        double[] expected = [.. weights.Select(w => w / weights.Sum())];
        int[] counts = new int[5];
        for (int pair = 0; pair < 60_000; pair++)
        {
            (int[] first, int[] second) = PairOf(recipe, pair);
            counts[second[2]] += first[0] == 1 && first[2] == 2 ? 1 : 0;
        }

        Assert.True(counts.Sum() > 4000);
        Assert.Equal(0, counts[2]);
        Assert.True(ChiSquare.Statistic(counts, expected) < ChiSquare.Critical(3));
    }

    [Fact]
    public void ClassesOf_WhereSomeSubsetsCannotChange_HavePossibleOnesEquallyOften()
    {
        // f0 and f1 are equal or f1 is 3; f2 is free. From (0, 0, ·) f0 alone cannot change, f1 and f2 can.
        JointDistribution joint = new(Toys.Factors, [new TablePotential(Toys.Factors, [0, 1], [1, 0, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1])]);
        ResolvedRecipe recipe = new(new Recipe { Dataset = "toy", Seed = 2, Count = 40_000, Pairs = 1 }, new ToyDataset { Joint = joint });
        Dictionary<string, int> counts = [];
        for (int pair = 0; pair < 20_000; pair++)
        {
            (int[] first, int[] second) = PairOf(recipe, pair);
            if (first[0] == 0 && first[1] == 0)
            {
                string changed = string.Join(',', Changed(first, second));
                counts[changed] = counts.GetValueOrDefault(changed) + 1;
            }
        }

        Assert.Equal(["1", "2"], counts.Keys.Order());
        Assert.True(ChiSquare.UniformStatistic([.. counts.Values]) < ChiSquare.Critical(2));
    }

    [Fact]
    public void ClassesOf_WhereAlmostNoSubsetCanChange_FindsThatOne()
    {
        // Eleven factors of two classes: all equal but the last, which is free. 1 of 11 single changes is possible.
        FactorSpace space = Spaces.Of([.. Enumerable.Repeat(2, 11)]);
        double[] table = new double[1 << 10];
        (table[0], table[^1]) = (1, 1);
        JointDistribution joint = new(space, [new TablePotential(space, [.. Enumerable.Range(0, 10)], table)]);
        PairSequence sequence = new(joint, 5, PairRule.Of(new Recipe { Dataset = "none", Pairs = 1 }, space)!);
        int[] classes = new int[22];
        for (int pair = 0; pair < 200; pair++)
        {
            sequence.Fill(2 * pair, classes);
            Assert.Equal([10], Changed(classes[..11], classes[11..]));
        }
    }

    [Fact]
    public void ClassesOf_WhereNothingCanChange_NamesTheCombinationAndTheReason()
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = "triangle", Seed = 1, Count = 10, Pairs = 1, Changing = "orientation" });
        int[] draw = new int[3];
        recipe.ClassesOf(4, draw);
        ImpossiblePairException error = Assert.Throws<ImpossiblePairException>(() => recipe.ClassesOf(5, new int[3]));
        Assert.Equal(2, error.Pair);
        Assert.Contains($"Pair 2 begins with orientation {draw[0]}, posX {draw[1]}, posY {draw[2]}.", error.Message, StringComparison.Ordinal);
        Assert.Contains("exactly 1 of orientation differs", error.Message, StringComparison.Ordinal);
        Assert.Contains("none has positive probability under pointing(orientation,posX,posY)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ClassesOf_UniformPairsOfADeterminedFactor_FindNumbersThatArePossible()
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = "triangle", Seed = 1, Count = 1000, Pairs = Recipe.UniformPairs });
        Dictionary<string, int> counts = Count(recipe);
        Assert.All(counts.Keys, subset => Assert.InRange(subset.Count(letter => letter == '+'), 1, 2));
        Assert.True(counts.Count > 3);
    }

    [Fact]
    public void ClassesOf_AnEndlessStream_ReachesItsEnd()
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = "dsprites", Count = Recipe.Endless, Pairs = 1 });
        int[] first = new int[6], second = new int[6];
        recipe.ClassesOf(long.MaxValue - 3, first);
        recipe.ClassesOf(long.MaxValue - 2, second);
        Assert.Single(Changed(first, second));
        recipe.ChangedOf(long.MaxValue - 1, new bool[6]);
    }

    [Fact]
    public void ChangedOf_EitherObservation_SaysWhatDiffers()
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = "dsprites", Seed = 1, Count = 40, Pairs = 2 });
        bool[] a = new bool[6], b = new bool[6];
        for (int pair = 0; pair < 20; pair++)
        {
            (int[] first, int[] second) = PairOf(recipe, pair);
            recipe.ChangedOf(2 * pair, a);
            recipe.ChangedOf((2 * pair) + 1, b);
            Assert.Equal(first.Zip(second, (x, y) => x != y), a);
            Assert.Equal(a, b);
        }

        Assert.Throws<InvalidOperationException>(() => new ResolvedRecipe(new Recipe { Dataset = "dsprites", Count = 4 }).ChangedOf(0, a));
    }

    [Fact]
    public void SceneOf_APairWithContinuousFactors_KeepsTheCoordinatesOfWhatStays()
    {
        SceneToys dataset = new();
        ResolvedRecipe recipe = new(
            new Recipe { Dataset = "scene-toys", Joint = "band(kind,x;sigma=0.5) & continuous(size,x,y)", Seed = 8, Count = 2000, Pairs = 1 }, dataset);
        double[] first = new double[6], second = new double[6], nuisance = new double[6];
        int[] a = new int[4], b = new int[4];
        for (int pair = 0; pair < 1000; pair++)
        {
            recipe.SceneOf(2 * pair, a, first);
            recipe.SceneOf((2 * pair) + 1, b, second);
            for (int f = 0; f < 4; f++)
            {
                Assert.Equal(a[f] == b[f], first[f] == second[f]);
            }

            dataset.WriteScene(b, 8, (2 * pair) + 1, nuisance);
            Assert.Equal(nuisance[4..], second[4..]);
            Assert.NotEqual(first[4], second[4]);
        }
    }

    private static (int[] First, int[] Second) PairOf(ResolvedRecipe recipe, int pair)
    {
        int width = recipe.Dataset.Factors.Dimension;
        int[] first = new int[width], second = new int[width];
        recipe.ClassesOf((2 * pair) + 1, second);
        recipe.ClassesOf(2 * pair, first);
        return (first, second);
    }

    private static int[] Changed(int[] first, int[] second) => [.. Enumerable.Range(0, first.Length).Where(f => first[f] != second[f])];

    /// <summary>How many pairs change each set of factors, written as +1+4.</summary>
    private static Dictionary<string, int> Count(ResolvedRecipe recipe)
    {
        Dictionary<string, int> counts = [];
        for (int pair = 0; pair < recipe.ObservationCount / 2; pair++)
        {
            (int[] first, int[] second) = PairOf(recipe, pair);
            string subset = string.Concat(Changed(first, second).Select(f => $"+{f}"));
            counts[subset] = counts.GetValueOrDefault(subset) + 1;
        }

        return counts;
    }
}
