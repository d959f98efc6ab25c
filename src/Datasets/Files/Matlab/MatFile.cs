using System.Text;

namespace Disentangle.Datasets.Files.Matlab;

/// <summary>
/// Reads numeric arrays from MATLAB 5 files (<c>save</c> with <c>-v6</c> or <c>-v7</c>), little-endian, plain or compressed. Only the array that is
/// asked for takes memory.
/// </summary>
/// <remarks>MathWorks, "MAT-File Format", level 5 MAT-files.</remarks>
internal static class MatFile
{
    private const int HeaderSize = 128;
    private const int Version5 = 0x0100;
    private const int Hdf5Start = 512;

    private static ReadOnlySpan<byte> Hdf5 => [0x89, (byte)'H', (byte)'D', (byte)'F'];

    /// <summary>Reads one array.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The variable.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DatasetFormatException">
    /// It is no such file, big-endian, damaged or cut off, has no such variable, or the variable is no real numeric array.
    /// </exception>
    public static MatArray Read(string path, string name)
    {
        using FileStream file = File.OpenRead(path);
        ThrowUnlessVersion5(file, path);
        List<string> others = [];
        while (file.Position < file.Length)
        {
            long start = file.Position;
            MatReader reader = new(file, path, start, file.Length - start);
            (MatType type, long size) = reader.ReadOuterTag();
            if (reader.ReadArray(type, size, name, others) is { } array)
            {
                return array;
            }

            // Compressed elements are not padded, and the others' size is a multiple of eight already.
            file.Position = start + MatReader.TagSize + size;
        }

        throw new DatasetFormatException(
            path, name, $"there is no variable of this name; there {(others.Count == 0 ? "is none at all" : "are " + string.Join(", ", others))}.");
    }

    private static void ThrowUnlessVersion5(FileStream file, string path)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        int length = file.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false);
        string text = Encoding.ASCII.GetString(header[..Math.Min(length, 19)]);
        if (text.StartsWith("MATLAB 7.3", StringComparison.Ordinal) || header.StartsWith(Hdf5) || IsHdf5At(file, Hdf5Start))
        {
            throw new DatasetFormatException(path, "header", "this is a MATLAB 7.3 file, which is HDF5; save it in MATLAB with '-v7'.");
        }

        if (length == HeaderSize && header[126..].SequenceEqual("MI"u8))
        {
            throw new DatasetFormatException(
                path, "byte 126", "the file is big-endian, as old Macintosh and Unix machines write it; load and save it once on a machine of today.");
        }

        if (length < HeaderSize || !header[126..].SequenceEqual("IM"u8) || (header[124] | (header[125] << 8)) != Version5)
        {
            throw new DatasetFormatException(
                path, "header", "the first 128 bytes are not those of a MATLAB 5 file; save it in MATLAB with '-v7'.");
        }
    }

    private static bool IsHdf5At(FileStream file, long position)
    {
        Span<byte> signature = stackalloc byte[Hdf5.Length];
        long back = file.Position;
        file.Position = position;
        bool isHdf5 = file.ReadAtLeast(signature, signature.Length, throwOnEndOfStream: false) == signature.Length && signature.SequenceEqual(Hdf5);
        file.Position = back;
        return isHdf5;
    }
}
