using Disentangle.Datasets.Random;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Tests.Sources;

namespace Disentangle.Datasets.Tests.Recipes;

public sealed class ContinuousPlacementTests
{
    private const int Draws = 20_000;
    private static readonly SceneToys Dataset = new();

    [Fact]
    public void CoordinateAt_OfAnyPlace_StaysInThePartOfItsClass()
    {
        double almostOne = 1 - Math.ScaleB(1, -53);
        for (int n = 2; n <= 200; n++)
        {
            for (int c = 0; c < n; c++)
            {
                double start = (double)c * (n - 1) / n, end = (c + 1.0) * (n - 1) / n;
                Assert.Equal(start, ContinuousPlacement.CoordinateAt(c, n, 0));
                Assert.InRange(ContinuousPlacement.CoordinateAt(c, n, 0.5), start, end);
                Assert.InRange(ContinuousPlacement.CoordinateAt(c, n, almostOne), start, Math.BitDecrement(end));
            }

            Assert.True(ContinuousPlacement.CoordinateAt(n - 1, n, almostOne) < n - 1);
        }

        Assert.Equal(0, ContinuousPlacement.CoordinateAt(0, 1, almostOne));
    }

    [Fact]
    public void SceneOf_ContinuousFactors_AreTheDocumentedNumbers()
    {
        ResolvedRecipe recipe = Recipe("continuous(x,y)");
        int[] classes = new int[4], sampled = new int[4];
        double[] scene = new double[6];
        for (long index = 0; index < 100; index++)
        {
            recipe.SceneOf(index, classes, scene);
            recipe.Joint.Sample(9, index, sampled);
            PhiloxStream random = new(9, RandomPurpose.Placement, (ulong)index);
            double[] places = [random.NextDouble(), random.NextDouble(), random.NextDouble(), random.NextDouble()];
            Assert.Equal(sampled, classes);
            Assert.Equal([classes[0], 0, (classes[2] + places[2]) * 4 / 5, (classes[3] + places[3]) * 3 / 4], scene[..4]);
        }
    }

    [Fact]
    public void SceneOf_OneFactorsPlace_DoesNotDependOnTheOthers()
    {
        ResolvedRecipe one = Recipe("continuous(y)"), all = Recipe("continuous(size,x,y)");
        double[] a = new double[6], b = new double[6];
        for (long index = 0; index < 50; index++)
        {
            one.SceneOf(index, new int[4], a);
            all.SceneOf(index, new int[4], b);
            Assert.Equal(a[3], b[3]);
            Assert.Equal(Math.Floor(a[2]), a[2]);
            Assert.Equal(a[4..], b[4..]);
        }
    }

    [Fact]
    public void SceneOf_ContinuousFactors_AreUniformWithinTheirClassAndClassesFollowTheJoint()
    {
        const int PlacesPerClass = 8;
        ResolvedRecipe recipe = Recipe("band(kind,x;sigma=0.3) & continuous(x)");
        double[] marginal = recipe.Joint.Marginal(2);
        int[] counts = new int[5 * PlacesPerClass], classes = new int[4];
        double[] expected = [.. Enumerable.Range(0, counts.Length).Select(i => marginal[i / PlacesPerClass] / PlacesPerClass)];
        double[] scene = new double[6];
        for (long index = 0; index < Draws; index++)
        {
            recipe.SceneOf(index, classes, scene);
            int part = (int)(scene[2] * 5 / 4 * PlacesPerClass);
            Assert.Equal(classes[2], part / PlacesPerClass);
            counts[part]++;
        }

        Assert.True(ChiSquare.Statistic(counts, expected) < ChiSquare.Critical(counts.Length - 1));
    }

    [Fact]
    public void LogProbabilityOf_ContinuousFactors_IsADensityOverTheirWholeRanges()
    {
        // Uniform everywhere: the density over the ranges of size, x and y is 1, which leaves the three kinds.
        ResolvedRecipe all = Recipe("continuous(size,x,y)"), none = Recipe("independent");
        Assert.Equal(-Math.Log(3), all.LogProbabilityOf([0, 0, 4, 1]), 14);
        Assert.Equal(-Math.Log(60), none.LogProbabilityOf([0, 0, 4, 1]), 14);

        ResolvedRecipe band = Recipe("band(kind,x;sigma=0.3) & continuous(y)");
        Assert.Equal(band.Joint.LogProbability([2, 0, 1, 3]) + Math.Log(4), band.LogProbabilityOf([2, 0, 1, 3]), 14);
        int[] classes = new int[4];
        band.ClassesOf(17, classes);
        Assert.Equal(band.LogProbabilityOf(classes), band.LogProbabilityOf(17L));
    }

    [Fact]
    public void LogProbabilityOf_SummedOverClasses_IsANormalisedDensity()
    {
        ResolvedRecipe recipe = Recipe("band(kind,x;sigma=0.3) & continuous(x,y)");

        // Each class of a continuous factor with n classes takes 1/n of its range.
        double total = Dataset.Factors.Rows().Sum(row => Math.Exp(recipe.LogProbabilityOf(row)) / (5 * 4));
        Assert.Equal(1, total, 12);
    }

    private static ResolvedRecipe Recipe(string joint) =>
        new(new Recipe { Dataset = "scene-toys", Joint = joint, Seed = 9, Count = Draws }, Dataset);
}
