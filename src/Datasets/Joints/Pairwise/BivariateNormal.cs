using Disentangle.Datasets.Numerics;

namespace Disentangle.Datasets.Joints.Pairwise;

/// <summary>The standard bivariate normal distribution function Φ₂(h, k; ρ), with the same bits on every platform.</summary>
/// <remarks>
/// Plackett, "A reduction formula for normal multivariate integrals", Biometrika 41, 1954: ∂Φ₂/∂ρ is the density. With ρ = sin θ the
/// integral over ρ loses its factor 1/√(1 − ρ²) (Drezner and Wesolowsky, J. Stat. Comput. Simul. 35, 1990), and with the gap
/// <c>g = 1 − tan(θ/2)</c> it needs no trigonometric function. All integrals here are over g: 1 is independence, 0 is ρ = 1. Towards
/// g = 0 the integrand is like exp(−(h − k)²/(2 g²)); panels that halve towards it keep 20 nodes exact to double precision.
/// </remarks>
internal static class BivariateNormal
{
    private const double TwoPi = 6.283185307179586477;
    private const double SmallestGap = 1.0 / (1L << 60);

    /// <summary>The gap that a correlation in [0, 1] stands for.</summary>
    public static double GapOf(double correlation)
    {
        double cosine = Math.Sqrt((1 - correlation) * (1 + correlation));
        return (1 - correlation + cosine) / (1 + cosine);
    }

    /// <summary>Φ₂(h, k; ρ), with an absolute error of a few 10^-16 and what the rounding of ρ makes.</summary>
    /// <param name="h">First upper limit; may be infinite.</param>
    /// <param name="k">Second upper limit; may be infinite.</param>
    /// <param name="correlation">ρ in [−1, 1].</param>
    public static double Cdf(double h, double k, double correlation)
    {
        if (correlation < 0)
        {
            return Math.Max(0, NormalDistribution.Cdf(h) - Cdf(h, -k, -correlation));
        }

        return NormalDistribution.Cdf(Math.Min(h, k)) - BelowComonotone(h, k, GapOf(correlation));
    }

    /// <summary>Φ(min(h, k)) − Φ₂(h, k; ρ): what the distribution function is below that of ρ = 1. Relatively exact where it is small.</summary>
    /// <param name="h">First upper limit; may be infinite.</param>
    /// <param name="k">Second upper limit; may be infinite.</param>
    /// <param name="gap">The correlation's gap in [0, 1].</param>
    public static double BelowComonotone(double h, double k, double gap)
    {
        if (gap <= 0 || !double.IsFinite(h) || !double.IsFinite(k))
        {
            return 0;
        }

        if (h == k)
        {
            return Integral(h, k, 0, gap);
        }

        CompensatedSum sum = default;
        for (double to = gap; to > SmallestGap && !IsZeroBelow(h, k, to); to *= 0.5)
        {
            sum.Add(Integral(h, k, 0.5 * to, to));
        }

        return sum.Total;
    }

    /// <summary>How much Φ₂(h, k) grows from the gap <paramref name="to"/> to the smaller gap <paramref name="from"/>.</summary>
    /// <param name="h">First upper limit, finite.</param>
    /// <param name="k">Second upper limit, finite.</param>
    /// <param name="from">At least half of <paramref name="to"/>, or 0 where h = k.</param>
    /// <param name="to">At most 1.</param>
    public static double Integral(double h, double k, double from, double to)
    {
        double sum = 0;
        for (int i = 0; i < GaussLegendre.Nodes; i++)
        {
            (double gap, double weight) = GaussLegendre.At(i, from, to);
            sum += weight * Growth(h, k, gap);
        }

        return sum;
    }

    /// <summary>−dΦ₂/dg. With t = 1 − g: sin θ = 2t/(1+t²), cos θ = (1−t²)/(1+t²), dθ = 2 dt/(1+t²).</summary>
    /// <param name="h">First upper limit, finite.</param>
    /// <param name="k">Second upper limit, finite.</param>
    /// <param name="gap">Above 0 and at most 1.</param>
    public static double Growth(double h, double k, double gap)
    {
        double t = 1 - gap;
        double q = 1 + (t * t);
        double distance = (h - k) * q / (gap * (1 + t));
        double exponent = (-0.5 * distance * distance) - (h * k * q / ((1 + t) * (1 + t)));
        return 2 / (TwoPi * q) * ReproducibleMath.Exp(Math.Min(0, exponent));
    }

    private static bool IsZeroBelow(double h, double k, double gap)
    {
        // q/(1 + t) is at least 2√2 − 2, and the exponent's second part at most |hk|.
        double distance = 0.8284 * (h - k) / gap;
        return (0.5 * distance * distance) - Math.Abs(h * k) > 746;
    }
}
