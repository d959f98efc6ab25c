namespace Disentangle.Learning.Reports.Charts;

/// <summary>Fewer points that draw the same curve.</summary>
internal static class SeriesThinning
{
    /// <summary>
    /// Indices that keep the first and last point and, in each of equally many neighbouring points, the lowest and the highest, so
    /// that no spike is lost. All of them where there are at most 2 × <paramref name="buckets"/>.
    /// </summary>
    public static IReadOnlyList<int> Keep(IReadOnlyList<double> values, int buckets)
    {
        int count = values.Count;
        if (count <= 2 * buckets)
        {
            return [.. Enumerable.Range(0, count)];
        }

        SortedSet<int> kept = [0, count - 1];
        for (int bucket = 0; bucket < buckets; bucket++)
        {
            int start = (int)((long)count * bucket / buckets), end = (int)((long)count * (bucket + 1) / buckets);
            int low = start, high = start;
            for (int i = start + 1; i < end; i++)
            {
                low = values[i] < values[low] || double.IsNaN(values[low]) ? i : low;
                high = values[i] > values[high] || double.IsNaN(values[high]) ? i : high;
            }

            kept.Add(low);
            kept.Add(high);
        }

        return [.. kept];
    }
}
