using System.Runtime.ExceptionServices;

namespace Disentangle.Datasets.Catalogue;

/// <summary>Reads in parallel; of several faults the one of the first item is reported, whichever thread was faster.</summary>
internal static class ParallelRows
{
    /// <summary>Does something for each item on all cores.</summary>
    public static void For<T>(IReadOnlyList<T> items, Action<T> read)
    {
        if (items.Count == 1)
        {
            read(items[0]);
            return;
        }

        Exception?[] faults = new Exception?[items.Count];
        Parallel.For(0, items.Count, i =>
        {
            try
            {
                read(items[i]);
            }
            catch (IOException e)
            {
                faults[i] = e;
            }
        });
        if (faults.FirstOrDefault(f => f is not null) is { } first)
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }
}
