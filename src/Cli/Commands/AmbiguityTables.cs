using Disentangle.Cli.Console;
using Disentangle.Datasets;
using Disentangle.Datasets.Ambiguity;

namespace Disentangle.Cli.Commands;

/// <summary>A report on equal images as text.</summary>
internal static class AmbiguityTables
{
    private const int MostLines = 16, MostWords = 6, MostRuns = 3;

    internal static void Show(IAnsiConsole text, FactorSpace factors, AmbiguityReport report)
    {
        ShowNumbers(text, report);
        text.Write(Terminal.Table(
            ["factor", "classes", "H(g_f) nats", "H(g_f|x) nats", "largest share of its entropy"],
            report.Factors.Zip(factors.Sizes, (f, size) => new[]
            {
                f.Name, $"{size}", $"{f.EntropyNats:0.000000}", $"{f.ConditionalEntropyNats:0.000000}", f.LargestShare?.ToString("0.000000") ?? "–",
            })));
        if (report.Patterns.Count > 0)
        {
            text.WriteLine("Classes of one factor that give the same image, all other factors equal:");
            text.Write(Terminal.Table(
                ["factor", "classes", "contexts", "where"],
                report.Patterns.Take(MostLines).Select(p => new[]
                {
                    p.Factor, string.Join(" ≡ ", p.Classes), $"{p.Contexts:N0} of {p.AllContexts:N0}", PlaceOf(factors, p),
                })));
            ShowRest(text, report.Patterns.Count, "patterns");
        }

        if (report.Mixed.Count > 0)
        {
            text.WriteLine("Groups that need changes of several factors at once:");
            text.Write(Terminal.Table(
                ["factors", "groups", "combinations", "example"],
                report.Mixed.Take(MostLines).Select(m => new[]
                {
                    string.Join(", ", m.Factors),
                    $"{m.Groups:N0}",
                    $"{m.Combinations:N0}",
                    string.Join(" ≡ ", m.Example.Select(row => $"({string.Join(',', row)})")),
                })));
            ShowRest(text, report.Mixed.Count, "sets of factors");
        }
    }

    private static void ShowNumbers(IAnsiConsole text, AmbiguityReport report)
    {
        text.WriteLine($"{report.Dataset}  {report.Joint}");
        text.WriteLine($"combinations       {report.Combinations:N0}");
        text.WriteLine($"distinct images    {report.DistinctImages:N0}");
        text.WriteLine(report.Groups == 0
            ? "groups             none: every combination has an image of its own"
            : $"groups             {report.Groups:N0} of 2 to {report.LargestGroup:N0} equal images");
        text.WriteLine($"in groups          {report.AmbiguousCombinations:N0} combinations, probability {report.AmbiguousProbability:R}");
        text.WriteLine(
            $"H(g|x)             {report.ConditionalEntropyNats:R} nats = {report.ConditionalEntropyNats / Math.Log(2):R} bits"
            + $" of {report.EntropyNats:0.######} nats");
    }

    private static string PlaceOf(FactorSpace factors, CoincidencePattern pattern)
    {
        if (pattern.Where.Count == 0)
        {
            return pattern.IsExplained ? "everywhere" : "no single factor tells";
        }

        string place = string.Join(", ", pattern.Where.Select(w => $"{w.Factor} {ClassesOf(factors.Factors[factors.PositionOf(w.Factor)], w.Classes)}"));
        return pattern.IsExplained ? $"{place} (always)" : $"{place} ({pattern.Contexts:N0} of {pattern.ContextsWhere:N0})";
    }

    /// <summary>Words where the factor has some, runs of classes otherwise, and only their number where these are many.</summary>
    private static string ClassesOf(Factor factor, IReadOnlyList<int> classes)
    {
        if (factor.ClassNames is { } names && classes.Count <= MostWords)
        {
            return string.Join("/", classes.Select(c => names[c]));
        }

        string[] runs = [.. RunsOf(classes)];
        return runs.Length <= MostRuns ? string.Join("/", runs) : $"in {classes.Count} of {factor.Size} classes";
    }

    private static IEnumerable<string> RunsOf(IReadOnlyList<int> classes)
    {
        for (int start = 0, end; start < classes.Count; start = end)
        {
            end = start + 1;
            while (end < classes.Count && classes[end] == classes[end - 1] + 1)
            {
                end++;
            }

            yield return end - start == 1 ? $"{classes[start]}" : $"{classes[start]}–{classes[end - 1]}";
        }
    }

    private static void ShowRest(IAnsiConsole text, int count, string what)
    {
        if (count > MostLines)
        {
            text.WriteLine($"and {count - MostLines:N0} more {what}; --json lists all.");
        }
    }
}
