using System.Text.Json.Nodes;

namespace Disentangle.Learning.Metrics;

/// <summary>How far decoded images are from the originals, with intensities in [0, 1].</summary>
/// <param name="Bernoulli">Cross-entropy summed over pixels and channels, averaged over images, in nats.</param>
/// <param name="SquaredError">Squared error summed over pixels and channels, averaged over images.</param>
/// <param name="MeanSquaredError">Squared error averaged over all elements.</param>
/// <param name="SampleCount">Number of images N.</param>
public sealed record ReconstructionErrorResult(double Bernoulli, double SquaredError, double MeanSquaredError, int SampleCount)
    : MetricResult("reconstruction", "decoded posterior means against the images", SampleCount)
{
    /// <summary>Peak signal-to-noise ratio −10 · log₁₀(MSE) in decibels; infinite for a perfect copy.</summary>
    public double PeakSignalToNoise => -10 * Math.Log10(MeanSquaredError);

    /// <inheritdoc/>
    public override IReadOnlyList<MetricValue> Headlines =>
    [
        new("Bernoulli (nats/image)", Bernoulli, IsHigherBetter: false),
        new("MSE", MeanSquaredError, IsHigherBetter: false),
    ];

    /// <inheritdoc/>
    public override void AddValues(JsonObject document) => document["reconstruction"] = new JsonObject
    {
        ["bernoulli"] = Bernoulli,
        ["squared_error"] = SquaredError,
        ["mse"] = MeanSquaredError,
        ["psnr"] = double.IsFinite(PeakSignalToNoise) ? PeakSignalToNoise : null,
    };
}
