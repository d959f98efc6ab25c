using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Numpy;
using Disentangle.Datasets.Joints.Language;

namespace Disentangle.Datasets.Joints.Weights;

/// <summary>Reads a table of weights out of a file: npy, or text with a row on each line.</summary>
internal static class WeightFile
{
    // Heads of npy files may be padded; no table that is small enough needs more.
    private const long LargestFile = (WeightTable.MaximumCells * 64L) + 65_536;

    /// <summary>Reads the file that a setting names, relative to the folder of the text's own file.</summary>
    /// <param name="term">The term.</param>
    /// <param name="key">Name of the setting.</param>
    /// <param name="sizes">Sizes of the factors; a list of numbers may stand in a row or a column of a text file.</param>
    /// <exception cref="JointFormatException">There is no such file, or it is no table of weights; the message has file and place.</exception>
    public static NumberArray Read(TermArguments term, string key, int[] sizes)
    {
        string path = term.Source.PathOf(term.Text(key));
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > LargestFile and long length })
            {
                throw new DatasetFormatException(path, "size", $"{length} bytes are too many for a table of at most {WeightTable.MaximumCells} cells.");
            }

            return Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".NPY" => ReadNpy(path),
                ".CSV" or ".TSV" or ".TXT" => AsList(WeightText.Read(path), sizes),
                _ => throw new DatasetFormatException(path, "name", "tables are read from .npy, .csv, .tsv and .txt files."),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw term.Source.Fault(term.Value(key).Offset, e is DatasetFormatException or FileNotFoundException ? e.Message : $"{path}: {e.Message}", e);
        }
    }

    private static NumberArray ReadNpy(string path)
    {
        NpyArray array = NpyFile.Read(path);
        double[] values = array.ToArray<double>();
        for (int i = 0; i < values.Length; i++)
        {
            if (!(values[i] >= 0) || !double.IsFinite(values[i]))
            {
                throw new DatasetFormatException(path, PlaceOf(i, array.Shape), WeightText.Problem(values[i]));
            }
        }

        return new NumberArray(array.Shape, values);
    }

    private static string PlaceOf(long index, IReadOnlyList<long> shape)
    {
        long[] place = new long[shape.Count];
        for (int d = place.Length - 1; d >= 0; d--)
        {
            (index, place[d]) = Math.DivRem(index, shape[d]);
        }

        return place.Length == 2 ? $"row {place[0] + 1}, column {place[1] + 1}" : $"element [{string.Join(", ", place)}]";
    }

    private static NumberArray AsList(NumberArray table, int[] sizes) =>
        sizes.Length == 1 && table.Shape.Contains(1) ? new NumberArray([table.Values.Length], table.Values) : table;
}
