using System.Buffers.Binary;
using static Disentangle.Datasets.Files.Compression.DeflateTables;

namespace Disentangle.Datasets.Files.Compression;

/// <summary>
/// Compresses small pieces of bytes to zlib or Deflate streams (RFC 1950, RFC 1951) without allocating. The framework's
/// <see cref="System.IO.Compression.ZLibStream"/> sets up some 300 kB of state for every image, and its output changes with the
/// version of its native library; here the bytes of a file are part of the promise. One instance serves one thread at a time.
/// </summary>
internal sealed class ZlibEncoder
{
    /// <summary>Lowest and highest level.</summary>
    public const int MinimumLevel = 1, MaximumLevel = 9;

    private const int BlockSize = 1 << 16;
    private const int LargestStored = 65535;

    private readonly MatchFinder _matches;
    private readonly uint[] _tokens = new uint[BlockSize];
    private readonly DeflateBlock _block = new();

    /// <summary>Creates an encoder.</summary>
    /// <param name="level">1 (fast) to 9 (small): each step doubles the earlier places that are compared.</param>
    /// <param name="stride">Bytes of one row, the distance at which matches are most likely; at least 1.</param>
    public ZlibEncoder(int level, int stride)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, MinimumLevel);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, MaximumLevel);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, 1);
        _matches = new MatchFinder(1 << (level - 1), Math.Min(stride, WindowSize));
    }

    /// <summary>Room that any <paramref name="length"/> bytes fit in, compressed.</summary>
    public static int Bound(int length) => length + (5 * ((length / LargestStored) + 1)) + 32;

    /// <summary>Writes a whole zlib stream, as HDF5's deflate filter stores it.</summary>
    /// <param name="source">At least one byte.</param>
    /// <param name="destination">At least <see cref="Bound"/> bytes.</param>
    /// <returns>Bytes written.</returns>
    public int EncodeZlib(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        BitWriter writer = new(destination);
        writer.WriteBytes([0x78, 0x01]);
        WriteBlocks(source, ref writer, isLast: true);
        writer.AlignToByte();
        Span<byte> checksum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Adler32.Compute(source));
        writer.WriteBytes(checksum);
        return writer.Position;
    }

    /// <summary>Writes Deflate blocks that end on a byte without ending the stream, so that parts can be put one after the other.</summary>
    /// <param name="source">At least one byte.</param>
    /// <param name="destination">At least <see cref="Bound"/> bytes.</param>
    /// <returns>Bytes written.</returns>
    public int EncodePart(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        BitWriter writer = new(destination);
        WriteBlocks(source, ref writer, isLast: false);
        WriteStored(ref writer, [], isLast: false);
        return writer.Position;
    }

    /// <summary>The two bytes that end a stream of parts: an empty last block of fixed codes.</summary>
    public static ReadOnlySpan<byte> EndOfParts => [0x03, 0x00];

    private void WriteBlocks(ReadOnlySpan<byte> source, ref BitWriter writer, bool isLast)
    {
        _matches.Reset(source.Length);
        for (int start = 0; start < source.Length; start += BlockSize)
        {
            int end = Math.Min(source.Length, start + BlockSize);
            int tokens = Tokenize(source, start, end);
            bool last = isLast && end == source.Length;
            if (!_block.TryWrite(_tokens.AsSpan(0, tokens), end - start, ref writer, last))
            {
                WriteStored(ref writer, source[start..end], last);
            }
        }

        _matches.Finish(source.Length);
    }

    private int Tokenize(ReadOnlySpan<byte> source, int start, int end)
    {
        int count = 0;
        int position = start;
        while (position < end)
        {
            (int length, int distance) = _matches.Find(source, position, end);
            if (length == 0)
            {
                _tokens[count++] = source[position++];
            }
            else
            {
                _tokens[count++] = DeflateBlock.Match(length, distance);
                _matches.Skip(source, position, length);
                position += length;
            }
        }

        return count;
    }

    private static void WriteStored(ref BitWriter writer, ReadOnlySpan<byte> bytes, bool isLast)
    {
        Span<byte> lengths = stackalloc byte[4];
        do
        {
            ReadOnlySpan<byte> piece = bytes[..Math.Min(bytes.Length, LargestStored)];
            bytes = bytes[piece.Length..];
            writer.Write(isLast && bytes.IsEmpty ? 1u : 0u, 3);
            writer.AlignToByte();
            BinaryPrimitives.WriteUInt16LittleEndian(lengths, (ushort)piece.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(lengths[2..], (ushort)~piece.Length);
            writer.WriteBytes(lengths);
            writer.WriteBytes(piece);
        }
        while (!bytes.IsEmpty);
    }
}
