using System.Buffers.Binary;

namespace Disentangle.Datasets.Files.Norb;

/// <summary>
/// A file in the binary matrix format of the NORB data sets: a magic number that states the type, the number of dimensions, their extents (at
/// least three numbers), then the elements, the last index fastest; all little-endian.
/// </summary>
/// <remarks>LeCun, Huang, Bottou, "Learning methods for generic object recognition with invariance to pose and lighting", CVPR 2004.</remarks>
/// <param name="Path">The file.</param>
/// <param name="Extents">Extents.</param>
/// <param name="DataOffset">Where the elements start.</param>
internal sealed record NorbFile(string Path, IReadOnlyList<int> Extents, long DataOffset)
{
    /// <summary>Magic number of unsigned bytes.</summary>
    public const int Bytes = 0x1E3D4C55;

    /// <summary>Magic number of 32-bit integers.</summary>
    public const int Integers = 0x1E3D4C54;

    private const int LeastExtents = 3;
    private const int MostDimensions = 8;

    /// <summary>Reads the head of a file and compares the file's length with it.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DatasetFormatException">It is no such file, of another type, cut off or followed by other bytes.</exception>
    public static NorbFile Open(string path, int magic)
    {
        using FileStream stream = File.OpenRead(path);
        int found = ReadInteger(stream, path);
        if (found != magic)
        {
            bool isPacked = (found & 0xFFFF) == 0x8B1F;
            throw new DatasetFormatException(
                path, "byte 0", $"the magic number is {found:x8}; {magic:x8} must stand here.{(isPacked ? " The file is compressed with gzip; unpack it." : "")}");
        }

        int dimensions = ReadInteger(stream, path);
        if (dimensions is < 1 or > MostDimensions)
        {
            throw new DatasetFormatException(path, "byte 4", $"there are {dimensions} dimensions; 1 to {MostDimensions} are read.");
        }

        int[] extents = [.. Enumerable.Range(0, Math.Max(LeastExtents, dimensions)).Select(_ => ReadInteger(stream, path))];
        extents = extents[..dimensions];
        long offset = stream.Position, length = magic == Bytes ? 1 : sizeof(int);
        foreach (int extent in extents)
        {
            length = extent > 0 && length <= long.MaxValue / extent ? length * extent : -1;
            if (length < 0)
            {
                break;
            }
        }

        return length == stream.Length - offset
            ? new NorbFile(path, extents, offset)
            : throw new DatasetFormatException(
                path,
                "byte 8",
                $"the extents {string.Join(" × ", extents)} do not fit the {stream.Length - offset} bytes that follow. Fetch the file again.");
    }

    /// <summary>All elements of a file of 32-bit integers.</summary>
    public int[] ReadIntegers()
    {
        byte[] bytes = File.ReadAllBytes(Path)[(int)DataOffset..];
        int[] values = new int[bytes.Length / sizeof(int)];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(sizeof(int) * i));
        }

        return values;
    }

    private static int ReadInteger(FileStream stream, string path)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        long at = stream.Position;
        return stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length
            ? BinaryPrimitives.ReadInt32LittleEndian(bytes)
            : throw new DatasetFormatException(path, $"byte {at}", "the file ends here, within its head. Fetch it again.");
    }
}
