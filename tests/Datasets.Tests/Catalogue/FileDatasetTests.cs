using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Export;
using Disentangle.Datasets.Files.Numpy;
using Disentangle.Datasets.Files.Verification;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;
using Disentangle.Datasets.Tests.Files;
using Disentangle.Datasets.Tests.Sources;

namespace Disentangle.Datasets.Tests.Catalogue;

public sealed class FileDatasetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("toy.h5")]
    [InlineData("toy.npz")]
    public void Grid_OfACompleteFile_IsTheFile(string name)
    {
        ResolvedRecipe toys = Exports.Toys();
        Exports.Write(toys, _folder[name]);
        FileDataset dataset = FileDataset.Open(_folder[name]);
        Assert.True(dataset.HasEveryCombination);
        Assert.Empty(dataset.Nuisance);
        Assert.Equal(toys.Dataset.Factors.Names, dataset.Factors.Names);
        Assert.Equal((toys.Dataset.Format, toys.Dataset.Layout), (dataset.Format, dataset.Layout));
        ExportResult copy = Export(new Recipe { Dataset = _folder[name] }, "copy.h5");
        Assert.Equal(dataset.ContentSha256, copy.ContentSha256);
    }

    [Fact]
    public void Draws_FromACompleteFile_AreTheDrawsOfItsDataSet()
    {
        Exports.Write(Exports.Toys(), _folder["toy.h5"]);
        Recipe recipe = new() { Dataset = "toy", Joint = "band(f0,f2;sigma=0.3)", Count = 500, Seed = 6, Split = "test=12", Part = "train" };
        ExportResult drawn = Exports.Write(new ResolvedRecipe(recipe, new ToyDataset()), _folder["drawn.h5"]);
        ExportResult read = Export(recipe with { Dataset = _folder["toy.h5"] }, "read.h5");
        Assert.Equal(drawn.ContentSha256, read.ContentSha256);
    }

    [Fact]
    public void Rows_OfRepeatedAndAbsentCombinations_AreFoundByExemplar()
    {
        // Row r shows r in every byte. Combinations (0,0): rows 0, 3, 5; (0,1): none; (1,0): row 2; (1,1): rows 1, 4.
        FileDataset dataset = FileDataset.Open(WriteRows([0, 0], [1, 1], [1, 0], [0, 0], [1, 1], [0, 0]));
        Assert.False(dataset.HasEveryCombination);
        Assert.Equal("exemplar", Assert.Single(dataset.Nuisance).Name);
        Assert.Equal(3, dataset.DefaultJoint.SupportCount);
        Assert.Equal(-Math.Log(3), dataset.DefaultJoint.LogProbability([1, 0]), 1e-15);

        using IObservationRenderer renderer = dataset.CreateRenderer();
        byte[] images = new byte[6 * 12];
        renderer.Render([0, 0, 0, 0, 0, 0.34, 0, 0, 0.99, 1, 0, 0.99, 1, 1, 0.49, 1, 1, 0.5], images);
        Assert.Equal([0, 3, 5, 2, 1, 4], images.Chunk(12).Select(image => (int)Assert.Single(image.Distinct())));
        ArgumentException error = Assert.Throws<ArgumentException>(() => renderer.Render([0, 1, 0], images.AsSpan(0, 12)));
        Assert.Contains("no image of the combination (0, 1)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Exemplars_OfManyDraws_AreEquallyLikely()
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = WriteRows([0, 0], [1, 1], [1, 0], [0, 0], [1, 1], [0, 0]), Count = 6000 });
        using RenderedObservationSource source = new(recipe, ((FileDataset)recipe.Dataset).CreateRenderer());
        byte[] images = source.ReadImages(6000);
        int[] counts = new int[6];
        for (int i = 0; i < 6000; i++)
        {
            counts[images[12 * i]]++;
        }

        // The default joint is uniform over combinations, not over rows.
        Assert.True(ChiSquare.Statistic(counts, [1 / 9.0, 1 / 6.0, 1 / 3.0, 1 / 9.0, 1 / 6.0, 1 / 9.0]) < ChiSquare.Critical(5), string.Join(' ', counts));
    }

    [Fact]
    public void AnyJoint_OfAFileWithAbsentCombinations_HoldsWithinThoseThatAreThere()
    {
        string path = WriteRows([0, 0], [1, 1], [1, 0]);
        ResolvedRecipe recipe = new(new Recipe { Dataset = path, Joint = "band(factor_0,factor_1;sigma=1)", Count = 3000 });
        Assert.Equal(recipe.Recipe, Recipe.Parse(recipe.Recipe.ToYaml(), "a.yaml"));
        Assert.Null(recipe.Recipe.Split);

        // Weights 1 and exp(−1/2) off the diagonal; (0, 1) is absent.
        double off = Math.Exp(-0.5);
        double[] expected = [1 / (2 + off), 0, off / (2 + off), 1 / (2 + off)];
        Assert.Equal(Math.Log(expected[2]), recipe.LogProbabilityOf([1, 0]), 1e-14);
        Assert.Equal(double.NegativeInfinity, recipe.LogProbabilityOf([0, 1]));
        int[] counts = new int[4], row = new int[2];
        for (int i = 0; i < 3000; i++)
        {
            recipe.ClassesOf(i, row);
            counts[(2 * row[0]) + row[1]]++;
        }

        Assert.Equal(0, counts[1]);
        Assert.True(ChiSquare.Statistic(counts, expected) < ChiSquare.Critical(2), string.Join(' ', counts));
    }

    [Fact]
    public void Recipe_OfAFile_StatesItsContentAndRefusesAnother()
    {
        string path = WriteRows([0, 0], [1, 1], [1, 0]);
        ResolvedRecipe recipe = new(new Recipe { Dataset = path, Count = 5 });
        Assert.Equal($"dataset: '{path}'\ncontent: {_folder.Sha256Of("rows 'n.npz")}\nseed: 0\ncount: 5\nrenderer: 1\n".Replace("s 'n", "s ''n"), recipe.Recipe.ToYaml());
        Assert.Equal(recipe.Recipe, new ResolvedRecipe(Recipe.Parse(recipe.Recipe.ToYaml(), "a.yaml")).Recipe);

        WriteRows([0, 0], [1, 1], [0, 1]);
        RecipeFormatException error = Assert.Throws<RecipeFormatException>(() => Recipe.Parse(recipe.Recipe.ToYaml(), "a.yaml"));
        Assert.Contains($"the recipe was made for {recipe.Recipe.Content}", error.Message, StringComparison.Ordinal);
        Assert.Throws<DatasetFormatException>(() => new ResolvedRecipe(recipe.Recipe));
    }

    [Fact]
    public void CreateRenderer_AfterTheFileWasReplaced_IsRefused()
    {
        FileDataset dataset = FileDataset.Open(WriteRows([0, 0], [1, 1], [1, 0]));
        WriteRows([0, 0], [1, 1]);
        Assert.Contains("was replaced", Assert.Throws<DatasetFormatException>(() => dataset.CreateRenderer()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_OfAFilesImages_NamesItsSourceAndVerifies()
    {
        Exports.Write(Exports.Toys(), _folder["toy.h5"]);
        Export(new Recipe { Dataset = _folder["toy.h5"], Count = 30, Joint = "band(f0,f2;sigma=0.3)" }, "some.h5");
        using DatasetFile file = DatasetFile.Open(_folder["some.h5"]);
        Assert.Contains($"rows of {_folder["toy.h5"]}, content SHA-256 ", file.Attributes.Text("source"), StringComparison.Ordinal);
        Assert.StartsWith("The images are copies of another file's, see source.", file.Attributes.Text("note"), StringComparison.Ordinal);
        FileDataset dataset = (FileDataset)file.ResolveRecipe()!.Dataset;
        VerificationResult result = DatasetVerifier.Verify(_folder["some.h5"], new VerificationOptions { CreateRenderer = dataset.CreateRenderer });
        Assert.Empty(result.Findings);
        Assert.Equal(30, result.Redrawn);
    }

    [Fact]
    public void Export_OntoItsOwnSource_IsRefused()
    {
        Exports.Write(Exports.Toys(), _folder["toy.h5"]);
        string before = _folder.Sha256Of("toy.h5");
        Assert.Contains("the file that the images come from", Assert.Throws<ArgumentException>(() => Export(new Recipe { Dataset = _folder["toy.h5"] }, "toy.h5")).Message);
        Assert.Contains("the file that the images come from", Assert.Throws<ArgumentException>(() => Export(new Recipe { Dataset = _folder["toy.h5"] }, "")).Message);
        Assert.Equal(before, _folder.Sha256Of("toy.h5"));
        Assert.Equal(["toy.h5"], _folder.Names);
    }

    [Fact]
    public void FactorsBetweenClasses_AreNotOffered()
    {
        Exports.Write(Exports.Sprites(50), _folder["a.h5"]);
        FileDataset dataset = FileDataset.Open(_folder["a.h5"]);
        Assert.Equal("dsprites", dataset.CatalogueName);
        Assert.Equal("a", dataset.FileName);
        Assert.DoesNotContain(dataset.Factors.Factors, f => f.IsContinuous);
    }

    [Fact]
    public void Lookup_OfANameOrAFile_FindsBoth()
    {
        Assert.IsType<Dsprites>(DatasetLookup.Get("DSprites"));
        Assert.IsType<FileDataset>(DatasetLookup.Get(WriteRows([0, 0], [1, 1])));
        Assert.Throws<FileNotFoundException>(() => DatasetLookup.Get(_folder["none.npz"]));
        Assert.Throws<UnknownNameException>(() => DatasetLookup.Get("dsprite"));
        Assert.Throws<ArgumentException>(() => DatasetLookup.Get("dsprites", "abc"));
    }

    private ExportResult Export(Recipe recipe, string name)
    {
        ResolvedRecipe resolved = new(recipe);
        return DatasetExporter.Export(resolved, ((FileDataset)resolved.Dataset).CreateRenderer, name == "" ? _folder.Root : _folder[name]);
    }

    /// <summary>A file of 2 × 2 RGB images without attributes; row r shows r in every byte.</summary>
    private string WriteRows(params int[][] classes)
    {
        byte[] images = [.. classes.SelectMany((_, r) => Enumerable.Repeat((byte)r, 12))];
        double[] values = [.. classes.SelectMany(row => row).Select(c => c / 2.0)];
        string path = _folder["rows 'n.npz"];
        NpzFile.Write(path, [new("images", NpyArray.From<byte>(images, classes.Length, 2, 2, 3)), new("labels", NpyArray.From<double>(values, classes.Length, 2))]);
        return path;
    }
}
