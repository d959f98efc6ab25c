namespace Disentangle.Learning.Models;

/// <summary>N diagonal Gaussian posteriors over D latents.</summary>
/// <param name="Mean">μ, shape [N, D], row-major.</param>
/// <param name="LogVariance">ln σ², shape [N, D], row-major; all −∞ never occurs: a deterministic code has an empty array.</param>
/// <param name="LatentSize">D.</param>
public sealed record Posterior(float[] Mean, float[] LogVariance, int LatentSize)
{
    /// <summary>Number of observations N.</summary>
    public int Count => Mean.Length / LatentSize;
}
