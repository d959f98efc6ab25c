namespace Disentangle.Datasets.Joints;

/// <summary>A running sum that carries the rounding error of each addition along, so that its error does not grow with the count.</summary>
/// <remarks>Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54, 1974. Scalar on purpose:
/// a vectorised sum rounds differently on machines with other vector widths.</remarks>
internal struct CompensatedSum
{
    private double _sum;
    private double _error;

    /// <summary>The sum so far.</summary>
    public readonly double Total => _sum + _error;

    /// <summary>Adds one term.</summary>
    public void Add(double term)
    {
        double next = _sum + term;
        _error += Math.Abs(_sum) >= Math.Abs(term) ? (_sum - next) + term : (term - next) + _sum;
        _sum = next;
    }

    /// <summary>The sum of all <paramref name="terms"/>.</summary>
    public static double Of(ReadOnlySpan<double> terms)
    {
        CompensatedSum sum = default;
        foreach (double term in terms)
        {
            sum.Add(term);
        }

        return sum.Total;
    }
}
