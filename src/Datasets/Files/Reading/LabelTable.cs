namespace Disentangle.Datasets.Files.Reading;

/// <summary>All classes of a file in memory, four bytes each.</summary>
internal static class LabelTable
{
    private const int RowsPerRead = 8192;

    /// <summary>Reads them, from the values where the file has no classes.</summary>
    /// <returns>Shape [N, F].</returns>
    /// <exception cref="DatasetFormatException">A label is not on the grid; the message names its row and factor.</exception>
    public static int[] Read(StoredArrays arrays, FactorSpace factors, string path)
    {
        int width = arrays.Dimension;
        if (factors.Dimension != width)
        {
            throw new DatasetFormatException(path, "labels", $"have {width} columns; the file's attributes name {factors.Dimension} factors.");
        }

        int[] classes = new int[checked(arrays.Count * width)];
        long[] integers = new long[RowsPerRead * width];
        double[] values = new double[RowsPerRead * width];
        for (long first = 0; first < arrays.Count; first += RowsPerRead)
        {
            int length = (int)Math.Min(RowsPerRead, arrays.Count - first) * width;
            if (arrays.Classes is null)
            {
                arrays.Values.Read(first, values.AsSpan(0, length));
            }
            else
            {
                arrays.Classes.Read(first, integers.AsSpan(0, length));
            }

            for (int i = 0; i < length; i++)
            {
                Factor factor = factors.Factors[i % width];
                long found = arrays.Classes is null ? ClassFinder.Find(factor, values[i]) : integers[i];
                if ((ulong)found >= (ulong)factor.Size)
                {
                    string what = arrays.Classes is null ? $"value {values[i]}" : $"class {found}";
                    throw new DatasetFormatException(
                        path, $"label of row {first + (i / width)}", $"factor {factor.Name} has {what}, which is not one of its {factor.Size} classes.");
                }

                classes[(first * width) + i] = (int)found;
            }
        }

        return classes;
    }
}
