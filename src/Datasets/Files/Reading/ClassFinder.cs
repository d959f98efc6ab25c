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

        double range = Math.Max(high - low, Math.Max(Math.Abs(low), Math.Abs(high)));
        return smallest <= RelativeTolerance * Math.Max(range, double.Epsilon) ? best : -1;
    }
}
