using Microsoft.Win32.SafeHandles;

namespace Disentangle.Datasets.Files.Reading;

/// <summary>
/// Unpacks, once, data that cannot be read in pieces (a deflated archive member; chunks that cross thousands of images) into a temporary
/// file, which takes disk space instead of memory and vanishes with the process.
/// </summary>
internal static class Unpacked
{
    private const int PieceSize = 1 << 22;

    /// <summary>Unpacks.</summary>
    /// <param name="source">The file, for messages.</param>
    /// <param name="size">Bytes that will come.</param>
    /// <param name="fill">Fills a piece from a byte position on.</param>
    /// <exception cref="DatasetFormatException">The temporary folder has not that much room; the message says how to name another.</exception>
    public static SafeFileHandle ToTemporaryFile(string source, long size, FillPiece fill)
    {
        string folder = Path.GetTempPath();
        long available = new DriveInfo(folder).AvailableFreeSpace;
        if (available < size)
        {
            throw new DatasetFormatException(
                source,
                "images",
                $"they unpack to {size} bytes, but {folder} has {available} free; set TMPDIR to a folder with more, or convert the file to HDF5.");
        }

        string path = Path.Combine(folder, $"disentangle-{Path.GetRandomFileName()}");
        SafeFileHandle file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.RandomAccess, size);
        try
        {
            // The open handle keeps the bytes; without a name they go with the process even where it is killed.
            File.Delete(path);
            byte[] piece = new byte[Math.Min(PieceSize, size)];
            for (long offset = 0; offset < size; offset += piece.Length)
            {
                Span<byte> part = piece.AsSpan(0, (int)Math.Min(piece.Length, size - offset));
                fill(offset, part);
                RandomAccess.Write(file, part, offset);
            }

            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Fills a piece of the unpacked bytes; pieces come in order.</summary>
    internal delegate void FillPiece(long offset, Span<byte> piece);
}
