namespace Disentangle.Learning.Reports.Charts;

/// <summary>Maps values to pixels along one side of a chart, evenly or by logarithm.</summary>
internal sealed class Axis
{
    private readonly double _from, _to, _low, _high;

    private Axis(double low, double high, double from, double to, bool isLogarithmic, IReadOnlyList<double> ticks)
    {
        (_low, _high, _from, _to, IsLogarithmic, Ticks) = (low, high, from, to, isLogarithmic, ticks);
    }

    public bool IsLogarithmic { get; }

    public IReadOnlyList<double> Ticks { get; }

    /// <summary>An axis that just holds the values, with a little air where <paramref name="air"/> is above 0.</summary>
    public static Axis Over(IEnumerable<double> values, double from, double to, bool isLogarithmic, double air, int ticks)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (double value in values.Where(double.IsFinite))
        {
            double position = isLogarithmic ? Math.Log10(value) : value;
            (low, high) = (Math.Min(low, position), Math.Max(high, position));
        }

        if (low > high)
        {
            (low, high) = (0, 1);
        }

        // A flat curve gets a band around it, wide enough to survive rounding.
        double span = high - low;
        double pad = span > 1e-9 * Math.Max(Math.Abs(low), Math.Abs(high)) ? air * span : Math.Max(0.5, 0.1 * Math.Abs(high));
        double bottom = !isLogarithmic && low >= 0 ? Math.Max(0, low - pad) : low - pad;
        (low, high) = (bottom, high + pad);
        return isLogarithmic
            ? new Axis(low, high, from, to, true, AxisTicks.Logarithmic(Math.Pow(10, low), Math.Pow(10, high)))
            : new Axis(low, high, from, to, false, AxisTicks.Linear(low, high, ticks));
    }

    /// <summary>Pixel of a value; NaN where it has none.</summary>
    public double PixelOf(double value)
    {
        double position = IsLogarithmic ? Math.Log10(value) : value;
        return _from + ((position - _low) / (_high - _low) * (_to - _from));
    }
}
