using System.Numerics;

namespace Disentangle.Datasets.Files.Reading;

/// <summary>The labels of images in grid order, which their file leaves out.</summary>
internal sealed class GridRows<T>(FactorSpace factors, Func<Factor, int, T> labelOf) : IRowStore<T>
    where T : unmanaged, INumberBase<T>
{
    /// <inheritdoc/>
    public void Read(long first, Span<T> destination)
    {
        int width = factors.Dimension;
        Span<int> classes = stackalloc int[width];
        for (int start = 0; start < destination.Length; start += width, first++)
        {
            factors.ClassesOf(first, classes);
            for (int f = 0; f < width; f++)
            {
                destination[start + f] = labelOf(factors.Factors[f], classes[f]);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
