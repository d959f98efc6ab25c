using System.Globalization;
using Disentangle.Datasets.Files.Numpy;

namespace Disentangle.Datasets.Files;

/// <summary>Reads factor classes that a user wrote down: a <c>.npy</c> array or a <c>.csv</c> table, one row per image.</summary>
public static class ClassesFile
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>Reads classes in the order of <paramref name="factors"/>.</summary>
    /// <param name="path">
    /// <c>.npy</c>: integers of any width, or whole floats, shape [N, F]. Any other ending: text, a row per line, columns separated by
    /// comma, semicolon, tab or blanks; a first line of factor names may give the columns in another order. Empty lines and lines
    /// that begin with # are skipped.
    /// </param>
    /// <param name="factors">The grid that the classes must be in.</param>
    /// <returns>Classes, shape [N, F], row-major.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DatasetFormatException">A row has another width, something is no integer, or a class is outside; the message names the row.</exception>
    /// <exception cref="UnknownNameException">The header names an unknown factor; the nearest known name is suggested.</exception>
    public static int[] Read(string path, FactorSpace factors) =>
        Path.GetExtension(path).Equals(".npy", StringComparison.OrdinalIgnoreCase) ? ReadNpy(path, factors) : ReadText(path, factors);

    private static int[] ReadNpy(string path, FactorSpace factors)
    {
        NpyArray array = NpyFile.Read(path);
        if (array.Shape.Count != 2 || array.Shape[1] != factors.Dimension || array.Shape[0] < 1)
        {
            throw new DatasetFormatException(
                path, "array", $"has shape ({string.Join(", ", array.Shape)}); needed is (N, {factors.Dimension}), N ≥ 1, with columns {string.Join(", ", factors.Names)}.");
        }

        int[] classes;
        try
        {
            classes = array.ToArray<int>();
        }
        catch (Exception e) when (e is OverflowException or NotSupportedException)
        {
            throw new DatasetFormatException(path, "array", $"holds something else than classes: {e.Message}", e);
        }

        for (int row = 0; row < array.Shape[0]; row++)
        {
            ThrowIfOutside(classes.AsSpan(row * factors.Dimension, factors.Dimension), factors, path, $"row {row}");
        }

        return classes;
    }

    private static int[] ReadText(string path, FactorSpace factors)
    {
        int[] order = [.. Enumerable.Range(0, factors.Dimension)];
        List<int> classes = [];
        int lineNumber = 0;
        foreach (string line in File.ReadLines(path))
        {
            lineNumber++;
            string[] cells = CellsOf(line);
            if (cells.Length == 0 || cells[0].StartsWith('#'))
            {
                continue;
            }

            string place = $"line {lineNumber}";
            if (cells.Length != factors.Dimension)
            {
                throw new DatasetFormatException(
                    path, place, $"has {cells.Length} columns; {factors.Dimension} are needed: {string.Join(", ", factors.Names)}.");
            }

            if (classes.Count == 0 && cells.All(c => c.TrimStart('"') is [char first, ..] && char.IsLetter(first)))
            {
                order = OrderOf(cells, factors, path, place);
                continue;
            }

            int[] row = new int[factors.Dimension];
            for (int i = 0; i < cells.Length; i++)
            {
                row[order[i]] = int.TryParse(cells[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int c)
                    ? c
                    : throw new DatasetFormatException(path, place, $"'{cells[i]}' in column {i + 1} is no class (an integer).");
            }

            ThrowIfOutside(row, factors, path, place);
            classes.AddRange(row);
        }

        return classes.Count > 0 ? [.. classes] : throw new DatasetFormatException(path, "file", "has no row of classes.");
    }

    /// <summary>The cells of a line. Blanks may repeat; between other separators an empty cell is kept, so that no column moves up.</summary>
    private static string[] CellsOf(string line)
    {
        line = line.Trim();
        return line.IndexOfAny(Separators) >= 0
            ? line.Split(Separators, StringSplitOptions.TrimEntries)
            : line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static int[] OrderOf(string[] header, FactorSpace factors, string path, string place)
    {
        int[] order = [.. header.Select(name => factors.PositionOf(name.Trim('"')))];
        return order.Distinct().Count() == order.Length
            ? order
            : throw new DatasetFormatException(path, place, "names a factor twice.");
    }

    private static void ThrowIfOutside(ReadOnlySpan<int> row, FactorSpace factors, string path, string place)
    {
        try
        {
            factors.ThrowIfOutside(row);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new DatasetFormatException(path, place, e.Message, e);
        }
    }
}
