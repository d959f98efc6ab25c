using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Disentangle.Datasets.Files.Export;

/// <summary>
/// The bytes of a record in the log: first index (int64), N (int32), CRC-32 of the images (uint32), number of digests (int32), digests
/// (64 ASCII digits each), sizes [N, P] and classes [N, F] (int32), then the compressed images and channels. All little-endian.
/// </summary>
/// <param name="dimension">Number of factors F.</param>
/// <param name="planes">Number of planes P: the images and their channels.</param>
internal sealed class RecordCodec(int dimension, int planes)
{
    private const int HeadSize = 20;
    private const int DigestSize = 64;

    /// <summary>Bytes that a record takes.</summary>
    public int SizeOf(ExportRecord record) =>
        checked(HeadSize + (DigestSize * record.Blocks.Count) + (4 * record.Count * (planes + dimension)) + record.Payload.Count);

    /// <summary>Writes a record.</summary>
    public static void Encode(ExportRecord record, Span<byte> body)
    {
        BinaryPrimitives.WriteInt64LittleEndian(body, record.First);
        BinaryPrimitives.WriteInt32LittleEndian(body[8..], record.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(body[12..], record.Crc32);
        BinaryPrimitives.WriteInt32LittleEndian(body[16..], record.Blocks.Count);
        body = body[HeadSize..];
        foreach (string digest in record.Blocks)
        {
            Encoding.ASCII.GetBytes(digest, body);
            body = body[DigestSize..];
        }

        body = WriteInts(record.Sizes, body);
        body = WriteInts(record.Classes, body);
        CollectionsMarshal.AsSpan(record.Payload).CopyTo(body);
    }

    /// <summary>Reads a record that must begin at <paramref name="first"/>; false where the bytes are none.</summary>
    public bool TryDecode(ReadOnlySpan<byte> body, ExportRecord record, long first)
    {
        if (body.Length < HeadSize || BinaryPrimitives.ReadInt64LittleEndian(body) != first)
        {
            return false;
        }

        int count = BinaryPrimitives.ReadInt32LittleEndian(body[8..]);
        int digests = BinaryPrimitives.ReadInt32LittleEndian(body[16..]);
        if (count < 1 || digests < 0 || HeadSize + ((long)DigestSize * digests) + (4L * count * (planes + dimension)) > body.Length)
        {
            return false;
        }

        record.Reset(first);
        record.Crc32 = BinaryPrimitives.ReadUInt32LittleEndian(body[12..]);
        body = body[HeadSize..];
        for (int i = 0; i < digests; i++)
        {
            record.Blocks.Add(Encoding.ASCII.GetString(body[..DigestSize]));
            body = body[DigestSize..];
        }

        body = ReadInts(record.Sizes, count * planes, body);
        body = ReadInts(record.Classes, count * dimension, body);
        record.Payload.AddRange(body);
        return record.Sizes.Sum(s => (long)s) == record.Payload.Count;
    }

    private static Span<byte> WriteInts(List<int> numbers, Span<byte> body)
    {
        foreach (int number in numbers)
        {
            BinaryPrimitives.WriteInt32LittleEndian(body, number);
            body = body[4..];
        }

        return body;
    }

    private static ReadOnlySpan<byte> ReadInts(List<int> numbers, int count, ReadOnlySpan<byte> body)
    {
        for (int i = 0; i < count; i++)
        {
            numbers.Add(BinaryPrimitives.ReadInt32LittleEndian(body[(4 * i)..]));
        }

        return body[(4 * count)..];
    }
}
