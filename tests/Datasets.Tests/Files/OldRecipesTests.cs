using Disentangle.Datasets.Recipes;

namespace Disentangle.Datasets.Tests.Files;

/// <summary>What recipes of the first versions stand for must stay the same for ever.</summary>
public sealed class OldRecipesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Digests of version 0.1, which knew neither continuous factors nor nuisance nor pairs.
    [Theory]
    [InlineData(
        "draws",
        "81054eb1ea08d6e2fed6321a44dd69a95f12e4bf1e7becb8942351f5e002dd15",
        "ff7a4819fb23dfa670c781219abf943109528cf7ae5e50c78c137ad790dd1e5b")]
    [InlineData(
        "grid",
        "2f6d8d2891b26e0f2ccbd5f75b19141b27702324e0777a04cdcfc610af38a68c",
        "9f714c05d485415715fbfa4521761744ba19deac9c60039fd2178cbbef123163")]
    [InlineData(
        "support",
        "addc4eb164db76c60d8e41d02dc5b962b6b1b4518feadc09f31871a3d09f4f98",
        "c09a07d2dd0545641d78b33130a7130329896c945258435f01ad5ec9aae0c987")]
    public void Export_OfAnOldRecipe_HasTheOldDigests(string kind, string recipeSha256, string contentSha256)
    {
        ResolvedRecipe recipe = kind switch
        {
            "draws" => Exports.Sprites(1500),
            "grid" => Exports.Toys(),
            _ => new ResolvedRecipe(new Recipe { Dataset = "triangle" }),
        };
        Assert.Equal(recipeSha256, recipe.Recipe.Sha256);
        Assert.Equal(contentSha256, Exports.Write(recipe, _folder["a.h5"]).ContentSha256);
    }
}
