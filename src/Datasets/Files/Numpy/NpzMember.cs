using System.IO.Hashing;
using Disentangle.Datasets.Files.Compression;
using Disentangle.Datasets.Files.Zip;

namespace Disentangle.Datasets.Files.Numpy;

/// <summary>Writes one array as a member of an archive.</summary>
internal static class NpzMember
{
    private const int Level = 3;
    private const int PieceSize = 1 << 18;

    /// <summary>Writes a whole array.</summary>
    public static void Write(ZipWriter zip, string name, NpyArray array, bool compress)
    {
        byte[] header = array.Header.ToBytes();
        Crc32 checksum = new();
        checksum.Append(header);
        checksum.Append(array.Bytes.Span);
        zip.Begin(name + ".npy", header.Length + array.Bytes.Length, compress);
        if (compress)
        {
            int rowSize = array.Shape.Count < 2 ? 1 : (int)Math.Min(array.Shape[^1] * Math.Max(1, array.Bytes.Length / Math.Max(1, array.Header.Count)), 32768);
            WriteParts(zip, header, array.Bytes.Span, rowSize);
        }
        else
        {
            zip.Write(header);
            zip.Write(array.Bytes.Span);
        }

        zip.End(checksum.GetCurrentHashAsUInt32());
    }

    private static void WriteParts(ZipWriter zip, ReadOnlySpan<byte> header, ReadOnlySpan<byte> data, int rowSize)
    {
        ZlibEncoder encoder = new(Level, Math.Max(1, rowSize));
        byte[] buffer = new byte[ZlibEncoder.Bound(Math.Max(PieceSize, header.Length))];
        zip.Write(buffer.AsSpan(0, encoder.EncodePart(header, buffer)));
        while (!data.IsEmpty)
        {
            ReadOnlySpan<byte> piece = data[..Math.Min(PieceSize, data.Length)];
            zip.Write(buffer.AsSpan(0, encoder.EncodePart(piece, buffer)));
            data = data[piece.Length..];
        }

        zip.Write(ZlibEncoder.EndOfParts);
    }
}
