using System.Buffers.Binary;
using System.IO.Compression;

namespace Disentangle.Datasets.Files.Idx;

/// <summary>
/// Reads IDX files, the format of MNIST: a magic number, the extents, then bytes in row-major order; numbers are big-endian 32-bit.
/// The file may be compressed with gzip, whatever its name.
/// </summary>
/// <remarks>LeCun, Cortes, Burges, "The MNIST database of handwritten digits", http://yann.lecun.com/exdb/mnist.</remarks>
public static class IdxFile
{
    private const int ImagesMagic = 2051;
    private const int LabelsMagic = 2049;

    // Deflate cannot do better than 258 bytes for two bits.
    private const long MostExpansion = 1032;

    /// <summary>Reads a file of images, magic number 2051.</summary>
    /// <exception cref="DatasetFormatException">The file is no such file, cut off, damaged or followed by other bytes.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IdxImages ReadImages(string path)
    {
        (int[] extents, byte[] pixels) = Read(path, ImagesMagic, "images, unsigned bytes in three dimensions", dimensions: 3);
        return new IdxImages(extents[0], extents[1], extents[2], pixels);
    }

    /// <summary>Reads a file of labels, magic number 2049: one byte each.</summary>
    /// <exception cref="DatasetFormatException">The file is no such file, cut off, damaged or followed by other bytes.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static byte[] ReadLabels(string path) => Read(path, LabelsMagic, "labels, unsigned bytes in one dimension", dimensions: 1).Content;

    private static (int[] Extents, byte[] Content) Read(string path, int magic, string meaning, int dimensions)
    {
        using FileStream file = File.OpenRead(path);
        bool isCompressed = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        using Stream stream = isCompressed ? new GZipStream(file, CompressionMode.Decompress) : file;

        byte[] header = new byte[4 + (4 * dimensions)];
        Fill(path, stream, header.AsSpan(0, 4), start: 0);
        int found = BinaryPrimitives.ReadInt32BigEndian(header);
        if (found != magic)
        {
            throw new DatasetFormatException(path, "byte 0", $"the magic number is {found}; {magic} must stand here ({meaning}).");
        }

        Fill(path, stream, header.AsSpan(4), start: 4);
        int[] extents = new int[dimensions];
        long length = 1;
        for (int i = 0; i < dimensions; i++)
        {
            int at = 4 + (4 * i);
            extents[i] = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(at));
            if (extents[i] < 1 || extents[i] > Array.MaxLength / length)
            {
                throw new DatasetFormatException(
                    path, $"byte {at}", $"extent {i} is {extents[i]}; it must be at least 1, and all bytes together at most {Array.MaxLength}.");
            }

            length *= extents[i];
        }

        // Before memory is asked for: a damaged extent must not exhaust it.
        if (isCompressed ? length > file.Length * MostExpansion : length != file.Length - header.Length)
        {
            throw new DatasetFormatException(
                path, "byte 4", $"the extents {string.Join(" × ", extents)} need {length} bytes behind the header; the file has {file.Length} bytes in all.");
        }

        byte[] content = new byte[length];
        Fill(path, stream, content, header.Length);
        if (Next(path, stream, header.Length + length) >= 0)
        {
            throw new DatasetFormatException(path, $"byte {header.Length + length}", "more bytes follow than the extents name.");
        }

        return (extents, content);
    }

    private static void Fill(string path, Stream stream, Span<byte> target, int start)
    {
        int filled = 0;
        while (filled < target.Length)
        {
            int read = Guarded(path, start + filled, stream, target[filled..]);
            if (read == 0)
            {
                throw new DatasetFormatException(
                    path, $"byte {start + filled}", $"the data end here; {start + target.Length} bytes must be there. Fetch the file again.");
            }

            filled += read;
        }
    }

    private static int Next(string path, Stream stream, long at)
    {
        Span<byte> one = stackalloc byte[1];
        return Guarded(path, at, stream, one) == 0 ? -1 : one[0];
    }

    private static int Guarded(string path, long at, Stream stream, Span<byte> target)
    {
        try
        {
            return stream.Read(target);
        }
        catch (InvalidDataException e)
        {
            throw new DatasetFormatException(path, $"byte {at}", "the gzip data are damaged at or behind this unpacked byte. Fetch the file again.", e);
        }
    }
}
