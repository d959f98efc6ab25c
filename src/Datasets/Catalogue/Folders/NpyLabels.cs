using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Numpy;

namespace Disentangle.Datasets.Catalogue.Folders;

/// <summary>Reads labels from an npy file, shape [N, F]: row i belongs to picture i. The classes of a column are its different numbers in order.</summary>
internal static class NpyLabels
{
    // Numbers that other programs computed in other ways differ in the last digits.
    private const double RelativeTolerance = 1e-6;

    /// <summary>Reads a table.</summary>
    /// <param name="path">The table.</param>
    /// <param name="count">Number of pictures.</param>
    /// <param name="names">Names of the columns.</param>
    /// <exception cref="FileNotFoundException">There is no such table.</exception>
    /// <exception cref="DatasetFormatException">It cannot be read, or has another extent.</exception>
    public static ImageLabels Read(string path, int count, IReadOnlyList<string>? names)
    {
        NpyArray array = NpyFile.Read(path);
        if (array.Shape.Count != 2 || array.Shape[0] != count || array.Shape[1] != names?.Count)
        {
            throw new DatasetFormatException(
                path,
                "array",
                $"has extent ({string.Join(", ", array.Shape)}); it needs a row for each of the {count} pictures, and factors must name its columns, of which {names?.Count ?? 0} are named.");
        }

        double[] values = array.ToArray<double>();
        int width = names.Count;
        int[] classes = new int[values.Length];
        Factor[] factors = new Factor[width];
        for (int column = 0; column < width; column++)
        {
            double[] distinct = Distinct([.. Enumerable.Range(0, count).Select(row => values[(row * width) + column])], path, names[column]);
            factors[column] = new Factor(names[column], distinct);
            for (int row = 0; row < count; row++)
            {
                int place = Array.BinarySearch(distinct, values[(row * width) + column]);
                classes[(row * width) + column] = place >= 0 ? place : Math.Max(0, ~place - 1);
            }
        }

        try
        {
            return new ImageLabels(new FactorSpace(factors), classes);
        }
        catch (ArgumentException e)
        {
            throw new DatasetFormatException(path, "factors", e.Message, e);
        }
    }

    // Of numbers that are nearly the same the least stands for all.
    private static double[] Distinct(double[] column, string path, string name)
    {
        double[] sorted = [.. column.Order()];
        if (!double.IsFinite(sorted[0]) || !double.IsFinite(sorted[^1]))
        {
            throw new DatasetFormatException(path, name, "holds numbers that are not finite.");
        }

        double tolerance = RelativeTolerance * Math.Max(sorted[^1] - sorted[0], Math.Max(Math.Abs(sorted[0]), Math.Abs(sorted[^1])));
        List<double> distinct = [sorted[0]];
        foreach (double value in sorted)
        {
            if (value - distinct[^1] > tolerance)
            {
                distinct.Add(value);
            }
        }

        return [.. distinct];
    }
}
