using Disentangle.Datasets.Numerics;

namespace Disentangle.Datasets.Joints.Pairwise;

/// <summary>
/// The standard normal distribution out of arithmetic that IEEE 754 defines to the last bit, so that tables made with it are the same on
/// every platform.
/// </summary>
internal static class NormalDistribution
{
    private const double OneOverSqrtOfTwoPi = 0.39894228040143267794;

    // The series needs few terms near 0, the continued fraction few levels far from it; at 2 both reach double precision.
    private const double Seam = 2;
    private const int Levels = 120;

    // Below it the distribution function is 0 in double precision.
    private const double Lowest = -39;

    /// <summary>Density φ(x).</summary>
    public static double Density(double x) => OneOverSqrtOfTwoPi * ReproducibleMath.Exp(-0.5 * x * x);

    /// <summary>Distribution function Φ(x), with a relative error below 10^-13 in the lower tail too.</summary>
    /// <remarks>
    /// Abramowitz and Stegun, "Handbook of mathematical functions", 1964: the series 26.2.11 for |x| below 2, Laplace's continued
    /// fraction 26.2.14 beyond.
    /// </remarks>
    public static double Cdf(double x)
    {
        if (Math.Abs(x) < Seam)
        {
            double term = x, sum = x;
            for (int k = 3; Math.Abs(term) > 1e-20; k += 2)
            {
                term *= x * x / k;
                sum += term;
            }

            return 0.5 + (Density(x) * sum);
        }

        double fraction = Math.Abs(x);
        for (int level = Levels; level >= 1 && double.IsFinite(x); level--)
        {
            fraction = Math.Abs(x) + (level / fraction);
        }

        double tail = Density(x) / fraction;
        return x < 0 ? tail : 1 - tail;
    }

    /// <summary>Quantile Φ⁻¹(p), by bisection to neighbouring numbers.</summary>
    /// <param name="lower">p in [0, 1].</param>
    /// <param name="upper">1 − p, so that the upper tail is as exact as the lower.</param>
    public static double Quantile(double lower, double upper)
    {
        double p = Math.Min(lower, upper);
        if (p is <= 0 or >= 0.5)
        {
            return p >= 0.5 ? 0 : lower < upper ? double.NegativeInfinity : double.PositiveInfinity;
        }

        double below = Lowest, above = 0;
        for (double middle = 0.5 * (below + above); middle > below && middle < above; middle = 0.5 * (below + above))
        {
            (below, above) = Cdf(middle) < p ? (middle, above) : (below, middle);
        }

        return lower < upper ? above : -above;
    }
}
