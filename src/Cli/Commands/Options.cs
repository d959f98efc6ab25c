using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Sources;

namespace Disentangle.Cli.Commands;

/// <summary>Options and arguments that several verbs share, so that they are spelt and explained alike.</summary>
internal static class Options
{
    internal static Option<string> Output(string what) => new("--output", "-o") { Description = what, HelpName = "PATH", Required = true };

    internal static Option<string?> Joint() => new("--joint")
    {
        Description = "Joint distribution of the factors, e.g. \"band(scale,posX;sigma=0.2)\", or a .yaml file of terms; 'list joints' has all. Default: the data set's own.",
        HelpName = "EXPR|FILE.yaml",
    };

    internal static Option<ulong> Seed() => new("--seed") { Description = "Seed of everything random.", HelpName = "S", DefaultValueFactory = _ => 0 };

    internal static Option<int> Threads() =>
        Count("--threads", "Threads that compress; the bytes do not depend on it. Default: all cores.", Environment.ProcessorCount);

    internal static Option<(int Width, int Height)?> Size() => new("--size")
    {
        Description = $"Width and height of the images, {Drawing.LeastSide} to {Drawing.LargestSide}. Default: the data set's own.",
        HelpName = "N|WxH",
        CustomParser = result => ParsedOrError(result, "--size", Drawing.ParseSize),
    };

    internal static Option<PixelChannels?> Channels(string what) => new("--channels")
    {
        Description = $"{what}: {PixelChannel.TextOf(PixelChannels.All)}, as far as the data set has them.",
        HelpName = "A,B",
        CustomParser = result => ParsedOrError(result, "--channels", PixelChannel.Parse),
    };

    internal static Option<RenderQuality?> Quality() => new("--quality")
    {
        Description = "How carefully images are drawn, where the data set knows more than one way: faithful (default) or fast.",
        HelpName = "NAME",
    };

    internal static Argument<string> Dataset() => new("dataset")
    {
        Description = "A data set of 'list datasets', a data set file (.h5, .npz), or the file of a recipe (.yaml).",
    };

    internal static Argument<string> Run() => new("run") { Description = "Folder that 'train' wrote." };

    internal static Option<string[]> Metrics() => new("--metrics")
    {
        Description = "Metrics of 'list metrics', separated by commas. Default: all.",
        HelpName = "A,B",
        CustomParser = result => [.. result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
    };

    internal static Option<int> Samples(int standard) => Count("--samples", "Observations that metrics see.", standard);

    /// <summary>A number of at least 1 where it is given.</summary>
    internal static Option<int> Count(string name, string description, int standard) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => standard,
        Validators = { AtLeastOne },
    };

    /// <summary>A number of observations, at least 1, which need not be given.</summary>
    internal static Option<long?> Observations(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            if (long.TryParse(result.Tokens[0].Value, out long value) && value >= 1)
            {
                return value;
            }

            result.AddError($"{name} is '{result.Tokens[0].Value}'; it must be a whole number, at least 1.");
            return null;
        },
    };

    internal static Option<string?> Split() => new("--split")
    {
        Description = "Split of the combinations into parts, e.g. \"test=50000\" or \"train=0.8,test=0.2 over shape,orientation seed=3\".",
        HelpName = "TEXT",
    };

    private static void AtLeastOne(System.CommandLine.Parsing.OptionResult result)
    {
        if (result.Tokens is [{ Value: { } text }] && (!int.TryParse(text, out int value) || value < 1))
        {
            result.AddError($"{result.Option.Name} is '{text}'; it must be a whole number, at least 1.");
        }
    }

    // What a parser refuses is an error of the option that it is for.
    private static T? ParsedOrError<T>(System.CommandLine.Parsing.ArgumentResult result, string option, Func<string, T> parse)
        where T : struct
    {
        try
        {
            return parse(result.Tokens[0].Value);
        }
        catch (FormatException e)
        {
            result.AddError($"{option}: {e.Message}");
            return null;
        }
    }
}
