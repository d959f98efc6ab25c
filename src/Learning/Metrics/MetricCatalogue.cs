using System.Diagnostics;
using Disentangle.Datasets;

namespace Disentangle.Learning.Metrics;

/// <summary>All metrics by name. A metric is one file and one line here.</summary>
public static class MetricCatalogue
{
    /// <summary>The metrics in the order of listings, with their published settings.</summary>
    public static IReadOnlyList<IRepresentationMetric> All { get; } =
    [
        new MutualInformationGap(),
        new NormalizedMutualInformation(),
    ];

    /// <summary>Names of all metrics.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(metric => metric.Name)];

    /// <summary>The metric called <paramref name="name"/>, in any case.</summary>
    /// <exception cref="UnknownNameException">There is none; the nearest known name is suggested.</exception>
    public static IRepresentationMetric Find(string name) =>
        All.FirstOrDefault(metric => string.Equals(metric.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new UnknownNameException("metric", name, Names);

    /// <summary>Evaluates metrics on one sample and times each.</summary>
    /// <param name="sample">Codes and factors.</param>
    /// <param name="names">Names of the metrics, or none for all.</param>
    /// <exception cref="UnknownNameException">A name is not known; nothing has been computed then.</exception>
    /// <exception cref="MetricUndefinedException">A metric has no value on this sample.</exception>
    public static MetricEvaluation Evaluate(RepresentationSample sample, IReadOnlyCollection<string>? names = null)
    {
        IRepresentationMetric[] metrics = names is { Count: > 0 } ? [.. names.Select(Find).Distinct()] : [.. All];
        return new MetricEvaluation(sample.FactorNames, sample.LatentSize, [.. metrics.Select(metric => Timed(metric, sample))]);
    }

    private static MetricResult Timed(IRepresentationMetric metric, RepresentationSample sample)
    {
        long start = Stopwatch.GetTimestamp();
        MetricResult result = metric.Evaluate(sample);
        return result with { Duration = Stopwatch.GetElapsedTime(start) };
    }
}
