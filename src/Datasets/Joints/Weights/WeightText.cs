using System.Globalization;
using Disentangle.Datasets.Files;

namespace Disentangle.Datasets.Joints.Weights;

/// <summary>
/// Reads a table out of a text file: one row on each line, numbers separated by commas, semicolons or white space. Empty lines and those that
/// begin with '#' are left out.
/// </summary>
internal static class WeightText
{
    /// <summary>Reads the table.</summary>
    /// <exception cref="DatasetFormatException">It is no rectangular table of weights; the message has line and column.</exception>
    public static NumberArray Read(string path)
    {
        List<double> values = [];
        int rows = 0, columns = 0, line = 0;
        foreach (string text in File.ReadLines(path))
        {
            line++;
            string row = text.Trim();
            if (row.Length == 0 || row[0] == '#')
            {
                continue;
            }

            string[] fields = Split(row);
            if (rows++ > 0 && fields.Length != columns)
            {
                throw new DatasetFormatException(path, $"line {line}", $"it has {fields.Length} numbers; the lines before it have {columns}.");
            }

            columns = fields.Length;
            for (int column = 0; column < columns; column++)
            {
                values.Add(Parse(fields[column], path, $"line {line}, column {column + 1}"));
            }
        }

        return rows > 0 ? new NumberArray([rows, columns], [.. values]) : throw new DatasetFormatException(path, "content", "the file holds no numbers.");
    }

    /// <summary>What is wrong with a weight, and what is allowed.</summary>
    public static string Problem(double weight) => $"{weight} is no weight; weights must be finite and at least 0.";

    private static string[] Split(string row) => row.IndexOfAny([',', ';']) is >= 0 and int at
        ? row.Split(row[at], StringSplitOptions.TrimEntries)
        : row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static double Parse(string field, string path, string place)
    {
        if (!double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
        {
            throw new DatasetFormatException(path, place, $"'{field}' is no number; write numbers such as 0.25 and separate them by commas, semicolons or spaces.");
        }

        return value >= 0 && double.IsFinite(value) ? value : throw new DatasetFormatException(path, place, Problem(value));
    }
}
