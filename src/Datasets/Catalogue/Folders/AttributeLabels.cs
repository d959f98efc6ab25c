using System.Globalization;
using Disentangle.Datasets.Files;

namespace Disentangle.Datasets.Catalogue.Folders;

/// <summary>
/// Reads CelebA's table of attributes: the number of pictures, the names of the attributes, then a line for each picture with its file and −1 or 1 for each
/// attribute. Classes are 0 (no) and 1 (yes).
/// </summary>
/// <remarks>Liu, Luo, Wang, Tang, "Deep learning face attributes in the wild", ICCV 2015, arXiv:1411.7766.</remarks>
internal static class AttributeLabels
{
    private const int FirstLine = 3;

    /// <summary>Reads a table. Lines of pictures that are not there are passed over, so that a part of CelebA may be used.</summary>
    /// <param name="path">The table.</param>
    /// <param name="pictures">The pictures; the table names them without their folder.</param>
    /// <exception cref="FileNotFoundException">There is no such table.</exception>
    /// <exception cref="DatasetFormatException">It cannot be read, or has no line for a picture.</exception>
    public static ImageLabels Read(string path, IReadOnlyList<string> pictures)
    {
        using StreamReader reader = new(path);
        if (!int.TryParse(reader.ReadLine(), NumberStyles.AllowTrailingWhite | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out int count))
        {
            throw new DatasetFormatException(path, "line 1", "the number of pictures must stand here.");
        }

        FactorSpace factors = FactorsOf(path, Words(reader.ReadLine()));
        Dictionary<string, int> places = Places(path, pictures);
        int width = factors.Dimension, lines = 0;
        int[] classes = new int[pictures.Count * width];
        bool[] isKnown = new bool[pictures.Count];
        while (reader.ReadLine() is { } text)
        {
            string[] words = Words(text);
            if (words.Length == 0)
            {
                continue;
            }

            if (words.Length != width + 1)
            {
                throw new DatasetFormatException(
                    path, $"line {FirstLine + lines}", $"it has {words.Length} entries; a file and {width} attributes must stand here.");
            }

            if (places.TryGetValue(words[0], out int place))
            {
                isKnown[place] = true;
                for (int a = 0; a < width; a++)
                {
                    classes[(place * width) + a] = words[a + 1] switch
                    {
                        "1" => 1,
                        "-1" or "0" => 0,
                        string other => throw new DatasetFormatException(
                            path, $"line {FirstLine + lines}", $"{factors.Names[a]} is '{other}'; it must be -1 or 1."),
                    };
                }
            }

            lines++;
        }

        if (lines != count)
        {
            throw new DatasetFormatException(path, "line 1", $"it names {count} pictures, but {lines} lines follow; the table is cut off. Fetch it again.");
        }

        int missing = Array.IndexOf(isKnown, false);
        return missing < 0
            ? new ImageLabels(factors, classes)
            : throw new DatasetFormatException(path, "pictures", $"there is no line for {pictures[missing]}; each picture needs one.");
    }

    private static FactorSpace FactorsOf(string path, string[] names)
    {
        try
        {
            return new FactorSpace([.. names.Select(name => new Factor(name, [0, 1]) { ClassNames = ["no", "yes"] })]);
        }
        catch (ArgumentException e)
        {
            throw new DatasetFormatException(path, "line 2", $"the names of the attributes must stand here: {e.Message}", e);
        }
    }

    private static Dictionary<string, int> Places(string path, IReadOnlyList<string> pictures)
    {
        Dictionary<string, int> places = new(pictures.Count, StringComparer.Ordinal);
        for (int i = 0; i < pictures.Count; i++)
        {
            if (!places.TryAdd(Path.GetFileName(pictures[i]), i))
            {
                throw new DatasetFormatException(
                    path, "pictures", $"{pictures[i]} and {pictures[places[Path.GetFileName(pictures[i])]]} have the same name, by which the table knows them; keep one.");
            }
        }

        return places;
    }

    private static string[] Words(string? line) => (line ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
