using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Catalogue.Folders;
using Disentangle.Datasets.Catalogue.Scenes;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Export;
using Disentangle.Datasets.Files.Numpy;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;
using Disentangle.Datasets.Tests.Pictures;

namespace Disentangle.Datasets.Tests.Catalogue.Folders;

public sealed class ImageFolderTests : IDisposable
{
    private const int Bytes = 64 * 64 * 3;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Grid_WithoutLabels_IsEveryPictureOnceInOrdinalOrder()
    {
        // Ordinal order: B before a, and a/z.png before a0.png because / comes before 0.
        Put("a0.png", 30);
        Put("a/z.png", 20);
        Put("B.JPEG.png", 10);
        File.WriteAllText(_folder["notes.txt"], "no picture");
        ImageFolder dataset = ImageFolder.Open(_folder.Root);
        Assert.Equal(["B.JPEG.png", "a/z.png", "a0.png"], dataset.Pictures);
        Assert.Equal([3], dataset.Factors.Sizes);
        Assert.Equal("item", dataset.Factors.Names[0]);
        Assert.Equal([10, 20, 30], Levels(new Recipe { Dataset = _folder.Root }));
    }

    [Fact]
    public void Recipe_OfAFolder_StatesItsContentAndRefusesAnother()
    {
        string path = _folder["it's: a #folder"];
        TestPictures.WritePlain(Path.Combine(path, "a.png"), 64, 64, 1, 1, 1);
        ResolvedRecipe recipe = new(new Recipe { Dataset = path, Count = 7 });
        Assert.Equal(recipe.Recipe, new ResolvedRecipe(Recipe.Parse(recipe.Recipe.ToYaml(), "a.yaml")).Recipe);
        Assert.Equal(((StoredDataset)recipe.Dataset).ContentSha256, recipe.Recipe.Content);

        File.WriteAllText(Path.Combine(path, "images.yaml"), "size: 64\nfilter: box\n");
        RecipeFormatException error = Assert.Throws<RecipeFormatException>(() => Recipe.Parse(recipe.Recipe.ToYaml(), "a.yaml"));
        Assert.Contains($"the recipe was made for {recipe.Recipe.Content}", error.Message, StringComparison.Ordinal);
        File.Delete(Path.Combine(path, "images.yaml"));
        TestPictures.WritePlain(Path.Combine(path, "b.png"), 64, 64, 1, 1, 1);
        Assert.Throws<RecipeFormatException>(() => Recipe.Parse(recipe.Recipe.ToYaml(), "a.yaml"));
    }

    [Fact]
    public void Labels_FromCsv_AreFactorsWithWordsOrNumbers()
    {
        Put("1.png", 10);
        Put("2.png", 20);
        Put("sub/3.png", 30);
        Put("4.png", 40);
        Describe("labels: l.csv", "file,shape,size\n1.png,square,2\n4.png,heart,0.5\n\nsub/3.png,square,10\n\"2.png\",heart,2.0\n");
        ImageFolder dataset = ImageFolder.Open(_folder.Root);
        Assert.Equal(["shape", "size"], dataset.Factors.Names);
        Assert.Equal(["heart", "square"], dataset.Factors.Factors[0].ClassNames);
        Assert.Equal([0.5, 2, 10], dataset.Factors.Factors[1].Values);
        Assert.False(dataset.HasEveryCombination);
        Assert.Empty(dataset.Nuisance);
        Assert.Equal([40, 20, 10, 30], Levels(new Recipe { Dataset = _folder.Root }));

        // Combinations without picture stay without one, whatever the joint distribution is.
        Assert.Equal([10, 30], Levels(new Recipe { Dataset = _folder.Root, Joint = "only(shape == square)" }));
        using IObservationRenderer renderer = dataset.CreateRenderer();
        Assert.Contains("(0, 2)", Assert.Throws<ArgumentException>(() => renderer.Render([0, 2], new byte[Bytes])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Draws_OfRepeatedCombinations_FollowThePicturesFrequencies()
    {
        for (int i = 0; i < 5; i++)
        {
            Put($"{i}.png", (byte)(10 * i));
        }

        Describe("labels: l.csv", "file,a,b\n0.png,0,0\n1.png,0,0\n2.png,0,0\n3.png,1,0\n4.png,1,1\n");
        ResolvedRecipe recipe = new(new Recipe { Dataset = _folder.Root, Count = 4000 });
        Assert.Null(recipe.Recipe.Joint);
        Assert.Equal(Math.Log(0.6), recipe.LogProbabilityOf([0, 0]), 1e-14);
        Assert.Equal(double.NegativeInfinity, recipe.LogProbabilityOf([0, 1]));
        int[] counts = new int[5];
        foreach (int level in Levels(recipe.Recipe))
        {
            counts[level / 10]++;
        }

        Assert.True(ChiSquare.Statistic(counts, [0.2, 0.2, 0.2, 0.2, 0.2]) < ChiSquare.Critical(4), string.Join(' ', counts));

        // A stated joint is uniform over combinations, not over pictures.
        Assert.Equal(-Math.Log(3), new ResolvedRecipe(new Recipe { Dataset = _folder.Root, Count = 1, Joint = "independent" }).LogProbabilityOf([0, 0]), 1e-14);
    }

    [Fact]
    public void Attributes_OfCelebA_AreFactorsOnRequestAndAlwaysLabels()
    {
        for (int i = 1; i <= 4; i++)
        {
            Put($"img/00000{i}.png", (byte)(10 * i));
        }

        const string Table = "5\nBald Male Smiling\n000001.png -1  1  1\n000002.png -1 -1  1\n000003.png  1  1 -1\n000004.png -1  1  1\n000005.png 1 1 1\n";
        Describe("images: img\nattributes: l.csv", Table);
        ImageFolder dataset = ImageFolder.Open(_folder.Root);
        Assert.Equal("item", Assert.Single(dataset.Factors.Names));
        using (IObservationSource rows = dataset.OpenRows())
        {
            byte[] images = new byte[2 * Bytes];
            int[] classes = new int[6];
            rows.Read([2, 0], images, classes);
            Assert.Equal(["Bald", "Male", "Smiling"], rows.Factors.Names);
            Assert.Equal([1, 1, 0, 0, 1, 1], classes);
            Assert.Equal((30, 10), (images[0], images[Bytes]));
        }

        Describe("images: img\nattributes: l.csv\nfactors: [Smiling, Male]", Table);
        dataset = ImageFolder.Open(_folder.Root);
        Assert.Equal(["Smiling", "Male"], dataset.Factors.Names);
        Assert.Equal("exemplar", Assert.Single(dataset.Nuisance).Name);
        Assert.Equal(Math.Log(0.5), dataset.DefaultJoint.LogProbability([1, 1]), 1e-14);
        using IObservationRenderer renderer = dataset.CreateRenderer();
        byte[] drawn = new byte[4 * Bytes];
        renderer.Render([1, 1, 0.49, 1, 1, 0.5, 1, 0, 0.9, 0, 1, 0], drawn);
        Assert.Equal([10, 40, 20, 30], drawn.Chunk(Bytes).Select(image => (int)image[0]));
    }

    [Fact]
    public void Labels_FromNpy_AreTheNumbersInOrder()
    {
        Put("0.png", 10);
        Put("1.png", 20);
        Put("2.png", 30);
        NpyFile.Write(_folder["l.npy"], NpyArray.From<double>([0, 1 / 3.0, 1, 0.3333333333, 0.5, 0], 3, 2));
        File.WriteAllText(_folder["images.yaml"], "labels: l.npy\nfactors: [a, b]\n");
        ImageFolder dataset = ImageFolder.Open(_folder.Root);
        Assert.Equal([3, 2], dataset.Factors.Sizes);
        Assert.Equal([0, 0.5, 1], dataset.Factors.Factors[0].Values);
        using IObservationSource rows = dataset.OpenRows();
        int[] classes = new int[6];
        rows.Read(0, 3, new byte[3 * Bytes], classes);
        Assert.Equal([0, 1, 2, 1, 1, 0], classes);
    }

    [Fact]
    public void Read_OnManyThreads_GivesTheSameBytes()
    {
        for (int i = 0; i < 20; i++)
        {
            TestPictures.WritePng(_folder[$"{i:00}.png"], 70 + i, 90, TestPictures.Pixels(70 + i, 90));
        }

        ImageFolder dataset = ImageFolder.Open(_folder.Root);
        byte[] all = Images(new Recipe { Dataset = _folder.Root });
        Parallel.For(0, 6, _ =>
        {
            using IObservationRenderer renderer = dataset.CreateRenderer();
            byte[] again = new byte[all.Length], one = new byte[Bytes];
            renderer.Render([.. Enumerable.Range(0, 20).Select(i => (double)i)], again);
            Assert.Equal(all, again);
            renderer.Render([7], one);
            Assert.True(all.AsSpan(7 * Bytes, Bytes).SequenceEqual(one));
        });
    }

    [Fact]
    public void Read_WithBadPictures_NamesTheFirstOfThem()
    {
        for (int i = 0; i < 10; i++)
        {
            Put($"{i}.png", 5);
        }

        File.WriteAllText(_folder["4.png"], "bad");
        File.WriteAllText(_folder["7.png"], "bad");
        using IObservationRenderer renderer = ImageFolder.Open(_folder.Root).CreateRenderer();
        DatasetFormatException error = Assert.Throws<DatasetFormatException>(
            () => renderer.Render([.. Enumerable.Range(0, 10).Select(i => (double)i)], new byte[10 * Bytes]));
        Assert.Equal(_folder["4.png"], error.FilePath);
    }

    [Fact]
    public void Export_OfManyPictures_CanBeReadAgain()
    {
        // More classes than an attribute of the file can list; the pictures are one small file under many names.
        TestPictures.WritePlain(_folder["p/0.png"], 1, 1, 9, 8, 7);
        for (int i = 1; i < 9000; i++)
        {
            File.CreateSymbolicLink(_folder[$"p/{i}.png"], _folder["p/0.png"]);
        }

        File.WriteAllText(_folder["p/images.yaml"], "size: 1");
        ResolvedRecipe recipe = new(new Recipe { Dataset = _folder["p"], Count = 50, Seed = 3 });
        DatasetExporter.Export(recipe, ((StoredDataset)recipe.Dataset).CreateRenderer, _folder["a.h5"]);
        using DatasetFile file = DatasetFile.Open(_folder["a.h5"]);
        Assert.Equal("item", file.Factors.Names[0]);
        Assert.Equal(9000, file.Factors.Sizes[0]);
        int[] read = new int[50], drawn = new int[1];
        file.Read(0, 50, new byte[50 * 3], read);
        for (int i = 0; i < 50; i++)
        {
            recipe.ClassesOf(i, drawn);
            Assert.Equal(drawn[0], read[i]);
        }
    }

    [Theory]
    [InlineData("size: 0", "1 to 4096")]
    [InlineData("size: [64, 64, 64]", "width and height")]
    [InlineData("shorter_side: 32", "64 to")]
    [InlineData("shorter_side: 96\nstretch: true", "no margin")]
    [InlineData("filter: lanczso", "lanczos")]
    [InlineData("crops: 4", "crop")]
    [InlineData("factors: [a]", "labels or attributes")]
    [InlineData("labels: a.csv\nattributes: b.txt", "name one")]
    public void Open_OfABadDescription_SaysLineAndCure(string yaml, string words)
    {
        Put("a.png", 1);
        File.WriteAllText(_folder["images.yaml"], yaml);
        SceneFormatException error = Assert.Throws<SceneFormatException>(() => ImageFolder.Open(_folder.Root));
        Assert.Contains("images.yaml(", error.Message, StringComparison.Ordinal);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("labels: l.csv", "name,a\n", "line 1")]
    [InlineData("labels: l.csv", "file,a\na.png,1,2\n", "line 2")]
    [InlineData("labels: l.csv", "file,a\na.png,1\nc.png,1\n", "no picture of the folder")]
    [InlineData("labels: l.csv", "file,a\na.png,1\na.png,1\n", "stands twice")]
    [InlineData("labels: l.csv", "file,a\na.png,1\n", "no line for b.png")]
    [InlineData("labels: l.csv", "file,a b\na.png,1\nb.png,1\n", "'a b'")]
    [InlineData("labels: l.csv", "file,a\n\"a.png,1\nb.png,1\n", "not closed")]
    [InlineData("labels: l.csv\nfactors: [aa]", "file,ab\na.png,1\nb.png,1\n", "ab")]
    [InlineData("attributes: l.csv", "x\n", "line 1")]
    [InlineData("attributes: l.csv", "2\nA B\na.png 1 1\nb.png 1\n", "line 4")]
    [InlineData("attributes: l.csv", "2\nA B\na.png 1 1\nb.png 1 2\n", "B is '2'")]
    [InlineData("attributes: l.csv", "3\nA B\na.png 1 1\nb.png 1 1\n", "cut off")]
    [InlineData("attributes: l.csv", "1\nA B\na.png 1 1\n", "no line for b.png")]
    public void Open_OfBadLabels_SaysWhere(string yaml, string table, string words)
    {
        Put("a.png", 1);
        Put("b.png", 2);
        Describe(yaml, table);
        Assert.Contains(words, Assert.Throws<DatasetFormatException>(() => ImageFolder.Open(_folder.Root)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_OfTooManyCombinations_SaysHowToChoose()
    {
        Put("a.png", 1);
        string names = string.Join(' ', Enumerable.Range(0, 30).Select(i => $"A{i}"));
        Describe($"attributes: l.csv\nfactors: [{names.Replace(' ', ',')}]", $"1\n{names}\na.png{string.Concat(Enumerable.Repeat(" 1", 30))}\n");
        Assert.Contains("factors: [A, B]", Assert.Throws<DatasetFormatException>(() => ImageFolder.Open(_folder.Root)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lookup_OfAFolder_FindsItsPictures()
    {
        Put("a.png", 1);
        Assert.IsType<ImageFolder>(DatasetLookup.Get(_folder.Root));
        Directory.CreateDirectory(_folder["empty"]);
        Assert.Throws<UnknownNameException>(() => DatasetLookup.Get(_folder["empty"]));
        File.WriteAllText(_folder["empty/images.yaml"], "size: 32\n");
        Assert.Contains("no picture", Assert.Throws<DatasetFormatException>(() => DatasetLookup.Get(_folder["empty"])).Message, StringComparison.Ordinal);
        Assert.Throws<UnknownNameException>(() => DatasetLookup.Get(_folder["none"]));
    }

    [Fact]
    public void Preset_OfCelebA_HasItemsOrAttributes()
    {
        ImageFolderPreset missing = ImageFolderPreset.Celeba(_folder.Root);
        Assert.Contains(_folder["celeba"], missing.Missing, StringComparison.Ordinal);
        Assert.Equal(202_599, missing.Factors.Count);

        for (int i = 1; i <= 3; i++)
        {
            TestPictures.WritePlain(_folder[$"celeba/img_align_celeba/00000{i}.png"], 178, 218, (byte)i, 0, 0);
        }

        ImageFolderPreset preset = ImageFolderPreset.Celeba(_folder.Root);
        Assert.Contains("list_attr_celeba.txt", preset.Missing, StringComparison.Ordinal);
        File.WriteAllText(_folder["celeba/list_attr_celeba.txt"], "3\nMale Smiling\n000001.png 1 1\n000002.png 1 -1\n000003.png -1 1\n");
        Assert.Null(preset.Missing);
        Assert.Equal(3, preset.Factors.Count);
        Assert.Equal([1, 2, 3], Levels(new ResolvedRecipe(new Recipe { Dataset = "celeba" }, preset)));

        DatasetDefinition variant = ImageFolderPreset.WithFactors([preset], "CelebA:Smiling,Male")!;
        Assert.Same(variant, ImageFolderPreset.WithFactors([preset], "celeba:Smiling,Male"));
        Assert.Equal("celeba:Smiling,Male", variant.Name);
        Assert.Equal(["Smiling", "Male"], variant.Factors.Names);
        Assert.Equal([2, 3, 1], Levels(new ResolvedRecipe(new Recipe { Dataset = "celeba:Smiling,Male" }, variant)));
        Assert.Null(ImageFolderPreset.WithFactors([preset], "flowers:Smiling"));
        DatasetDefinition wrong = ImageFolderPreset.WithFactors([preset], "celeba:Smilign")!;
        Assert.Contains("Smiling", Assert.Throws<DatasetFormatException>(() => wrong.Factors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Preset_OfChairs_HasModelsAndViewsInTheMiddle()
    {
        for (int i = 0; i < 6; i++)
        {
            byte[] pixels = new byte[600 * 600 * 3];
            for (int y = 100; y < 500; y++)
            {
                pixels.AsSpan(((y * 600) + 100) * 3, 1200).Fill((byte)(10 + i));
            }

            TestPictures.WritePng(_folder[$"rendered_chairs/model{i / 3}/renders/image_00{i % 3}.png"], 600, 600, pixels);
        }

        ImageFolderPreset preset = ImageFolderPreset.Chairs(_folder.Root);
        Assert.Equal(["model", "view"], preset.Factors.Names);
        Assert.Equal([2, 3], preset.Factors.Sizes);
        using IObservationRenderer renderer = preset.CreateRenderer();
        byte[] images = new byte[6 * 64 * 64];
        renderer.Render([0, 0, 0, 1, 0, 2, 1, 0, 1, 1, 1, 2], images);
        Assert.Equal([10, 11, 12, 13, 14, 15], images.Chunk(64 * 64).Select(image => (int)Assert.Single(image.Distinct())));
    }

    [Fact]
    public void Preset_OfIsaac_RefusesAnotherGrid()
    {
        TestPictures.WritePlain(_folder["Isaac3D_down128/images/000000.png"], 128, 128, 1, 2, 3);
        NpyFile.Write(_folder["Isaac3D_down128/labels.npy"], NpyArray.From<double>(new double[9], 1, 9));
        ImageFolderPreset preset = ImageFolderPreset.Isaac3d(_folder.Root);
        Assert.Null(preset.Missing);
        Assert.Contains("3, 8, 5, 4, 4, 4, 6, 4, 4", Assert.Throws<DatasetFormatException>(() => preset.Factors).Message, StringComparison.Ordinal);
    }

    private static int[] Levels(ResolvedRecipe recipe) =>
        [.. Images(recipe).Chunk(recipe.Dataset.Format.ByteCount).Select(image => (int)image[0])];

    private static int[] Levels(Recipe recipe) => Levels(new ResolvedRecipe(recipe));

    private static byte[] Images(Recipe recipe) => Images(new ResolvedRecipe(recipe));

    private static byte[] Images(ResolvedRecipe recipe)
    {
        using RenderedObservationSource source = new(recipe, ((StoredDataset)recipe.Dataset).CreateRenderer());
        return source.ReadImages((int)recipe.ObservationCount);
    }

    private void Put(string name, byte level) => TestPictures.WritePlain(_folder[name], 64, 64, level, level, level);

    private void Describe(string yaml, string table)
    {
        File.WriteAllText(_folder["images.yaml"], yaml + "\n");
        File.WriteAllText(_folder["l.csv"], table);
    }
}
