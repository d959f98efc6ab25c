using Disentangle.Cli.Console;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Inspection;
using Disentangle.Datasets.Recipes;

namespace Disentangle.Cli.Commands;

/// <summary><c>inspect</c>: what a file holds, and what is known exactly of a joint distribution, in numbers and as a picture.</summary>
internal static class InspectCommand
{
    internal static Command Create()
    {
        RecipeOptions recipe = new();
        Option<bool> counts = new("--counts") { Description = "Of a file: count how often each class occurs." };
        Option<bool> tables = new("--tables")
        {
            Description = $"Print the probabilities of dependent pairs of up to {JointTables.LargestSide} × {JointTables.LargestSide} classes.",
        };
        Option<string?> output = new("--output", "-o") { Description = "Picture of the joint distribution (.png).", HelpName = "PATH" };
        Command command = new("inspect", "Show a data set's joint distribution, or what a file (.h5, .npz) holds: exact marginals, information and pictures.");
        recipe.AddTo(command);
        foreach (Option option in (Option[])[tables, counts, output])
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            Terminal terminal = new(parsed);
            string? picture = parsed.GetValue(output);
            if (picture is not null && Path.GetExtension(picture) != ".png")
            {
                throw new UsageException($"inspect -o writes .png; '{picture}' is none.");
            }

            if (IsData(recipe, parsed))
            {
                InspectFile(terminal, FileOf(recipe, parsed), parsed.GetValue(counts), parsed.GetValue(tables), picture);
            }
            else if (parsed.GetValue(counts))
            {
                throw new UsageException("--counts counts the labels of a file; a data set's probabilities are exact.");
            }
            else
            {
                InspectRecipe(terminal, new ResolvedRecipe(recipe.Read(parsed)), parsed.GetValue(tables), picture);
            }
        });
        return command;
    }

    private static bool IsData(RecipeOptions recipe, ParseResult parsed) =>
        Path.GetExtension(recipe.Name(parsed)) is ".h5" or ".hdf5" or ".npz" || (!recipe.IsFile(parsed) && File.Exists(recipe.Name(parsed)));

    private static string FileOf(RecipeOptions recipe, ParseResult parsed) => recipe.HasJoint(parsed) || recipe.SeedText(parsed) is not null
        ? throw new UsageException("--joint and --seed are for data sets; a file has the joint distribution and the seed that it was made with.")
        : recipe.Name(parsed);

    private static void InspectRecipe(Terminal terminal, ResolvedRecipe recipe, bool tables, string? picture)
    {
        Draw(terminal, recipe, picture);
        RecipeSummary summary = RecipeSummary.Of(recipe);
        terminal.Result(summary, text =>
        {
            text.WriteLine($"{summary.Dataset}  {recipe.Dataset.Format}");
            JointTables.Show(text, summary, tables);
        });
    }

    private static void InspectFile(Terminal terminal, string path, bool counts, bool tables, string? picture)
    {
        DatasetSummary summary = DatasetInspector.Inspect(path, counts);
        if (picture is not null && summary.Recipe is null)
        {
            throw new UsageException($"{path} has no recipe, so its joint distribution is not known and there is nothing to draw; leave -o out.");
        }

        if (picture is not null)
        {
            using DatasetFile file = DatasetFile.Open(path);
            Draw(terminal, file.ResolveRecipe()!, picture);
        }

        terminal.Result(summary, text => ShowFile(text, summary, tables));
    }

    private static void Draw(Terminal terminal, ResolvedRecipe recipe, string? path)
    {
        if (path is not null)
        {
            JointPicture.Save(recipe, path, terminal);
        }
    }

    private static void ShowFile(IAnsiConsole text, DatasetSummary s, bool tables)
    {
        text.WriteLine($"{s.Path}  {s.Count:N0} images {s.Format}, {s.Bytes / 1e6:N1} MB, data set {s.Dataset ?? "unknown"}, layout {s.Layout}");
        foreach (string array in s.Arrays)
        {
            text.WriteLine($"  {array}");
        }

        text.Write(Terminal.Table(
            ["factor", "classes", "first", "last", "unit", "counts"],
            s.Factors.Select(f => new[]
            {
                f.Name, f.Size.ToString(), f.Values[0].ToString("0.####"), f.Values[^1].ToString("0.####"), f.Unit, f.Histogram is { } h ? string.Join(' ', h) : "",
            })));
        if (s.Recipe is { } recipe)
        {
            JointTables.Show(text, recipe, tables);
        }

        text.WriteLine($"content sha256     {s.ContentSha256 ?? "not stated"}");
        if (s.Shard is { } shard)
        {
            text.WriteLine($"shard              {shard}");
        }

        foreach (string note in s.Notes)
        {
            text.WriteLine(note);
        }
    }
}
