namespace Disentangle.Datasets.Joints;

/// <summary>
/// The exponential function out of additions and multiplications alone, which IEEE 754 defines to the last bit. The platform's own
/// function may round differently elsewhere, and a joint table that differs in one bit can give other samples for the same recipe.
/// </summary>
internal static class ReproducibleExp
{
    private const double Log2OfE = 1.4426950408889634;

    // ln 2 in two parts: the high one has enough trailing zeros that its product with k is exact.
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const int Terms = 14;

    /// <summary>e^x for x ≤ 0, within 2 units in the last place; 0 below −745.2.</summary>
    public static double OfNonPositive(double x)
    {
        if (x < -746)
        {
            return 0;
        }

        // x = k ln 2 + r with |r| ≤ ln 2 / 2, where the series' first dropped term is below 2^-62.
        double k = Math.Floor((x * Log2OfE) + 0.5);
        double r = (x - (k * Ln2High)) - (k * Ln2Low);
        double sum = 1;
        for (int n = Terms; n >= 1; n--)
        {
            sum = 1 + (sum * r / n);
        }

        return Math.ScaleB(sum, (int)k);
    }
}
