using Disentangle.Datasets.Interop;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Tests.Files;
using Disentangle.Datasets.Tests.Sources;

namespace Disentangle.Datasets.Tests.Recipes;

public sealed class SplitRecipeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ToYaml_OfASplit_HasItsFieldsAfterTheCount()
    {
        Recipe recipe = new() { Dataset = "dsprites", Count = 9, Split = "train,test=0.1 over posX,shape seed=2", Part = "TEST", Joint = "independent" };
        Recipe resolved = new ResolvedRecipe(recipe).Recipe;
        Assert.Equal(
            "dataset: dsprites\njoint: 'independent'\nseed: 0\ncount: 9\nsplit: 'test=0.1 over shape,posX seed=2'\npart: test\nrenderer: 1\n",
            resolved.ToYaml());
        Assert.Equal(resolved, Recipe.Parse(resolved.ToYaml(), "a.yaml"));
        Assert.Equal(resolved, Recipe.Parse("part: TEST\nsplit: test=0.1 over posX,shape seed=2\ndataset: dsprites\ncount: 9\njoint: independent\nrenderer: 1\n", "a.yaml"));
    }

    [Theory]
    [InlineData("dataset: dsprites\nsplit: test=5\n", 2, "split", "the field part is missing; name one of test, train")]
    [InlineData("dataset: dsprites\npart: test\n", 2, "part", "the field split is missing")]
    [InlineData("dataset: dsprites\nsplit: test=5\npart: tset\n", 3, "part", "Did you mean 'test'?")]
    [InlineData("dataset: dsprites\nsplit: test=half\npart: test\n", 2, "split", "part test has the size 'half'")]
    [InlineData("dataset: dsprites\nsplit: test=800000\npart: test\n", 2, "split", "its parts take 800000 of 737280 combinations")]
    [InlineData("dataset: triangle\nsplit: test=2000\npart: test\n", 2, "split", "its parts take 2000 of 1024 combinations")]
    [InlineData("dataset: dsprites\ncontent: abc\n", 2, "content", "dsprites is drawn, not read from files")]
    [InlineData("dataset: nowhere.h5\n", 1, "dataset", "there is no file nowhere.h5")]
    public void Parse_OfAFaultySplit_NamesFileLineAndField(string yaml, int line, string field, string problem)
    {
        RecipeFormatException error = Assert.Throws<RecipeFormatException>(() => Recipe.Parse(yaml, "a.yaml"));
        Assert.Equal((line, field), (error.Line, error.Field));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_OfASplitWithoutPart_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new ResolvedRecipe(new Recipe { Dataset = "dsprites", Split = "test=5" }));
        Assert.Throws<ArgumentException>(() => new ResolvedRecipe(new Recipe { Dataset = "dsprites", Part = "test" }));
    }

    [Fact]
    public void RecipesOfOneSplit_WithDifferentJoints_ShareNoCombination()
    {
        Recipe train = new() { Dataset = "dsprites", Split = "test=50000 seed=3", Part = "train", Joint = "band(scale,posX;sigma=0.2)", Count = 5000 };
        ResolvedRecipe test = new(train with { Part = "test", Joint = null, Count = null }), training = new(train);
        Assert.Equal(50_000, test.ObservationCount);
        Assert.Equal(50_000 / 737_280.0, test.PartProbability, 1e-15);
        HashSet<long> held = [.. Disentangle.Datasets.Splits.IndexFile.IndicesOf(test)];
        Assert.Equal(50_000, held.Count);
        Assert.DoesNotContain(Disentangle.Datasets.Splits.IndexFile.IndicesOf(training), held.Contains);
    }

    [Fact]
    public void Parts_AreOfTheDataSetsOwnCombinations_WhateverTheJoint()
    {
        // The triangle's own 1,024 combinations are a thin surface of the 32,768 that independent factors give.
        Recipe recipe = new() { Dataset = "triangle", Split = "test=24", Part = "train" };
        Assert.Equal(1000, new ResolvedRecipe(recipe).ObservationCount);
        ResolvedRecipe independent = new(recipe with { Joint = "independent" });
        Assert.Equal(1000, independent.ObservationCount);
        Assert.Equal(1000.0 / 32_768, independent.PartProbability, 1e-15);
    }

    [Fact]
    public void LogProbability_InFilesOfAPart_IsThatOfTheDraws()
    {
        ResolvedRecipe recipe = new(
            new Recipe { Dataset = "toy", Split = "test=20", Part = "test", Joint = "band(f0,f2;sigma=0.3)", Count = 50 }, new ToyDataset());
        Exports.Write(recipe, _folder["a.h5"]);
        using Hdf5File file = Hdf5File.Open(_folder["a.h5"]);
        using Hdf5Dataset dataset = file.OpenDataset("log_probability");
        double[] stored = new double[50];
        dataset.ReadRows<double>(0, stored);
        int[] row = new int[3];
        for (int i = 0; i < stored.Length; i++)
        {
            recipe.ClassesOf(i, row);
            Assert.Equal(recipe.LogProbabilityOf(row), stored[i]);
            Assert.Equal(recipe.Joint.LogProbability(row) - Math.Log(recipe.PartProbability), stored[i], 1e-15);
        }

        Assert.Equal(1, recipe.Dataset.Factors.Rows().Sum(r => Math.Exp(recipe.LogProbabilityOf(r))), 1e-14);
    }

    [Fact]
    public void LogProbability_WithoutAPart_IsTheJoints()
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = "triangle", Count = 5 });
        Assert.Null(recipe.Part);
        Assert.Equal(1, recipe.PartProbability);
        int[] row = new int[3];
        recipe.ClassesOf(0, row);
        Assert.Equal(-Math.Log(1024), recipe.LogProbabilityOf(row), 1e-14);
    }
}
