namespace Disentangle.Learning.Reports.Charts;

/// <summary>Round numbers along an axis.</summary>
public static class AxisTicks
{
    private static readonly double[] Mantissas = [1, 2, 5, 10];

    /// <summary>
    /// Multiples of 1, 2 or 5 times a power of ten inside [minimum, maximum], with the step whose count comes nearest to the wish.
    /// </summary>
    /// <param name="minimum">Lower end, finite.</param>
    /// <param name="maximum">Upper end, above the lower one.</param>
    /// <param name="wish">How many ticks to aim for, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ends are not finite or not in order, or the wish is below 2.</exception>
    public static IReadOnlyList<double> Linear(double minimum, double maximum, int wish)
    {
        ThrowIfNoRange(minimum, maximum);
        ArgumentOutOfRangeException.ThrowIfLessThan(wish, 2);
        double rough = (maximum - minimum) / (wish - 1);
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double mantissa = Mantissas.MinBy(candidate => Math.Abs(Math.Log(candidate * power / rough)));
        return Multiples(minimum, maximum, mantissa * power);
    }

    /// <summary>Powers of ten inside [minimum, maximum]; with fewer than three of them also their doubles and fivefolds.</summary>
    /// <param name="minimum">Lower end, above 0.</param>
    /// <param name="maximum">Upper end, above the lower one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ends are not positive, finite and in order.</exception>
    public static IReadOnlyList<double> Logarithmic(double minimum, double maximum)
    {
        ThrowIfNoRange(minimum, maximum);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minimum);
        int first = (int)Math.Floor(Math.Log10(minimum)), last = (int)Math.Ceiling(Math.Log10(maximum));
        double[] Inside(params double[] mantissas) =>
        [
            .. Enumerable.Range(first, last - first + 1)
                .SelectMany(exponent => mantissas.Select(mantissa => mantissa * Math.Pow(10, exponent)))
                .Where(tick => tick >= minimum && tick <= maximum),
        ];
        double[] powers = Inside(1);
        return powers.Length >= 3 ? powers : Inside(1, 2, 5);
    }

    private static double[] Multiples(double minimum, double maximum, double step)
    {
        // A tick that rounding puts a hair outside still belongs to the axis.
        double slack = 1e-9 * step;
        long first = (long)Math.Ceiling((minimum - slack) / step), last = (long)Math.Floor((maximum + slack) / step);
        int decimals = Math.Clamp(1 - (int)Math.Floor(Math.Log10(step)), 0, 15);
        return [.. Enumerable.Range(0, (int)(last - first + 1)).Select(i => Math.Round((first + i) * step, decimals))];
    }

    private static void ThrowIfNoRange(double minimum, double maximum)
    {
        if (!double.IsFinite(minimum) || !double.IsFinite(maximum) || minimum >= maximum)
        {
            throw new ArgumentOutOfRangeException(nameof(maximum), $"An axis from {minimum} to {maximum} has no ticks; it needs two finite ends in order.");
        }
    }
}
