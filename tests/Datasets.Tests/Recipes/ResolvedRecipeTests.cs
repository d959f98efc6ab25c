using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Tests.Sources;

namespace Disentangle.Datasets.Tests.Recipes;

public sealed class ResolvedRecipeTests
{
    [Fact]
    public void Recipe_OfTheSameDataSet_IsTheSameTextHoweverItWasWritten()
    {
        Recipe terse = new() { Dataset = "Triangle" };
        Recipe full = new() { Dataset = "triangle", Joint = "pointing( orientation , posx , posy )", RendererVersion = 1 };

        Assert.Equal(new ResolvedRecipe(terse).Recipe, new ResolvedRecipe(full).Recipe);
        Assert.Equal("dataset: triangle\njoint: 'pointing(orientation,posX,posY)'\nseed: 0\ncount: grid\nrenderer: 1\n",
            new ResolvedRecipe(terse).Recipe.ToYaml());
        Assert.Equal(new ResolvedRecipe(terse).Recipe, new ResolvedRecipe(new ResolvedRecipe(terse).Recipe).Recipe);
    }

    [Fact]
    public void ClassesOf_AGrid_CountsThroughTheSupport()
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = "dsprites", Seed = 5 });
        int[] row = new int[6];
        recipe.ClassesOf(737_279, row);

        Assert.True(recipe.IsGrid);
        Assert.Equal(737_280, recipe.ObservationCount);
        Assert.Equal([0, 2, 5, 39, 31, 31], row.AsEnumerable());
        recipe.ClassesOf(33, row);
        Assert.Equal([0, 0, 0, 0, 1, 1], row.AsEnumerable());
    }

    [Fact]
    public void ClassesOf_ACount_AreTheDrawsOfItsSeed()
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = "dsprites", Joint = "band(scale,posX;sigma=0.2)", Seed = 5, Count = 100 });
        JointDistribution joint = JointDistribution.Parse("band(scale,posX;sigma=0.2)", recipe.Dataset.Factors);
        int[] row = new int[6], expected = new int[6];
        for (int i = 0; i < 100; i++)
        {
            recipe.ClassesOf(i, row);
            joint.Sample(5, i, expected);
            Assert.Equal(expected, row);
        }
    }

    [Fact]
    public void ClassesOf_OutsideTheSet_IsRefused()
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = "dsprites", Count = 100 });
        Assert.Throws<ArgumentOutOfRangeException>(() => recipe.ClassesOf(100, new int[6]));
        Assert.Throws<ArgumentOutOfRangeException>(() => recipe.ClassesOf(-1, new int[6]));
    }

    [Fact]
    public void Constructor_OfAnotherRendererVersion_SaysWhichAndTheCure()
    {
        RendererVersionException error = Assert.Throws<RendererVersionException>(
            () => new ResolvedRecipe(new Recipe { Dataset = "dsprites", RendererVersion = 99 }));
        Assert.Equal((99, 1), (error.Asked, error.Current));
        Assert.Contains("version 99 of the dsprites renderer; this program draws version 1", error.Message, StringComparison.Ordinal);
        Assert.Contains("renderer: 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_OfFaultyFields_IsRefused()
    {
        Assert.Equal("dsprites", Assert.Throws<UnknownNameException>(() => new ResolvedRecipe(new Recipe { Dataset = "dsprits" })).Nearest);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ResolvedRecipe(new Recipe { Dataset = "dsprites", Count = 0 }));
        Assert.Throws<JointFormatException>(() => new ResolvedRecipe(new Recipe { Dataset = "dsprites", Joint = "band(" }));
    }

    [Theory]
    [InlineData(null, null, "band(kind,x;sigma=0.2)")]
    [InlineData(50L, null, "band(kind,x;sigma=0.2)")]
    [InlineData(50L, null, "band(kind,x;sigma=0.2) & continuous(x)")]
    [InlineData(50L, 1, "band(kind,x;sigma=0.2) & continuous(x,y)")]
    [InlineData(50L, 2, "independent")]
    [InlineData(Recipe.Endless, 0, "continuous(y)")]
    public void ScenesOf_AnyRange_IsSceneOfForEach(long? count, int? pairs, string joint)
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = "scene-toys", Joint = joint, Count = count, Pairs = pairs, Seed = 2 }, new SceneToys());
        foreach ((long first, int rows) in new[] { (0L, 50), (7L, 1), (7L, 12), (8L, 5), (49L, 1), (50L, 0) })
        {
            int[] classes = new int[rows * 4], oneClasses = new int[4];
            double[] scenes = new double[rows * 6], one = new double[6];
            recipe.ScenesOf(first, rows, classes, scenes);
            for (int i = 0; i < rows; i++)
            {
                recipe.SceneOf(first + i, oneClasses, one);
                Assert.Equal(oneClasses, classes[(4 * i)..(4 * (i + 1))]);
                Assert.Equal(one, scenes[(6 * i)..(6 * (i + 1))]);
                recipe.ClassesOf(first + i, oneClasses);
                Assert.Equal(oneClasses, classes[(4 * i)..(4 * (i + 1))]);
            }
        }
    }

    [Theory]
    [InlineData(null, "band(kind,x;sigma=0.2)")]
    [InlineData(1000L, "band(kind,x;sigma=0.2) & continuous(x)")]
    public void ScenesOf_ManyObservations_AllocatesNothing(long? count, string joint)
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = "scene-toys", Joint = joint, Count = count }, new SceneToys());
        int[] classes = new int[40 * 4];
        double[] scenes = new double[40 * 6];
        recipe.ScenesOf(0, 40, classes, scenes);
        long before = GC.GetAllocatedBytesForCurrentThread();
        recipe.ScenesOf(1, 40, classes, scenes);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void ScenesOf_WrongRangesOrLengths_IsRefused()
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = "scene-toys", Count = 10 }, new SceneToys());
        Assert.Throws<ArgumentOutOfRangeException>(() => recipe.ScenesOf(9, 2, new int[8], new double[12]));
        Assert.Throws<ArgumentOutOfRangeException>(() => recipe.ScenesOf(-1, 2, new int[8], new double[12]));
        Assert.Throws<ArgumentException>(() => recipe.ScenesOf(0, 2, new int[7], new double[12]));
        Assert.Throws<ArgumentException>(() => recipe.ScenesOf(0, 2, new int[8], new double[11]));
    }

    [Fact]
    public void Constructor_OfCountsThatCannotBe_SaysWhyAndTheCure()
    {
        Recipe sprites = new() { Dataset = "dsprites" };
        Assert.Contains("give a number of draws", Error(sprites with { Joint = "continuous(posX)" }), StringComparison.Ordinal);
        Assert.Contains("even or endless, and grid came", Error(sprites with { Pairs = 1 }), StringComparison.Ordinal);
        Assert.Contains("even or endless, and 11 came", Error(sprites with { Pairs = 1, Count = 11 }), StringComparison.Ordinal);
        Assert.Contains("6 factors are to change", Error(sprites with { Pairs = 6, Count = 10 }), StringComparison.Ordinal);
        Assert.True(new ResolvedRecipe(sprites with { Pairs = 1, Count = Recipe.Endless }).HasPairs);
    }

    [Fact]
    public void Recipe_OfPairs_IsCanonical()
    {
        Recipe recipe = new() { Dataset = "dsprites", Count = 10, Pairs = 1, Changing = "posX,shape" };
        Assert.Equal("shape,posX", new ResolvedRecipe(recipe).Recipe.Changing);
        Assert.Null(new ResolvedRecipe(recipe with { Changing = "posX,shape,scale,orientation,posY" }).Recipe.Changing);
        Assert.Null(new ResolvedRecipe(recipe with { Pairs = null }).Recipe.Changing);
    }

    private static string Error(Recipe recipe) => Assert.Throws<ArgumentException>(() => new ResolvedRecipe(recipe)).Message;
}
