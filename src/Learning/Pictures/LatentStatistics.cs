using Disentangle.Learning.Models;

namespace Disentangle.Learning.Pictures;

/// <summary>How each latent behaves over many observations: how much it carries and which values it takes.</summary>
public sealed class LatentStatistics
{
    /// <summary>Mean KL in nats below which a latent carries nothing.</summary>
    public const double InactiveNats = 0.01;

    private readonly double[][] _sorted;

    /// <summary>Summarises posteriors.</summary>
    /// <param name="posterior">N ≥ 1 posteriors; without variances (a deterministic code) there is no KL and the codes' variance orders the latents.</param>
    /// <exception cref="ArgumentException">There is no posterior.</exception>
    public LatentStatistics(Posterior posterior)
    {
        if (posterior.Count < 1)
        {
            throw new ArgumentException("Statistics need at least one posterior.", nameof(posterior));
        }

        int size = posterior.LatentSize;
        _sorted = [.. Enumerable.Range(0, size).Select(j => SortedColumn(posterior, j))];
        MeanKl = posterior.LogVariance.Length == 0 ? null : [.. Enumerable.Range(0, size).Select(j => MeanKlOf(posterior, j))];
        Variance = [.. _sorted.Select(VarianceOf)];
        ByImportance = [.. Enumerable.Range(0, size).OrderByDescending(j => MeanKl?[j] ?? Variance[j]).ThenBy(j => j)];
    }

    /// <summary>KL(q(z_j|x) ‖ N(0, 1)) in nats averaged over the observations, shape [D]; null for a deterministic code.</summary>
    public IReadOnlyList<double>? MeanKl { get; }

    /// <summary>Population variance of the posterior means, shape [D].</summary>
    public IReadOnlyList<double> Variance { get; }

    /// <summary>Latents ordered by falling KL (variance for a deterministic code), shape [D].</summary>
    public IReadOnlyList<int> ByImportance { get; }

    /// <summary>Whether a latent carries something: a mean KL of at least <see cref="InactiveNats"/>, or any variance where there is no KL.</summary>
    public bool IsActive(int latent) => MeanKl is { } kl ? kl[latent] >= InactiveNats : Variance[latent] > 0;

    /// <summary>The value below which a share of the posterior means of a latent lies, interpolated linearly.</summary>
    /// <param name="latent">j in [0, D).</param>
    /// <param name="share">From 0 (minimum) to 1 (maximum).</param>
    public double Quantile(int latent, double share)
    {
        double[] values = _sorted[latent];
        double position = Math.Clamp(share, 0, 1) * (values.Length - 1);
        int below = (int)position;
        int above = Math.Min(below + 1, values.Length - 1);
        return values[below] + ((position - below) * (values[above] - values[below]));
    }

    private static double[] SortedColumn(Posterior posterior, int latent)
    {
        double[] values = new double[posterior.Count];
        for (int n = 0; n < values.Length; n++)
        {
            values[n] = posterior.Mean[(n * posterior.LatentSize) + latent];
        }

        Array.Sort(values);
        return values;
    }

    private static double MeanKlOf(Posterior posterior, int latent)
    {
        double sum = 0;
        for (int n = 0; n < posterior.Count; n++)
        {
            double mean = posterior.Mean[(n * posterior.LatentSize) + latent];
            double logVariance = posterior.LogVariance[(n * posterior.LatentSize) + latent];
            sum += (mean * mean) + Math.Exp(logVariance) - 1 - logVariance;
        }

        return 0.5 * sum / posterior.Count;
    }

    private static double VarianceOf(double[] values)
    {
        double mean = values.Average();
        return values.Average(value => (value - mean) * (value - mean));
    }
}
