using System.Security.Cryptography;
using System.Text;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Recipes;

namespace Disentangle.Datasets.Tests.Recipes;

public sealed class RecipeTests
{
    public static TheoryData<Recipe> Recipes => new()
    {
        new Recipe { Dataset = "dsprites" },
        new Recipe { Dataset = "dsprites", Seed = ulong.MaxValue, Count = long.MaxValue, RendererVersion = 1 },
        new Recipe { Dataset = "triangle", Joint = "independent", Count = 1 },
        new Recipe { Dataset = "dsprites", Joint = "band(posX,posY;sigma=0.4) & band(scale,posX;sigma=0.2)", Seed = 7, Count = 1000 },
        new Recipe { Dataset = "dsprites", Joint = "continuous(posX,posY)", Count = Recipe.Endless, Pairs = 2 },
        new Recipe { Dataset = "dsprites", Count = 10, Pairs = Recipe.UniformPairs, Changing = "shape,posX", RendererVersion = 1 },
    };

    [Theory]
    [MemberData(nameof(Recipes))]
    public void Parse_OfToYaml_IsTheSameRecipe(Recipe recipe)
    {
        Assert.Equal(recipe, Recipe.Parse(recipe.ToYaml(), "a.yaml"));
    }

    [Fact]
    public void ToYaml_HasOneCanonicalText()
    {
        Recipe recipe = new() { Dataset = "dsprites", Joint = "band(scale,posX;sigma=0.2)", Seed = 7, Count = 1000, RendererVersion = 1 };

        Assert.Equal("dataset: dsprites\njoint: 'band(scale,posX;sigma=0.2)'\nseed: 7\ncount: 1000\nrenderer: 1\n", recipe.ToYaml());
        Assert.Equal("dataset: dsprites\nseed: 0\ncount: grid\n", new Recipe { Dataset = "dsprites" }.ToYaml());
        Assert.Equal(
            "dataset: dsprites\nseed: 0\ncount: 8\npairs: uniform\nchanging: 'shape,posX'\nrenderer: 1\n",
            new Recipe { Dataset = "dsprites", Count = 8, Pairs = Recipe.UniformPairs, Changing = "shape,posX", RendererVersion = 1 }.ToYaml());
    }

    [Fact]
    public void Sha256_IsThatOfTheCanonicalBytes()
    {
        Recipe recipe = new() { Dataset = "triangle", Seed = 3 };
        string expected = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes("dataset: triangle\nseed: 3\ncount: grid\n"))).ToLowerInvariant();

        Assert.Equal(expected, recipe.Sha256);
        Assert.NotEqual(recipe.Sha256, (recipe with { Seed = 4 }).Sha256);
    }

    [Fact]
    public void Parse_OfFreelyWrittenYaml_GivesCanonicalFields()
    {
        Recipe recipe = Recipe.Parse("# a set\ncount: 12\njoint: band( posX, scale; sigma=0.20 )\ndataset: DSPRITES\n", "a.yaml");

        Assert.Equal(new Recipe { Dataset = "dsprites", Joint = "band(scale,posX;sigma=0.2)", Count = 12 }, recipe);
    }

    [Theory]
    [InlineData("dataset: dsprite\n", 1, "dataset", "Did you mean 'dsprites'?")]
    [InlineData("seed: 1\ndatset: dsprites\n", 2, null, "Did you mean 'dataset'?")]
    [InlineData("seed: 1\n", 1, "dataset", "the field is missing; name one of ")]
    [InlineData("dataset: dsprites\ncount: 0\n", 2, "count", "'0' came; it must be an integer of at least 1, grid or endless")]
    [InlineData("dataset: dsprites\ncount: many\n", 2, "count", "'many' came")]
    [InlineData("dataset: dsprites\n\nseed: -1\n", 3, "seed", "'-1' came; it must be an integer from 0 to 18446744073709551615")]
    [InlineData("dataset: dsprites\nseed: 18446744073709551616\n", 2, "seed", "it must be an integer from 0")]
    [InlineData("dataset: dsprites\nrenderer: 1.5\n", 2, "renderer", "'1.5' came")]
    [InlineData("dataset: dsprites\nrenderer: 0\n", 2, "renderer", "at least 1")]
    [InlineData("dataset: dsprites\njoint: band(scale,posZ;sigma=0.2)\n", 2, "joint", "Did you mean 'posX'?")]
    [InlineData("dataset: dsprites\njoint: band(scale,posX;sigma=0)\n", 2, "joint", "column 23: sigma is 0")]
    [InlineData("dataset: dsprites\nseed:\n", 2, "seed", "a single value must stand here")]
    [InlineData("dataset: [dsprites]\n", 1, "dataset", "a single value must stand here")]
    [InlineData("- dsprites\n", 1, null, "one list of 'field: value' lines")]
    [InlineData("", 1, null, "one list of 'field: value' lines")]
    [InlineData("dataset: dsprites\ndataset: triangle\n", 2, "dataset", "the field stands twice")]
    [InlineData("dataset: dsprites\n---\ndataset: triangle\n", 2, null, "one list of 'field: value' lines")]
    [InlineData("dataset: &x dsprites\ncount: *x\n", 2, "count", "a single value must stand here")]
    [InlineData("&a [*a]: 1\n", 1, null, "one list of 'field: value' lines")]
    [InlineData("dataset: 'dsprites\n", 1, null, "no YAML")]
    [InlineData("dataset: dsprites\npair: 1\n", 2, null, "Did you mean 'pairs'?")]
    [InlineData("dataset: dsprites\npairs: 0\n", 2, "pairs", "'0' came; it must be the number of factors that change, at least 1, or uniform")]
    [InlineData("dataset: dsprites\npairs: unifrm\n", 2, "pairs", "'unifrm' came")]
    [InlineData("dataset: dsprites\npairs: 6\n", 2, "pairs", "6 factors are to change within a pair; 5 can: shape, scale, orientation, posX, posY")]
    [InlineData("dataset: dsprites\npairs: 3\nchanging: shape, posX\n", 2, "pairs", "2 can: shape, posX")]
    [InlineData("dataset: dsprites\npairs: 1\nchanging: shape, posZ\n", 3, "changing", "Did you mean 'posX'?")]
    [InlineData("dataset: dsprites\npairs: 1\nchanging: color\n", 3, "changing", "color has one class and cannot change")]
    [InlineData("dataset: dsprites\npairs: 1\nchanging: posX, shape, POSX\n", 3, "changing", "posX stands twice")]
    [InlineData("dataset: dsprites\nchanging: shape\n", 2, "changing", "give pairs too")]
    [InlineData("dataset: dsprites\npairs: 1\ncount: 7\n", 3, "count", "must be even or endless, and 7 came")]
    [InlineData("dataset: dsprites\ncount: grid\npairs: 1\n", 2, "count", "must be even or endless, and grid came")]
    [InlineData("dataset: dsprites\njoint: continuous(scale,posX)\ncount: grid\n", 3, "count", "draws scale, posX from whole intervals, and a grid has no values between classes; give a number of draws")]
    public void Parse_OfAFaultyRecipe_NamesFileLineAndField(string yaml, int line, string? field, string problem)
    {
        RecipeFormatException error = Assert.Throws<RecipeFormatException>(() => Recipe.Parse(yaml, "a.yaml"));

        Assert.StartsWith($"a.yaml({line}): ", error.Message, StringComparison.Ordinal);
        Assert.Equal("a.yaml", error.File);
        Assert.Equal(line, error.Line);
        Assert.Equal(field, error.Field);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_OfPairs_GivesCanonicalFields()
    {
        Recipe some = Recipe.Parse("dataset: dsprites\npairs: uniform\nchanging: POSX , shape\ncount: 2\n", "a.yaml");
        Recipe all = Recipe.Parse("dataset: dsprites\npairs: 3\nchanging: posY,posX,shape,scale,orientation\n", "a.yaml");

        Assert.Equal(new Recipe { Dataset = "dsprites", Count = 2, Pairs = Recipe.UniformPairs, Changing = "shape,posX" }, some);
        Assert.Equal(new Recipe { Dataset = "dsprites", Pairs = 3 }, all);
    }

    [Fact]
    public void Parse_OfADataSetOutsideTheCatalogue_TakesTheOneGiven()
    {
        const string Text = "dataset: toy\njoint: 'band(f0,f2;sigma=0.2)'\nseed: 0\ncount: grid\n";
        Assert.Equal(Text, Recipe.Parse(Text, "a.yaml", new Sources.ToyDataset()).ToYaml());
        Assert.Equal("triangle", Recipe.Parse("dataset: triangle\n", "a.yaml", new Sources.ToyDataset()).Dataset);
        Assert.Throws<RecipeFormatException>(() => Recipe.Parse(Text, "a.yaml"));
    }

    [Fact]
    public void Parse_OfAFaultyJoint_KeepsTheCause()
    {
        RecipeFormatException error = Assert.Throws<RecipeFormatException>(
            () => Recipe.Parse("dataset: dsprites\njoint: band(scale,posX;sigma=x)\n", "a.yaml"));
        Assert.IsType<JointFormatException>(error.InnerException);
    }

    [Theory]
    [InlineData("dsprites", null, 737_280)]
    [InlineData("triangle", null, 1024)]
    [InlineData("triangle", 50L, 50)]
    public void ObservationCount_IsTheCountOrTheSupport(string dataset, long? count, long expected)
    {
        Assert.Equal(expected, new Recipe { Dataset = dataset, Count = count }.ObservationCount);
    }
}
