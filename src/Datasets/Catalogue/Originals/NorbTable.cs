using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Norb;

namespace Disentangle.Datasets.Catalogue.Originals;

/// <summary>SmallNORB's files and the row of each combination in them.</summary>
internal sealed class NorbTable
{
    private static readonly string[] Parts = ["smallnorb-5x46789x9x18x6x2x96x96-training", "smallnorb-5x01235x9x18x6x2x96x96-testing"];

    private readonly int[] _rows;

    private NorbTable(NorbFile[] images, int[] rows)
    {
        Images = images;
        _rows = rows;
    }

    /// <summary>Names of all six files.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Parts.SelectMany(part => new[] { NameOf(part, "dat"), NameOf(part, "cat"), NameOf(part, "info") })];

    /// <summary>The files of pictures: the training part, then the test part.</summary>
    public NorbFile[] Images { get; }

    /// <summary>The row of a combination: 0 … 24,299 in the training part, then those of the test part.</summary>
    public int this[long cell] => _rows[cell];

    /// <summary>Reads the labels of both parts.</summary>
    /// <exception cref="DatasetFormatException">A file is damaged, or a combination has no picture or two.</exception>
    public static NorbTable Read(string folder, FactorSpace factors, ImageFormat format)
    {
        NorbFile[] images = [.. Parts.Select(part => NorbFile.Open(Path.Combine(folder, NameOf(part, "dat")), NorbFile.Bytes))];
        int[] rows = new int[factors.Count];
        Array.Fill(rows, -1);
        int first = 0;
        for (int p = 0; p < Parts.Length; p++)
        {
            NorbFile file = images[p];
            if (file.Extents.Count != 4 || file.Extents[1] < 1 || file.Extents[2] != format.Height || file.Extents[3] != format.Width)
            {
                throw new DatasetFormatException(file.Path, "byte 8", $"the extents are {string.Join(" × ", file.Extents)}; N × 2 × 96 × 96 must stand here.");
            }

            Place(folder, Parts[p], file.Extents[0], first, factors, rows);
            first += file.Extents[0];
        }

        int missing = Array.IndexOf(rows, -1);
        return missing < 0
            ? new NorbTable(images, rows)
            : throw new DatasetFormatException(
                folder, "labels", $"the combination {Describe(factors, missing)} has no picture; each of the {factors.Count} needs one. Fetch all six files again.");
    }

    private static void Place(string folder, string part, int count, int first, FactorSpace factors, int[] rows)
    {
        NorbFile categories = NorbFile.Open(Path.Combine(folder, NameOf(part, "cat")), NorbFile.Integers);
        NorbFile infos = NorbFile.Open(Path.Combine(folder, NameOf(part, "info")), NorbFile.Integers);
        ThrowUnlessExtents(categories, count);
        ThrowUnlessExtents(infos, count, 4);
        int[] category = categories.ReadIntegers(), info = infos.ReadIntegers();
        Span<int> classes = stackalloc int[5];
        for (int i = 0; i < count; i++)
        {
            classes[0] = category[i];
            info.AsSpan(4 * i, 4).CopyTo(classes[1..]);
            for (int f = 0; f < classes.Length; f++)
            {
                // Azimuths are stored in steps of 10°, of which every second occurs.
                bool isAzimuth = f == 3;
                if (classes[f] < 0 || classes[f] >= factors.Sizes[f] * (isAzimuth ? 2 : 1) || (isAzimuth && classes[f] % 2 != 0))
                {
                    throw new DatasetFormatException(
                        f == 0 ? categories.Path : infos.Path, $"row {i}", $"{factors.Names[f]} is {classes[f]}, which cannot be. Fetch the file again.");
                }
            }

            classes[3] /= 2;
            ref int row = ref rows[factors.IndexOf(classes)];
            row = row < 0
                ? first + i
                : throw new DatasetFormatException(
                    infos.Path, $"row {i}", $"the combination {Describe(factors, factors.IndexOf(classes))} stands for row {row} already; each may have one picture.");
        }
    }

    private static void ThrowUnlessExtents(NorbFile file, params int[] extents)
    {
        if (!file.Extents.SequenceEqual(extents))
        {
            throw new DatasetFormatException(
                file.Path, "byte 8", $"the extents are {string.Join(" × ", file.Extents)}; {string.Join(" × ", extents)} must stand here, as many as pictures.");
        }
    }

    private static string Describe(FactorSpace factors, long cell)
    {
        int[] classes = new int[factors.Dimension];
        factors.ClassesOf(cell, classes);
        return $"({string.Join(", ", classes)}) of {string.Join(", ", factors.Names)}";
    }

    private static string NameOf(string part, string kind) => $"{part}-{kind}.mat";
}
