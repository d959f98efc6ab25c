using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Recipes;

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
}
