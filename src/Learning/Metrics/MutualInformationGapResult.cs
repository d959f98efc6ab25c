using System.Text.Json.Nodes;

namespace Disentangle.Learning.Metrics;

/// <summary>MIG of one sample.</summary>
/// <param name="FactorNames">Names of the factors, shape [F].</param>
/// <param name="PerFactor">Gap of each factor, 0 to 1, shape [F]; null for a factor with one class in the sample.</param>
/// <param name="Bins">Histogram bins per latent.</param>
/// <param name="SampleCount">Number of observations N.</param>
public sealed record MutualInformationGapResult(IReadOnlyList<string> FactorNames, IReadOnlyList<double?> PerFactor, int Bins, int SampleCount)
    : MetricResult("mig", "plug-in mutual information of equal-width histogram bins and factor classes", SampleCount)
{
    /// <summary>Mean gap over the factors that vary, 0 to 1.</summary>
    public double Mean => PerFactor.Average()!.Value;

    /// <inheritdoc/>
    public override IReadOnlyList<MetricValue> Headlines => [new("MIG", Mean)];

    /// <inheritdoc/>
    public override void AddValues(JsonObject document)
    {
        document["mig"] = Mean;
        document["mig_per_factor"] = JsonValues.Array(PerFactor);
    }

    /// <inheritdoc/>
    protected override void AddSettings(JsonObject details) => details["bins"] = Bins;
}
