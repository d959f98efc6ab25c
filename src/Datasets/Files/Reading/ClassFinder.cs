namespace Disentangle.Datasets.Files.Reading;

/// <summary>Finds the class that a value stands for.</summary>
internal static class ClassFinder
{
    // Files were written by other programs, whose linspace may differ in the last digits.
    private const double RelativeTolerance = 1e-6;

    /// <summary>The class whose value is nearest, or −1 where none is within a millionth of the factor's range.</summary>
    public static int Find(Factor factor, double value)
    {
        int best = 0;
        double smallest = double.PositiveInfinity, low = double.PositiveInfinity, high = double.NegativeInfinity;
        for (int i = 0; i < factor.Size; i++)
        {
            double candidate = factor.Values[i];
            double distance = Math.Abs(candidate - value);
            (low, high) = (Math.Min(low, candidate), Math.Max(high, candidate));
            if (distance < smallest)
            {
                (best, smallest) = (i, distance);
            }
        }

        return smallest <= ToleranceOf(low, high) ? best : -1;
    }

    /// <summary>Whether a value lies in the part of a continuous factor's interval that a class stands for.</summary>
    public static bool IsPlaced(Factor factor, double value, long c)
    {
        if (!factor.IsContinuous || (ulong)c >= (ulong)factor.Size)
        {
            return false;
        }

        double start = factor.ValueAt((double)c * (factor.Size - 1) / factor.Size);
        double end = factor.ValueAt((c + 1.0) * (factor.Size - 1) / factor.Size);
        double tolerance = ToleranceOf(factor.Values[0], factor.Values[^1]);
        return value >= Math.Min(start, end) - tolerance && value <= Math.Max(start, end) + tolerance;
    }

    private static double ToleranceOf(double low, double high) =>
        RelativeTolerance * Math.Max(Math.Max(Math.Abs(high - low), Math.Max(Math.Abs(low), Math.Abs(high))), double.Epsilon);
}
