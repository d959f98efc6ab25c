using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Export;
using Disentangle.Datasets.Files.Inspection;
using Disentangle.Datasets.Files.Numpy;
using Disentangle.Datasets.Files.Reading;
using Disentangle.Datasets.Files.Verification;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;
using Disentangle.Datasets.Tests.Sources;

namespace Disentangle.Datasets.Tests.Files;

/// <summary>Files of continuous factors, nuisance variables and pairs.</summary>
public sealed class SceneFileTests : IDisposable
{
    private const int Count = 3000;
    private static readonly ResolvedRecipe Recipe = Exports.Scenes(Count);
    private static readonly VerificationOptions Options = new() { Dataset = Recipe.Dataset, CreateRenderer = () => new SceneToys.Renderer(), Probes = 99 };
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.h5")]
    [InlineData("a.npz")]
    public void Export_ThenOpen_GivesEveryLabelToTheLastBit(string name)
    {
        Exports.Write(Recipe, _folder[name]);
        using DatasetFile file = DatasetFile.Open(_folder[name], Recipe.Dataset);
        byte[] images = new byte[Count * 18], image = new byte[18];
        int[] classes = new int[Count * 4], row = new int[4];
        double[] values = Rows<double>(file.Values, 4), nuisance = Extra<double>(file, "nuisance", 2);
        long[] index = Extra<long>(file, "index", 1), changed = Extra<long>(file, "changed", 4), factor = Extra<long>(file, "changed_factor", 1);
        double[] scene = new double[6], expected = new double[4];
        bool[] mask = new bool[4];
        file.Read(0, Count, images, classes);
        for (int i = 0; i < Count; i++)
        {
            Recipe.SceneOf(i, row, scene);
            Recipe.ChangedOf(i, mask);
            Recipe.Dataset.Factors.ValuesAt(scene.AsSpan(0, 4), expected);
            new SceneToys.Renderer().Render(scene, image);
            Assert.Equal(row, classes[(4 * i)..(4 * (i + 1))]);
            Assert.Equal(expected, values[(4 * i)..(4 * (i + 1))]);
            Assert.Equal(scene[4..], nuisance[(2 * i)..(2 * (i + 1))]);
            Assert.Equal(Recipe.Dataset.Factors.IndexOf(row), index[i]);
            Assert.Equal(mask.Select(m => m ? 1L : 0), changed[(4 * i)..(4 * (i + 1))]);
            Assert.Equal(Array.IndexOf(mask, true), factor[i]);
            Assert.Equal(image, images[(18 * i)..(18 * (i + 1))]);
        }

        Assert.Contains(values, v => v != Math.Floor(v));
        Assert.Equal(["hue", "crop"], file.Attributes.Texts("nuisance_names")!);
        Assert.Same(Recipe.Dataset, file.Dataset);
    }

    [Theory]
    [InlineData("a.h5")]
    [InlineData("a.npz")]
    public void Verify_OfAnExport_FindsNothingWrong(string name)
    {
        ExportResult export = Exports.Write(Recipe, _folder[name]);
        VerificationResult result = DatasetVerifier.Verify(_folder[name], Options);
        Assert.Empty(result.Findings);
        Assert.Equal(export.ContentSha256, result.ContentSha256);
        Assert.Equal(99, result.Redrawn);
    }

    [Fact]
    public void Verify_OfAShardOfPairs_ComparesItsPart()
    {
        Exports.Write(Recipe, _folder["a.h5"], new ExportOptions { Shard = new Shard(2, 3) });
        Assert.Empty(DatasetVerifier.Verify(_folder["a.h5"], Options).Findings);
    }

    [Theory]
    [InlineData("nuisance", 77, "Row 77 has nuisance (")]
    [InlineData("index", 0, "Row 0 has index (")]
    [InlineData("changed", 2999, "Row 2999 has changed (")]
    [InlineData("changed_factor", 1500, "Row 1500 has changed_factor (")]
    [InlineData("labels", 1025, "Row 1025 has labels (")]
    public void Verify_OfAChangedLabel_NamesArrayAndRow(string array, int row, string message)
    {
        Exports.Write(Recipe, _folder["a.npz"]);
        Rewrite(key => true, (key, stored) => key == array ? Raise(stored, row) : stored);
        VerificationResult result = DatasetVerifier.Verify(_folder["a.npz"], Options);
        Finding finding = Assert.Single(result.Findings, f => f.Message.Contains("the recipe gives", StringComparison.Ordinal));
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal(row, finding.FirstIndex);
    }

    [Fact]
    public void Verify_WithoutAnArray_AsksForThoseThatAllVersionsWrote()
    {
        Exports.Write(Recipe, _folder["a.npz"]);
        Rewrite(key => key != "index", (_, stored) => stored);
        Assert.Empty(DatasetVerifier.Verify(_folder["a.npz"], Options).Findings);
        Rewrite(key => key != "changed", (key, stored) => key == "nuisance" ? NpyArray.From<double>(new double[Count], Count) : stored);
        string[] messages = [.. DatasetVerifier.Verify(_folder["a.npz"], Options).Findings.Select(f => f.Message)];
        Assert.Equal(["nuisance has extent (3000); the recipe gives (3000, 2).", "The file has no changed, which its recipe gives."], messages);
    }

    [Fact]
    public void Verify_OfALogProbabilityOfAnotherPlatform_AllowsItsLastBits()
    {
        LabelColumn<double> column = new("log_probability", 0, (_, _, _) => { }) { Tolerance = 1e-12 };
        Assert.True(column.IsSame([Math.BitIncrement(-13.25)], [-13.25]));
        Assert.False(column.IsSame([-13.25 - 1e-9], [-13.25]));
        Assert.False(new LabelColumn<double>("labels", 1, (_, _, _) => { }).IsSame([Math.BitIncrement(1.5)], [1.5]));
    }

    [Fact]
    public void Export_OfContinuousFactors_HashesTheExactValues()
    {
        ResolvedRecipe recipe = Exports.Scenes(40);
        string stated = Exports.Write(recipe, _folder["a.h5"]).ContentSha256;
        Assert.Equal(stated, Exports.Write(recipe, _folder["a.npz"]).ContentSha256);
        string blocks = "";
        for (int first = 0; first < 40; first += 2)
        {
            List<byte> block = [];
            for (int i = first; i < first + 2; i++)
            {
                int[] row = new int[4];
                double[] scene = new double[6];
                byte[] image = new byte[18];
                recipe.SceneOf(i, row, scene);
                new SceneToys.Renderer().Render(scene, image);
                block.AddRange(image);
                block.AddRange(row.SelectMany(c => BitConverter.GetBytes((long)c)));
                block.AddRange(recipe.Dataset.Factors.Factors.SelectMany((f, p) => BitConverter.GetBytes(f.ValueAt(scene[p]))));
            }

            blocks += Convert.ToHexStringLower(SHA256.HashData([.. block]));
        }

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(blocks))), stated);
    }

    [Theory]
    [InlineData(1, 8)]
    [InlineData(2, 8)]
    public void Export_WithAnyNumberOfThreads_GivesTheSameBytes(int threads, int others)
    {
        foreach (string name in new[] { "a.h5", "a.npz" })
        {
            Exports.Write(Recipe, _folder[name], new ExportOptions { Threads = threads });
            string first = TemporaryFolder.Sha256(_folder[name]);
            Exports.Write(Recipe, _folder[name], new ExportOptions { Threads = others });
            Assert.Equal(first, TemporaryFolder.Sha256(_folder[name]));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Open_OfContinuousLabelsWithoutAttributes_TakesTheStoredClasses(bool isKnown)
    {
        Exports.Write(Recipe, _folder["a.npz"]);
        Rewrite(key => key != "attributes", (_, stored) => stored);
        using DatasetFile file = DatasetFile.Open(_folder["a.npz"], isKnown ? Recipe.Dataset : null);
        int[] classes = new int[Count * 4], row = new int[4];
        file.Read(0, Count, new byte[Count * 18], classes);
        for (int i = 0; i < Count; i++)
        {
            Recipe.ClassesOf(i, row);
            Assert.Equal(row, classes[(4 * i)..(4 * (i + 1))]);
        }

        Assert.Equal([3, 1, 5, 4], file.Factors.Sizes);
        Assert.Equal(isKnown ? Recipe.Dataset : null, file.Dataset);
        Assert.Equal([1.0, 2, 3], file.Factors.Factors[0].Values);

        // The middle of the middle fifth of [-1, 2].
        Assert.Equal(0.5, file.Factors.Factors[2].Values[2], 0.05);
    }

    [Fact]
    public void Open_OfClassesWithAGapAndNoAttributes_SaysWhatIsMissing()
    {
        NpzFile.Write(
            _folder["a.npz"],
            [
                new("images", NpyArray.From<byte>(new byte[36], 3, 2, 2, 3)),
                new("classes", NpyArray.From<long>([0, 2, 2], 3, 1)),
                new("labels", NpyArray.From<double>([0.1, 0.5, 0.5], 3, 1)),
            ]);
        DatasetFormatException error = Assert.Throws<DatasetFormatException>(() => DatasetFile.Open(_folder["a.npz"]));
        Assert.Contains("no row has class 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_OfSpritesWithContinuousLabelsAndNoAttributes_KnowsTheDataSet()
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = "dsprites", Count = 300, Joint = "continuous(scale,orientation,posX,posY)" });
        Exports.Write(recipe, _folder["a.npz"]);
        Rewrite(key => key is not ("attributes" or "metadata"), (_, stored) => stored);
        using DatasetFile file = DatasetFile.Open(_folder["a.npz"]);
        Assert.Equal("dsprites", file.Dataset?.Name);
    }

    [Fact]
    public void Export_Attributes_AreTheJointsExactNumbers()
    {
        Exports.Write(Recipe, _folder["a.h5"]);
        using DatasetFile file = DatasetFile.Open(_folder["a.h5"], Recipe.Dataset);
        for (int a = 0; a < 4; a++)
        {
            Assert.Equal(Recipe.Joint.Marginal(a), file.Attributes.Reals($"marginal_{Recipe.Dataset.Factors.Names[a]}"));
            for (int b = 0; b < 4; b++)
            {
                Assert.Equal(Recipe.Joint.NormalizedMutualInformation(a, b), file.Attributes.Reals("normalized_mutual_information")![(4 * a) + b], 15);
            }
        }
    }

    [Fact]
    public void Inspect_OfPairs_SaysWhatChanges()
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = "dsprites", Count = 20, Pairs = Datasets.Recipes.Recipe.UniformPairs, Changing = "shape,posX" });
        Exports.Write(recipe, _folder["a.h5"]);
        DatasetSummary summary = DatasetInspector.Inspect(_folder["a.h5"]);
        Assert.Equal("1 to 2 of shape, posX change", summary.Recipe!.Changes);
        Assert.Contains(summary.Arrays, line => line.StartsWith("/changed: i8 (20, 6)", StringComparison.Ordinal) || line.StartsWith("changed: i8 (20, 6)", StringComparison.Ordinal));
        Exports.Write(Exports.Sprites(20), _folder["b.h5"]);
        Assert.Null(DatasetInspector.Inspect(_folder["b.h5"]).Recipe!.Changes);
    }

    [Fact]
    public void Export_OfTheWholeGrid_HasNoIndexAndOfASupportIts()
    {
        Exports.Write(Exports.Toys(), _folder["grid.h5"]);
        Exports.Write(new ResolvedRecipe(new Recipe { Dataset = "triangle" }), _folder["support.h5"]);
        using DatasetFile grid = DatasetFile.Open(_folder["grid.h5"]);
        using DatasetFile support = DatasetFile.Open(_folder["support.h5"]);
        Assert.Null(grid.Stored.ShapeOf("index"));
        long[] index = new long[1024];
        support.Stored.OpenRows<long>("index").Read(0, index);
        Assert.Equal(index.Order().Distinct(), index);
        Assert.Equal(support.Factors.IndexOf(support.Classes.Slice(3 * 700, 3)), index[700]);
    }

    private static T[] Rows<T>(IRowStore<T> store, int width)
        where T : unmanaged
    {
        T[] rows = new T[Count * width];
        store.Read(0, rows);
        return rows;
    }

    private static T[] Extra<T>(DatasetFile file, string name, int width)
        where T : unmanaged, INumberBase<T> =>
        Rows(file.Stored.OpenRows<T>(name), width);

    /// <summary>Adds 1 to the first number of a row.</summary>
    private static NpyArray Raise(NpyArray array, int row)
    {
        int width = (int)(array.Header.Count / Count);
        long[] shape = [.. array.Shape];
        if (array.Header.Descr == "<i8")
        {
            long[] numbers = array.ToArray<long>();
            numbers[row * width]++;
            return NpyArray.From<long>(numbers, shape);
        }

        double[] reals = array.ToArray<double>();
        reals[row * width] += 1e-15;
        return NpyArray.From<double>(reals, shape);
    }

    private void Rewrite(Func<string, bool> keep, Func<string, NpyArray, NpyArray> change)
    {
        List<KeyValuePair<string, NpyArray>> arrays = [];
        using (NpzFile file = NpzFile.Open(_folder["a.npz"]))
        {
            arrays.AddRange(file.Keys.Where(keep).Select(k => new KeyValuePair<string, NpyArray>(k, change(k, file.Read(k)))));
        }

        NpzFile.Write(_folder["a.npz"], arrays, compress: false);
    }
}
