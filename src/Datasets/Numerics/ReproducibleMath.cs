namespace Disentangle.Datasets.Numerics;

/// <summary>
/// Elementary functions out of additions, multiplications, divisions and square roots alone, which IEEE 754 defines to the last bit. The
/// platform's own functions may round differently elsewhere, and a joint table that differs in one bit can give other samples for the
/// same recipe.
/// </summary>
/// <remarks>All results are within 4 units in the last place; arguments outside a function's domain give NaN, as in <see cref="Math"/>.</remarks>
internal static partial class ReproducibleMath
{
    private const double Log2OfE = 1.4426950408889634;

    // ln 2 in two parts: the high one has enough trailing zeros that its product with k is exact.
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const int ExpTerms = 14;

    // Beyond these, every result is infinite or 0.
    private const double MaxExponent = 710;
    private const double MinExponent = -746;

    /// <summary>e^x; 0 below −745.2, infinite above 709.8.</summary>
    public static double Exp(double x)
    {
        if (x < MinExponent)
        {
            return 0;
        }

        if (!(x <= MaxExponent))
        {
            return x > 0 ? double.PositiveInfinity : double.NaN;
        }

        // x = k ln 2 + r with |r| ≤ ln 2 / 2, where the series' first dropped term is below 2^-62.
        double k = Math.Floor((x * Log2OfE) + 0.5);
        double r = (x - (k * Ln2High)) - (k * Ln2Low);
        double sum = 1;
        for (int n = ExpTerms; n >= 1; n--)
        {
            sum = 1 + (sum * r / n);
        }

        return Math.ScaleB(sum, (int)k);
    }

    /// <summary>The natural logarithm; exactly 0 at 1.</summary>
    public static double Log(double x) => x switch
    {
        > 0 and < double.PositiveInfinity => LogOfPositive(x).High,
        0 => double.NegativeInfinity,
        double.PositiveInfinity => x,
        _ => double.NaN,
    };

    /// <summary>ln x with about 75 correct bits.</summary>
    /// <param name="x">Above 0 and finite.</param>
    private static DoubleDouble LogOfPositive(double x)
    {
        // x = m 2^k with m near 1; ln m = 2 artanh s with s = (m − 1)/(m + 1), |s| < 0.172. Terms from s^9 on are below 2^-23 of the
        // sum, so that double precision is enough for them.
        (double m, int k) = SplitNearOne(x);
        DoubleDouble s = new DoubleDouble(m - 1) / DoubleDouble.Sum(m, 1);
        DoubleDouble square = s * s;
        double tail = 0;
        for (int n = 29; n >= 9; n -= 2)
        {
            tail = (1.0 / n) + (square.High * tail);
        }

        DoubleDouble series = new(tail);
        for (int n = 7; n >= 1; n -= 2)
        {
            series = (new DoubleDouble(1) / new DoubleDouble(n)) + (square * series);
        }

        return (new DoubleDouble(k) * DoubleDouble.Ln2) + (new DoubleDouble(2) * s * series);
    }

    /// <summary>x = m · 2^k with m in [√½, √2), exactly.</summary>
    private static (double M, int K) SplitNearOne(double x)
    {
        const double SquareRootOfTwo = 1.4142135623730951;
        int k = Math.ILogB(x);
        double m = Math.ScaleB(x, -k);
        return m < SquareRootOfTwo ? (m, k) : (m / 2, k + 1);
    }
}
