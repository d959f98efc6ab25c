using Disentangle.Cli.Console;
using Disentangle.Datasets.Files.Inspection;

namespace Disentangle.Cli.Commands;

/// <summary>A recipe's joint distribution as text: its numbers, marginals and dependent pairs.</summary>
internal static class JointTables
{
    /// <summary>Most classes of each factor of a pair whose probabilities are printed.</summary>
    internal const int LargestSide = 12;

    internal static void Show(IAnsiConsole text, RecipeSummary recipe, bool tables)
    {
        text.WriteLine($"joint              {recipe.Joint}{(recipe.IsGrid && recipe.Pairs.Count > 0 ? " (as a grid: every combination once)" : "")}");
        if (recipe.Part is { } part)
        {
            text.WriteLine($"part               {part}, probability {recipe.PartProbability:R}; what follows is that of the part");
        }

        if (recipe.Changes is { } changes)
        {
            text.WriteLine($"pairs              rows 2i and 2i + 1: {changes}");
        }

        text.WriteLine($"seed               {recipe.Seed}");
        text.WriteLine($"support            {recipe.SupportCount:N0} of {recipe.CombinationCount:N0} combinations");
        text.WriteLine($"entropy            {recipe.EntropyNats:R} nats = {recipe.EntropyBits:R} bits");
        text.WriteLine($"total correlation  {recipe.TotalCorrelationNats:R} nats = {recipe.TotalCorrelationBits:R} bits");
        text.Write(Terminal.Table(
            ["factor", "classes", "entropy (nats)", "of ln n", "least", "largest", "marginal"],
            recipe.Marginals.Select(m => new[]
            {
                m.Name,
                $"{m.Size}",
                $"{m.EntropyNats:0.000000}",
                m.Size == 1 ? "" : $"{m.EntropyNats / Math.Log(m.Size):0.0000}",
                ProbabilityText.Of(m.LeastProbability),
                ProbabilityText.Of(m.LargestProbability),
                Sparkline.Of(m.Probabilities, text.Profile.Capabilities.Unicode),
            })));
        ShowPairs(text, recipe);
        if (tables)
        {
            ShowTables(text, recipe);
        }

        text.WriteLine($"recipe sha256      {recipe.Sha256}");
    }

    private static void ShowPairs(IAnsiConsole text, RecipeSummary recipe)
    {
        if (recipe.Pairs.Count == 0)
        {
            text.WriteLine("no two factors depend on each other");
            return;
        }

        text.Write(Terminal.Table(
            ["pair", "mutual information (nats)", "NMI", "correlation"],
            recipe.Pairs.Select(p => new[]
            {
                $"{p.First} – {p.Second}",
                $"{p.MutualInformationNats:0.000000000}",
                $"{p.NormalizedMutualInformation:0.0000}",
                $"{p.Correlation:0.0000}",
            })));
    }

    private static void ShowTables(IAnsiConsole text, RecipeSummary recipe)
    {
        foreach (PairSummary pair in recipe.Pairs)
        {
            MarginalSummary rows = recipe.Marginals.First(m => m.Name == pair.First), columns = recipe.Marginals.First(m => m.Name == pair.Second);
            if (rows.Size > LargestSide || columns.Size > LargestSide || pair.Table is null)
            {
                text.WriteLine(
                    $"{pair.First} – {pair.Second} has {rows.Size} × {columns.Size} probabilities; -o FILE.png shows them, "
                    + $"--json prints up to {PairSummary.LargestTable:N0}.");
                continue;
            }

            text.Write(Terminal.Table(
                [$"{pair.First} \\ {pair.Second}", .. Enumerable.Range(0, columns.Size).Select(c => ClassOf(columns, c))],
                pair.Table.Select((row, r) => (string[])[ClassOf(rows, r), .. row.Select(ProbabilityText.Of)])));
        }
    }

    private static string ClassOf(MarginalSummary factor, int c) => factor.ClassNames?[c] ?? factor.Values[c].ToString("0.####");
}
