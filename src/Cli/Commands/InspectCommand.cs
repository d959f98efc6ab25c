using Disentangle.Cli.Console;
using Disentangle.Datasets.Files.Inspection;

namespace Disentangle.Cli.Commands;

/// <summary><c>inspect</c>: what a file holds and what is known exactly of its joint distribution.</summary>
internal static class InspectCommand
{
    internal static Command Create()
    {
        Argument<string> file = new("file") { Description = "An .h5 or .npz data set." };
        Option<bool> counts = new("--counts") { Description = "Count how often each class occurs." };
        Command command = new("inspect", "Show layout, factors, recipe and exact information measures of a data set.") { file, counts };
        command.SetAction(parsed =>
        {
            DatasetSummary summary = DatasetInspector.Inspect(parsed.GetRequiredValue(file), parsed.GetValue(counts));
            new Terminal(parsed).Result(summary, text => Show(text, summary));
        });
        return command;
    }

    private static void Show(IAnsiConsole text, DatasetSummary s)
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
            ShowRecipe(text, recipe);
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

    private static void ShowRecipe(IAnsiConsole text, RecipeSummary recipe)
    {
        text.WriteLine($"joint              {recipe.Joint}{(recipe.IsGrid ? " (every combination once)" : "")}");
        if (recipe.Changes is { } changes)
        {
            text.WriteLine($"pairs              rows 2i and 2i + 1: {changes}");
        }

        text.WriteLine($"seed               {recipe.Seed}");
        text.WriteLine($"support            {recipe.SupportCount:N0} combinations");
        text.WriteLine($"entropy            {recipe.EntropyNats:R} nats = {recipe.EntropyBits:R} bits");
        text.WriteLine($"total correlation  {recipe.TotalCorrelationNats:R} nats");
        if (recipe.Pairs.Count > 0)
        {
            text.Write(Terminal.Table(
                ["pair", "mutual information (nats)", "NMI", "correlation"],
                recipe.Pairs.Select(p => new[]
                {
                    $"{p.First} – {p.Second}", p.MutualInformationNats.ToString("0.000000000"), p.NormalizedMutualInformation.ToString("0.0000"), p.Correlation.ToString("0.0000"),
                })));
        }

        text.WriteLine($"recipe sha256      {recipe.Sha256}");
    }
}
