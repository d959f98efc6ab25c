namespace Disentangle.Datasets.Files.Numpy;

/// <summary>Reads and writes <c>.npy</c> files.</summary>
public static class NpyFile
{
    /// <summary>Reads a whole array; column-major and big-endian ones are turned around.</summary>
    /// <exception cref="DatasetFormatException">The file is no npy file, is cut off, or holds Python objects.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static NpyArray Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Read(stream, path, "array");
    }

    /// <summary>Writes an array, first under a temporary name in the same folder.</summary>
    public static void Write(string path, NpyArray array) =>
        AtomicFile.Write(path, stream =>
        {
            stream.Write(array.Header.ToBytes());
            stream.Write(array.Bytes.Span);
        });

    /// <summary>Reads a whole array from a stream.</summary>
    /// <param name="stream">At the array's start.</param>
    /// <param name="path">File, for errors.</param>
    /// <param name="place">Place in it, for errors.</param>
    internal static NpyArray Read(Stream stream, string path, string place)
    {
        NpyHeader header = NpyHeader.Read(stream, path, place);
        if (header.Descr.Contains('O', StringComparison.Ordinal))
        {
            throw new DatasetFormatException(path, place, "holds pickled Python objects, which are never unpickled here.");
        }

        long size = SizeOf(header, path, place);
        if (size > Array.MaxLength)
        {
            throw new DatasetFormatException(path, place, $"{size} bytes are too many for one array in memory.");
        }

        byte[] bytes = GC.AllocateUninitializedArray<byte>((int)size);
        int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read < bytes.Length)
        {
            throw new DatasetFormatException(path, place, $"cut off after {read} of {bytes.Length} bytes.");
        }

        if (header.Descr.StartsWith('>'))
        {
            SwapBytes(bytes, header.ElementSize);
            header = header with { Descr = "<" + header.Descr[1..] };
        }

        return header.IsFortranOrder ? ToRowMajor(header, bytes) : new NpyArray(header, bytes);
    }

    private static long SizeOf(NpyHeader header, string path, string place)
    {
        try
        {
            return checked(header.Count * header.ElementSize);
        }
        catch (Exception e) when (e is OverflowException or NotSupportedException)
        {
            throw new DatasetFormatException(path, place, $"holds ({string.Join(", ", header.Shape)}) elements of type '{header.Descr}', which cannot be read.", e);
        }
    }

    private static void SwapBytes(Span<byte> bytes, int size)
    {
        for (int i = 0; i < bytes.Length; i += size)
        {
            bytes.Slice(i, size).Reverse();
        }
    }

    private static NpyArray ToRowMajor(NpyHeader header, byte[] bytes)
    {
        int rank = header.Shape.Count;
        int size = header.ElementSize;
        byte[] target = new byte[bytes.Length];
        long[] index = new long[rank];
        for (int i = 0; i < target.Length; i += size)
        {
            long offset = 0;
            for (int d = rank - 1; d >= 0; d--)
            {
                offset = (offset * header.Shape[d]) + index[d];
            }

            bytes.AsSpan((int)(offset * size), size).CopyTo(target.AsSpan(i));
            for (int d = rank - 1; d >= 0 && ++index[d] == header.Shape[d]; d--)
            {
                index[d] = 0;
            }
        }

        return new NpyArray(header with { IsFortranOrder = false }, target);
    }
}
