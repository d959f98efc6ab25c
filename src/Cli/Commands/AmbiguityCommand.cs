using Disentangle.Cli.Console;
using Disentangle.Datasets.Ambiguity;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Cli.Commands;

/// <summary><c>ambiguity</c>: which combinations of factors look the same, and what that costs any encoder.</summary>
internal static class AmbiguityCommand
{
    internal static Command Create()
    {
        RecipeOptions recipe = new();
        Option<string?> output = new("--output", "-o") { Description = "File for all groups of equal images (.csv, .json).", HelpName = "PATH" };
        Command command = new("ambiguity", "Find combinations of factors with the same image, and the information that no encoder can have.");
        recipe.AddTo(command, withSeed: false);
        command.Add(output);
        command.SetLongAction((parsed, cancellation) =>
        {
            Run(new Terminal(parsed), new ResolvedRecipe(recipe.Read(parsed)), parsed.GetValue(output), cancellation);
            return CommandLineApplication.Done;
        });
        return command;
    }

    private static void Run(Terminal terminal, ResolvedRecipe recipe, string? path, CancellationToken cancellation)
    {
        if (path is not null && !AmbiguityFile.IsKnown(path))
        {
            throw new UsageException($"ambiguity writes .csv or .json; '{path}' is neither.");
        }

        ImageGroups groups = Find(terminal, recipe, cancellation);
        if (path is not null)
        {
            AmbiguityFile.Write(path, groups);
        }

        AmbiguityReport report = AmbiguityReport.Of(groups);
        terminal.Result(report, text =>
        {
            AmbiguityTables.Show(text, recipe.Dataset.Factors, report);
            if (path is not null)
            {
                text.WriteLine($"{path}  {report.Groups:N0} groups, {report.AmbiguousCombinations:N0} combinations");
            }
        });
    }

    private static ImageGroups Find(Terminal terminal, ResolvedRecipe recipe, CancellationToken cancellation)
    {
        using ObservationSourceFactory factory = new();
        using SupportImages images = new(
            recipe.Dataset,
            recipe.Measured ?? throw new UsageException("a part of so large a grid cannot be summed; leave --split and --part out."),
            () => factory.CreateRenderer(recipe.Dataset));
        ImageCandidates? candidates = null;
        ProgressDisplay.Run(
            terminal, "draw", images.Count, report => candidates = ImageCandidates.Find(images, done => report(done, "images"), cancellation));
        ImageGroups? groups = null;
        ProgressDisplay.Run(
            terminal, "compare", candidates!.Count, report => groups = candidates.Compare(done => report(done, "images of equal hash"), cancellation));
        return groups!;
    }
}
