namespace Disentangle.Learning.Metrics;

/// <summary>A metric has no defined value on a sample, for example because no factor varies in it.</summary>
public sealed class MetricUndefinedException : InvalidOperationException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="metric">Name of the metric.</param>
    /// <param name="reason">What is missing and what to do, as a sentence.</param>
    public MetricUndefinedException(string metric, string reason)
        : base($"The metric '{metric}' is not defined here: {reason}")
    {
        Metric = metric;
    }

    /// <summary>Name of the metric.</summary>
    public string Metric { get; }
}
