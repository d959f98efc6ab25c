namespace Disentangle.Datasets.Files.Reading;

/// <summary>The factor grid of a file that states none: its classes, with the values that stand beside them.</summary>
internal static class GridOfClasses
{
    private const int MostClasses = 1 << 20;
    private const int RowsPerRead = 8192;

    /// <summary>Reads all labels. The value of a class is that of its rows; where they differ, as in draws of continuous factors, their mean.</summary>
    /// <exception cref="DatasetFormatException">A class is negative or too large, or no row has it, so that its value is unknown.</exception>
    public static FactorSpace Read(StoredArrays arrays, string path)
    {
        List<ValueRange>[] ranges = [.. Enumerable.Range(0, arrays.Dimension).Select(_ => new List<ValueRange>())];
        long[] classes = new long[RowsPerRead * arrays.Dimension];
        double[] values = new double[RowsPerRead * arrays.Dimension];
        for (long first = 0; first < arrays.Count; first += RowsPerRead)
        {
            int length = (int)Math.Min(RowsPerRead, arrays.Count - first) * arrays.Dimension;
            arrays.Classes!.Read(first, classes.AsSpan(0, length));
            arrays.Values.Read(first, values.AsSpan(0, length));
            for (int i = 0; i < length; i++)
            {
                Add(ranges[i % arrays.Dimension], classes[i], values[i], i % arrays.Dimension, path);
            }
        }

        return new FactorSpace([.. ranges.Select((classesOfFactor, f) => FactorOf(classesOfFactor, f, path))]);
    }

    private static void Add(List<ValueRange> ranges, long c, double value, int factor, string path)
    {
        if (c is < 0 or >= MostClasses)
        {
            throw new DatasetFormatException(path, $"column {factor} of the classes", $"holds {c}; classes are 0 to {MostClasses - 1}.");
        }

        while (ranges.Count <= c)
        {
            ranges.Add(default);
        }

        ranges[(int)c] = ranges[(int)c].With(value);
    }

    private static Factor FactorOf(List<ValueRange> ranges, int factor, string path)
    {
        int missing = ranges.FindIndex(r => r.Count == 0);
        return missing < 0
            ? new Factor($"factor_{factor}", [.. ranges.Select(r => r.Middle)])
            : throw new DatasetFormatException(
                path,
                $"column {factor} of the classes",
                $"goes up to {ranges.Count - 1}, but no row has class {missing}, so that its value is unknown; store the attributes factor_names, factor_sizes and factor_values.");
    }

    /// <summary>Values of one class.</summary>
    private readonly record struct ValueRange(long Count, double Sum, double Low, double High)
    {
        /// <summary>Exactly the value where all are the same, which a mean need not be.</summary>
        public double Middle => Low == High ? Low : Sum / Count;

        public ValueRange With(double value) => Count == 0
            ? new ValueRange(1, value, value, value)
            : new ValueRange(Count + 1, Sum + value, Math.Min(Low, value), Math.Max(High, value));
    }
}
