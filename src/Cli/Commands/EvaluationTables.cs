using Disentangle.Cli.Console;
using Disentangle.Learning.Metrics;

namespace Disentangle.Cli.Commands;

/// <summary>Metric results as text: the headline numbers, how they were obtained, and the NMI matrix.</summary>
internal static class EvaluationTables
{
    internal static void Show(IAnsiConsole text, MetricEvaluation evaluation)
    {
        text.Write(Terminal.Table(
            ["metric", "value", "estimator", "samples", "seconds"],
            evaluation.Results.SelectMany(result => result.Headlines.Select(value => new[]
            {
                value.Name,
                value.Value.ToString("0.0000"),
                result.Estimator,
                result.SampleCount.ToString("N0"),
                result.Duration.TotalSeconds.ToString("0.000"),
            }))));
        if (evaluation.Find<NormalizedMutualInformationResult>() is { } nmi)
        {
            text.WriteLine("NMI of each factor with each latent:");
            text.Write(Terminal.Table(
                ["factor", .. Enumerable.Range(0, evaluation.LatentSize).Select(j => $"z{j}")],
                evaluation.FactorNames.Select((name, i) => RowOf(name, nmi.Matrix[i]))));
        }

        foreach (string note in evaluation.Results.SelectMany(result => result.Notes).Distinct())
        {
            text.WriteLine(note);
        }
    }

    private static string[] RowOf(string factor, IReadOnlyList<double?> shares) => [factor, .. shares.Select(share => share?.ToString("0.00") ?? "–")];
}
