namespace Disentangle.Learning.Metrics;

/// <summary>One number of a metric for tables.</summary>
/// <param name="Name">Short name, for example <c>MIG</c>.</param>
/// <param name="Value">The number.</param>
/// <param name="IsHigherBetter">Whether larger values are better.</param>
public sealed record MetricValue(string Name, double Value, bool IsHigherBetter = true);
