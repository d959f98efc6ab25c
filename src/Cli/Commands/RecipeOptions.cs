using Disentangle.Datasets;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Recipes;

namespace Disentangle.Cli.Commands;

/// <summary>The part of a command line that says which observations: data set or recipe file, joint distribution, part of a split, and seed.</summary>
internal sealed class RecipeOptions
{
    private readonly Argument<string> _dataset = Options.Dataset();
    private readonly Option<string?> _joint = Options.Joint();
    private readonly Option<ulong> _seed = Options.Seed();
    private readonly Option<string?> _split = Options.Split();
    private readonly Option<(int Width, int Height)?> _size = Options.Size();
    private readonly Option<RenderQuality?> _quality = Options.Quality();
    private readonly Option<string?> _part = new("--part") { Description = "The part of --split that is drawn.", HelpName = "NAME" };

    /// <summary>Gives them to a verb; one that draws nothing at random takes no seed.</summary>
    internal void AddTo(Command command, bool withSeed = true)
    {
        command.Add(_dataset);
        command.Add(_joint);
        if (withSeed)
        {
            command.Add(_seed);
        }

        command.Add(_split);
        command.Add(_part);
        command.Add(_size);
        command.Add(_quality);
    }

    /// <summary>Whether the user chose a joint distribution.</summary>
    internal bool HasJoint(ParseResult parsed) => parsed.GetValue(_joint) is not null;

    /// <summary>Whether the user chose a part of a split.</summary>
    internal bool HasSplit(ParseResult parsed) => (parsed.GetValue(_split) ?? parsed.GetValue(_part)) is not null;

    /// <summary>The seed; 0 where none was given.</summary>
    internal ulong Seed(ParseResult parsed) => parsed.GetValue(_seed);

    /// <summary>The seed as text where it was given.</summary>
    internal string? SeedText(ParseResult parsed) => parsed.GetResult(_seed) is { Implicit: false } ? Seed(parsed).ToString() : null;

    /// <summary>The data set or file as it was typed.</summary>
    internal string Name(ParseResult parsed) => parsed.GetRequiredValue(_dataset);

    /// <summary>Whether the argument is the file of a recipe.</summary>
    internal bool IsFile(ParseResult parsed) => Path.GetExtension(Name(parsed)) is ".yaml" or ".yml";

    /// <summary>The recipe; options win over what a recipe file says.</summary>
    internal Recipe Read(ParseResult parsed)
    {
        string name = Name(parsed);
        Recipe recipe = IsFile(parsed) ? Recipe.Parse(File.ReadAllText(name), name) : new Recipe { Dataset = name };
        recipe = recipe with
        {
            Joint = JointOf(parsed.GetValue(_joint), () => DatasetLookup.Get(recipe.Dataset, recipe.Content).Factors) ?? recipe.Joint,
            Seed = SeedText(parsed) is null ? recipe.Seed : Seed(parsed),
            Split = parsed.GetValue(_split) ?? recipe.Split,
            Part = parsed.GetValue(_part) ?? recipe.Part,
            Size = parsed.GetValue(_size) ?? recipe.Size,
            Quality = parsed.GetValue(_quality) ?? recipe.Quality,
        };
        return recipe.Split is null == recipe.Part is null
            ? recipe
            : throw new UsageException("--split says what the parts are and --part which of them is drawn; give both.");
    }

    /// <summary>The expression that <c>--joint</c> stands for: itself, or what its YAML file holds.</summary>
    internal static string? JointOf(string? text, Func<FactorSpace> factors) => Path.GetExtension(text) is ".yaml" or ".yml"
        ? JointDistribution.Load(text!, factors()).Expression
        : text;
}
