using Disentangle.Datasets.Files;

namespace Disentangle.Learning.Metrics;

/// <summary>
/// Reads codes that anything computed, <c>.npz</c> or HDF5: <c>codes</c> [N, D], <c>factors</c> [N, F] (whole numbers from 0),
/// <c>factor_sizes</c> [F], and optionally <c>train_idx</c> and <c>test_idx</c>.
/// </summary>
public static class CodesFile
{
    private const string Codes = "codes", Factors = "factors", Sizes = "factor_sizes", Train = "train_idx", Test = "test_idx";

    /// <summary>Reads a file. The factors are called factor0, factor1 ...</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DatasetFormatException">
    /// It is neither npz nor HDF5, an array is missing, has another shape or holds something else; the message names the array and the place.
    /// </exception>
    /// <exception cref="Hdf5Exception">It is an HDF5 file that is damaged.</exception>
    public static RepresentationSample Read(string path)
    {
        using NumberArrays file = NumberArrays.Open(path);
        NumberArray codes = ReadArray(file, path, Codes, rank: 2);
        NumberArray factors = ReadArray(file, path, Factors, rank: 2);
        int[] sizes = ToWhole(path, Sizes, ReadArray(file, path, Sizes, rank: 1));
        if (codes.Shape[0] != factors.Shape[0] || codes.Values.Length == 0)
        {
            throw new DatasetFormatException(
                path, Codes, $"has shape {Text(codes)} and {Factors} has {Text(factors)}; both need one and the same number of rows, at least 1.");
        }

        if (factors.Shape[1] != sizes.Length)
        {
            throw new DatasetFormatException(path, Sizes, $"has {sizes.Length} entries; {Factors} of shape {Text(factors)} needs {factors.Shape[1]}.");
        }

        try
        {
            return new RepresentationSample(
                codes.Values, (int)codes.Shape[1], ToWhole(path, Factors, factors), [.. sizes.Select((_, i) => $"factor{i}")], sizes)
            {
                Split = ReadSplit(file, path, codes.Shape[0]),
            };
        }
        catch (ArgumentException e)
        {
            throw new DatasetFormatException(path, "arrays", e.Message, e);
        }
    }

    private static SampleSplit? ReadSplit(NumberArrays file, string path, long count)
    {
        bool hasTrain = file.Keys.Contains(Train), hasTest = file.Keys.Contains(Test);
        if (hasTrain != hasTest)
        {
            throw new DatasetFormatException(path, hasTrain ? Train : Test, $"stands alone; give both {Train} and {Test}, or neither.");
        }

        return hasTrain ? new SampleSplit(ReadIndices(file, path, Train, count), ReadIndices(file, path, Test, count)) : null;
    }

    private static int[] ReadIndices(NumberArrays file, string path, string key, long count)
    {
        int[] indices = ToWhole(path, key, ReadArray(file, path, key, rank: 1));
        int bad = Array.FindIndex(indices, index => index < 0 || index >= count);
        return bad < 0
            ? indices
            : throw new DatasetFormatException(path, key, $"entry {bad} is {indices[bad]}; the observations are 0 to {count - 1}.");
    }

    private static NumberArray ReadArray(NumberArrays file, string path, string key, int rank)
    {
        if (!file.Keys.Contains(key))
        {
            throw new DatasetFormatException(
                path, key, $"is missing; the file holds {string.Join(", ", file.Keys)}. Needed are {Codes} [N, D], {Factors} [N, F] and {Sizes} [F].");
        }

        NumberArray array = file.Read(key);
        return array.Shape.Count == rank
            ? array
            : throw new DatasetFormatException(path, key, $"has shape {Text(array)}; needed are {rank} dimensions.");
    }

    private static int[] ToWhole(string path, string key, NumberArray array)
    {
        int[] whole = new int[array.Values.Length];
        for (int i = 0; i < whole.Length; i++)
        {
            double value = array.Values[i];
            if (value != Math.Floor(value) || Math.Abs(value) > int.MaxValue)
            {
                throw new DatasetFormatException(path, key, $"element {i} is {value}; needed are whole numbers.");
            }

            whole[i] = (int)value;
        }

        return whole;
    }

    private static string Text(NumberArray array) => $"({string.Join(", ", array.Shape)})";
}
