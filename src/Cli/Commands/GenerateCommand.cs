using Disentangle.Cli.Console;
using Disentangle.Datasets.Files.Export;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Cli.Commands;

/// <summary><c>generate</c>: the observations of a recipe as a file.</summary>
internal static class GenerateCommand
{
    internal static Command Create()
    {
        RecipeOptions recipe = new();
        Option<string> output = Options.Output("File to write (.h5, .npz), or a folder for an .h5 file.");
        Option<long?> count = Options.Observations("--count", "Independent draws from the joint distribution.");
        Option<bool> grid = new("--grid") { Description = "Every combination that can occur, once (the default without --joint)." };
        Option<int?> pairs = new("--pairs")
        {
            Description = "Images 2i and 2i + 1 share all but K factors: weak supervision (docs/recipes.md).",
            HelpName = "K|uniform",
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (text == "uniform" || (int.TryParse(text, out int changes) && changes >= 1))
                {
                    return text == "uniform" ? Recipe.UniformPairs : int.Parse(text);
                }

                result.AddError($"--pairs is '{text}'; it must be the number of factors that change, at least 1, or uniform.");
                return null;
            },
        };
        Option<string?> changing = new("--changing") { Description = "Factors that may change within a pair. Default: all.", HelpName = "A,B" };
        Option<PixelChannels?> channels = Options.Channels("Further arrays of each pixel (HDF5 only)");
        Option<string?> shard = new("--shard") { Description = "Only part I of N, I from 1; 'merge' joins the parts.", HelpName = "I/N" };
        Option<int> threads = Options.Threads();
        Command command = new("generate", "Render a data set and export it; the same command goes on after an interruption.");
        recipe.AddTo(command);
        foreach (Option option in (Option[])[output, count, grid, pairs, changing, channels, shard, threads])
        {
            command.Add(option);
        }

        command.SetLongAction((parsed, cancellation) =>
        {
            Terminal terminal = new(parsed);
            ExportResult result = ExportJob.Run(
                terminal,
                WithChannels(
                    WithPairs(
                        WithCount(recipe, parsed, parsed.GetValue(count), parsed.GetValue(grid)), parsed.GetValue(pairs), parsed.GetValue(changing)),
                    parsed.GetValue(channels)),
                parsed.GetRequiredValue(output),
                parsed.GetValue(shard) is { } text ? Shard.Parse(text) : null,
                parsed.GetValue(threads),
                cancellation);
            Show(terminal, result);
            return CommandLineApplication.Done;
        });
        return command;
    }

    /// <summary>Tells where an export is and what it holds.</summary>
    internal static void Show(Terminal terminal, ExportResult result) => terminal.Result(
        new { result.Path, result.Count, result.Resumed, result.Bytes, result.ContentSha256, Seconds = result.Elapsed.TotalSeconds },
        text => text.WriteLine(
            $"{result.Path}  {result.Count:N0} images, {result.Bytes / 1e6:N1} MB in {result.Elapsed.TotalSeconds:0.0} s, content sha256 {result.ContentSha256}"));

    private static Recipe WithChannels(Recipe recipe, PixelChannels? channels) => recipe with { Channels = channels ?? recipe.Channels };

    private static Recipe WithPairs(Recipe recipe, int? pairs, string? changing)
    {
        Recipe paired = recipe with { Pairs = pairs ?? recipe.Pairs, Changing = changing ?? recipe.Changing };
        return paired is { Pairs: null, Changing: not null }
            ? throw new UsageException("--changing says which factors change within pairs; give --pairs too.")
            : paired;
    }

    private static Recipe WithCount(RecipeOptions options, ParseResult parsed, long? count, bool grid)
    {
        Recipe recipe = options.Read(parsed);
        if (count is not null && grid)
        {
            throw new UsageException("--count draws at random and --grid takes each combination once; give one of them.");
        }

        if (count is null && !grid && recipe.Count is null && options.HasJoint(parsed))
        {
            throw new UsageException("a joint distribution shows in draws: give --count N, or --grid for every combination that can occur, once each.");
        }

        return grid || count is not null ? recipe with { Count = count } : recipe;
    }
}
