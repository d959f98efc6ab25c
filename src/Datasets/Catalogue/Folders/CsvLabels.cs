using System.Globalization;
using Disentangle.Datasets.Files;

namespace Disentangle.Datasets.Catalogue.Folders;

/// <summary>
/// Reads labels from CSV: a line of names, <c>file</c> and then the factors, and a line for each picture. The classes of a column are its different
/// entries: in numerical order where all are numbers, which are then the values, else in ordinal order.
/// </summary>
internal static class CsvLabels
{
    private const string FileColumn = "file";

    /// <summary>Reads a table.</summary>
    /// <param name="path">The table.</param>
    /// <param name="pictures">The pictures, paths relative to their folder with <c>/</c> between names.</param>
    /// <exception cref="FileNotFoundException">There is no such table.</exception>
    /// <exception cref="DatasetFormatException">It cannot be read, or has not one line for each picture.</exception>
    public static ImageLabels Read(string path, IReadOnlyList<string> pictures)
    {
        using StreamReader reader = new(path);
        string[] header = Split(reader.ReadLine() ?? "", path, 1);
        int width = header.Length - 1;
        if (width < 1 || header[0] != FileColumn)
        {
            throw new DatasetFormatException(
                path, "line 1", $"it reads '{string.Join(',', header)}'; a line of names must stand here: {FileColumn}, then the factors, with commas between.");
        }

        Dictionary<string, int> places = new(pictures.Count, StringComparer.Ordinal);
        for (int i = 0; i < pictures.Count; i++)
        {
            places.Add(pictures[i], i);
        }

        string?[] entries = new string?[pictures.Count * width];
        for (int line = 2; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0)
            {
                continue;
            }

            string[] cells = Split(text, path, line);
            if (cells.Length != header.Length || cells.Any(c => c.Length == 0))
            {
                throw new DatasetFormatException(path, $"line {line}", $"it has {cells.Count(c => c.Length > 0)} entries; {header.Length} must stand here.");
            }

            bool isKnown = places.TryGetValue(cells[0], out int place);
            if (!isKnown || entries[place * width] is not null)
            {
                throw new DatasetFormatException(path, $"line {line}", $"{cells[0]} {(isKnown ? "stands twice" : "is no picture of the folder")}.");
            }

            for (int column = 0; column < width; column++)
            {
                entries[(place * width) + column] = cells[column + 1];
            }
        }

        int missing = Array.IndexOf(entries, null);
        return missing < 0
            ? Build(path, header[1..], entries!)
            : throw new DatasetFormatException(path, FileColumn, $"there is no line for {pictures[missing / width]}; each of the {pictures.Count} pictures needs one.");
    }

    private static ImageLabels Build(string path, string[] names, string[] entries)
    {
        int width = names.Length;
        int[] classes = new int[entries.Length];
        Factor[] factors = new Factor[width];
        for (int column = 0; column < width; column++)
        {
            string[] texts = [.. Enumerable.Range(0, entries.Length / width).Select(row => entries[(row * width) + column])];
            factors[column] = FactorOf(names[column], texts, out Dictionary<string, int> classOf);
            for (int row = 0; row < texts.Length; row++)
            {
                classes[(row * width) + column] = classOf[texts[row]];
            }
        }

        try
        {
            return new ImageLabels(new FactorSpace(factors), classes);
        }
        catch (ArgumentException e)
        {
            throw new DatasetFormatException(path, "line 1", e.Message, e);
        }
    }

    private static Factor FactorOf(string name, string[] texts, out Dictionary<string, int> classOf)
    {
        string[] distinct = [.. texts.Distinct(StringComparer.Ordinal)];
        double[] numbers = [.. distinct.Select(t =>
            double.TryParse(t, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : double.NaN)];
        if (numbers.Any(double.IsNaN))
        {
            string[] words = [.. distinct.Order(StringComparer.Ordinal)];
            classOf = words.Index().ToDictionary(w => w.Item, w => w.Index, StringComparer.Ordinal);
            return Factor.Linear(name, 0, words.Length - 1, words.Length) with { ClassNames = words };
        }

        // 1 and 1.0 are one class.
        double[] values = [.. numbers.Distinct().Order()];
        classOf = distinct.Zip(numbers).ToDictionary(p => p.First, p => Array.BinarySearch(values, p.Second), StringComparer.Ordinal);
        return new Factor(name, values);
    }

    private static string[] Split(string line, string path, int number)
    {
        List<string> cells = [];
        for (int at = 0; at <= line.Length;)
        {
            if (at < line.Length && line[at] == '"')
            {
                int end = line.IndexOf('"', at + 1);
                if (end < 0 || (end + 1 < line.Length && line[end + 1] != ','))
                {
                    throw new DatasetFormatException(path, $"line {number}", "a quotation mark is not closed before the next comma.");
                }

                cells.Add(line[(at + 1)..end]);
                at = end + 2;
            }
            else
            {
                int end = line.IndexOf(',', at);
                end = end < 0 ? line.Length : end;
                cells.Add(line[at..end].Trim());
                at = end + 1;
            }
        }

        return [.. cells];
    }
}
