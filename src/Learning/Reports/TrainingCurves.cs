using Disentangle.Learning.Pictures;
using Disentangle.Learning.Reports.Charts;
using Disentangle.Learning.Runs;

namespace Disentangle.Learning.Reports;

/// <summary>The lines of <c>metrics.jsonl</c> as curves over steps.</summary>
public sealed class TrainingCurves
{
    private TrainingCurves(IReadOnlyList<ChartSeries> losses, IReadOnlyList<ChartSeries> terms, IReadOnlyList<ChartSeries> latents, ChartSeries rate)
    {
        (Losses, Terms, KlPerLatent, ImagesPerSecond) = (losses, terms, latents, rate);
    }

    /// <summary>Loss and reconstruction error, in nats per image.</summary>
    public IReadOnlyList<ChartSeries> Losses { get; }

    /// <summary>The other parts of the loss, unweighted.</summary>
    public IReadOnlyList<ChartSeries> Terms { get; }

    /// <summary>
    /// KL of each latent in nats, the largest at the end first; latents that carry nothing at the end are muted.
    /// </summary>
    public IReadOnlyList<ChartSeries> KlPerLatent { get; }

    /// <summary>Images trained on per second.</summary>
    public ChartSeries ImagesPerSecond { get; }

    /// <summary>Arranges the lines of a run.</summary>
    /// <param name="lines">Lines in the order of their steps, at least one, all with the same terms and number of latents.</param>
    /// <exception cref="ArgumentException">No line came, or a line differs in terms or latents.</exception>
    public static TrainingCurves From(IReadOnlyList<MetricsLine> lines)
    {
        if (lines.Count == 0)
        {
            throw new ArgumentException("Curves need at least one line of metrics.", nameof(lines));
        }

        string[] names = [.. lines[0].Losses.Terms.Select(term => term.Name)];
        int latentSize = lines[0].Losses.KlPerLatent.Length;
        foreach (MetricsLine line in lines)
        {
            if (!line.Losses.Terms.Select(term => term.Name).SequenceEqual(names) || line.Losses.KlPerLatent.Length != latentSize)
            {
                throw new ArgumentException($"The line of step {line.Step} has other terms or latents than the first.", nameof(lines));
            }
        }

        double[] steps = [.. lines.Select(line => (double)line.Step)];
        ChartSeries Series(string name, Func<MetricsLine, double> value) => new(name, steps, [.. lines.Select(value)]);
        ChartSeries[] terms = [.. names.Select((name, i) => Series(name, line => line.Losses.Terms[i].Value))];
        ChartSeries[] latents =
        [
            .. Enumerable.Range(0, latentSize)
                .Select(j => Series($"z{j}", line => line.Losses.KlPerLatent[j]))
                .Select(series => series with { IsMuted = series.Y[^1] < LatentStatistics.InactiveNats })
                .OrderByDescending(series => series.Y[^1]),
        ];
        static bool IsReconstruction(ChartSeries series) => series.Name == Objectives.LossValues.ReconstructionName;
        return new TrainingCurves(
            [Series("loss", line => line.Losses.Loss), .. terms.Where(IsReconstruction)],
            [.. terms.Where(series => !IsReconstruction(series))],
            latents,
            Series("images/s", line => line.ImagesPerSecond));
    }
}
