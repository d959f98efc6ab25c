namespace Disentangle.Datasets.Files.Reading;

/// <summary>Tells kinds of files apart by their first bytes.</summary>
internal static class FileSignature
{
    private static ReadOnlySpan<byte> Hdf5 => [0x89, (byte)'H', (byte)'D', (byte)'F', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Zip => [(byte)'P', (byte)'K'];

    /// <summary>The kind of a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DatasetFormatException">It is neither HDF5 nor npz.</exception>
    public static FileContainer ContainerOf(string path)
    {
        if (Directory.Exists(path))
        {
            throw new DatasetFormatException(path, "path", "is a folder; name a .h5 or .npz file in it.");
        }

        using FileStream stream = File.OpenRead(path);
        Span<byte> start = stackalloc byte[8];
        int read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        start = start[..read];
        if (start.StartsWith(Hdf5))
        {
            return FileContainer.Hdf5;
        }

        return start.StartsWith(Zip)
            ? FileContainer.Npz
            : throw new DatasetFormatException(
                path, "first bytes", stream.Length == 0 ? "the file is empty." : "the file is neither HDF5 nor npz.");
    }
}
