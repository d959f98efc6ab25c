using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Tests.Catalogue;

/// <summary>Sizes, qualities and channels of recipes.</summary>
public sealed class DrawingTests
{
    [Theory]
    [InlineData("16", 16, 16)]
    [InlineData("512", 512, 512)]
    [InlineData("160x120", 160, 120)]
    public void Size_IsReadBack(string text, int width, int height)
    {
        Assert.Equal((width, height), Drawing.ParseSize(text));
        Assert.Equal(text, new Drawing(width, height).SizeText);
    }

    [Theory]
    [InlineData("15")]
    [InlineData("513")]
    [InlineData("64x")]
    [InlineData("x64")]
    [InlineData("64x64x64")]
    [InlineData("-64")]
    [InlineData("big")]
    public void ParseSize_OfAnythingElse_SaysWhatIsAllowed(string text) =>
        Assert.Contains("each from 16 to 512", Assert.Throws<FormatException>(() => Drawing.ParseSize(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Recipe_WithAllThree_IsReadBackAndSaysThem()
    {
        Recipe recipe = new() { Dataset = "chairs-like", Count = 5, Size = (96, 48), Channels = PixelChannels.Depth | PixelChannels.Instance };
        ResolvedRecipe resolved = new(recipe);
        Assert.Contains("size: 96x48\nchannels: 'instance, depth'\n", resolved.Recipe.ToYaml(), StringComparison.Ordinal);
        Assert.Equal(resolved.Recipe, Recipe.Parse(resolved.Recipe.ToYaml(), "test"));
        Assert.Equal(new ImageFormat(Height: 48, Width: 96, Channels: 1, Maximum: 255), resolved.Dataset.Format);
        Assert.Equal("chairs-like", resolved.Dataset.Name);
        Assert.Equal(resolved.Recipe, new ResolvedRecipe(resolved.Recipe, resolved.Dataset).Recipe);
    }

    [Fact]
    public void Recipe_OfTheOwnSizeAndOnlyWay_IsTheOneThatSaysNothing()
    {
        string plain = new ResolvedRecipe(new Recipe { Dataset = "chairs-like" }).Recipe.Sha256;
        Assert.Equal(plain, new ResolvedRecipe(new Recipe { Dataset = "chairs-like", Size = (64, 64), Quality = RenderQuality.Faithful }).Recipe.Sha256);
    }

    [Fact]
    public void Recipe_OfADataSetWithTwoQualities_AlwaysSaysWhich()
    {
        Assert.Contains("quality: faithful\n", new ResolvedRecipe(new Recipe { Dataset = "shapes3d" }).Recipe.ToYaml(), StringComparison.Ordinal);
        ResolvedRecipe fast = new(new Recipe { Dataset = "shapes3d", Quality = RenderQuality.Fast });
        Assert.Equal(RenderQuality.Fast, fast.Dataset.Drawing.Quality);
        Assert.Contains("quality: fast\n", fast.Recipe.ToYaml(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dataset: cmnist-like\nsize: 64", "(2)", "cmnist-like has images of 28×28×3")]
    [InlineData("dataset: chairs-like\nquality: fast", "(2)", "chairs-like is drawn in one way only")]
    [InlineData("dataset: chairs-like\nquality: good", "(2)", "'good' came; it must be faithful or fast.")]
    [InlineData("dataset: cmnist-like\nseed: 1\nchannels: depth", "(3)", "cmnist-like has no depth; it has colours only.")]
    [InlineData("dataset: chairs-like\nsize: 8", "(2)", "each from 16 to 512")]
    [InlineData("dataset: chairs-like\nchannels: mask", "(2)", "Unknown channel 'mask'")]
    public void Parse_OfWhatTheDataSetHasNot_NamesLineAndWhatToDo(string yaml, string line, string message)
    {
        string error = Assert.Throws<RecipeFormatException>(() => Recipe.Parse(yaml, "r.yaml")).Message;
        Assert.Contains(line, error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_OfWhatTheDataSetHasNot_IsRefused() =>
        Assert.Contains(
            "size: cmnist-like has images of 28×28×3",
            Assert.Throws<ArgumentException>(() => new ResolvedRecipe(new Recipe { Dataset = "cmnist-like", Size = (64, 64) })).Message,
            StringComparison.Ordinal);
}
