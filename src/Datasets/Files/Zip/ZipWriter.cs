using System.Buffers.Binary;
using System.Text;
using static Disentangle.Datasets.Files.Zip.ZipFormat;

namespace Disentangle.Datasets.Files.Zip;

/// <summary>
/// Writes a zip archive whose members come as bytes that are compressed already. Members of 4 GB and more get Zip64 fields,
/// others do not need them; no clock is read.
/// </summary>
/// <param name="stream">Seekable, empty.</param>
/// <param name="largestPlain">Sizes and offsets above this get Zip64 fields; tests lower it.</param>
internal sealed class ZipWriter(Stream stream, long largestPlain = ZipWriter.LargestPlain)
{
    // A member's head is written before its compressed size is known, which is at most a little larger than the member.
    private const long LargestPlain = 0xF0000000;

    private readonly List<ZipEntry> _entries = [];
    private ZipEntry? _current;
    private long _dataOffset;

    /// <summary>Starts a member.</summary>
    /// <param name="name">ASCII name.</param>
    /// <param name="size">Its bytes, uncompressed.</param>
    /// <param name="isDeflated">Whether the bytes that follow are a Deflate stream.</param>
    public void Begin(string name, long size, bool isDeflated)
    {
        _current = new ZipEntry(name, isDeflated, size, 0, 0, stream.Position);
        WriteLocal(_current);
        _dataOffset = stream.Position;
    }

    /// <summary>Appends to the member's stored bytes.</summary>
    public void Write(ReadOnlySpan<byte> stored) => stream.Write(stored);

    /// <summary>Ends the member.</summary>
    /// <param name="crc32">Checksum of its uncompressed bytes.</param>
    public void End(uint crc32)
    {
        ZipEntry entry = _current! with { StoredSize = stream.Position - _dataOffset, Crc32 = crc32 };
        _entries.Add(entry);
        long end = stream.Position;
        stream.Position = entry.HeaderOffset;
        WriteLocal(entry);
        stream.Position = end;
    }

    /// <summary>Writes the directory, after the last member.</summary>
    public void Finish()
    {
        long start = stream.Position;
        foreach (ZipEntry entry in _entries)
        {
            WriteCentral(entry);
        }

        long size = stream.Position - start;
        bool isLarge = start + size > largestPlain;
        if (isLarge)
        {
            WriteZip64End(start, size);
        }

        Span<byte> end = stackalloc byte[EndSize];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, EndSignature);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)_entries.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)_entries.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], isLarge ? uint.MaxValue : (uint)size);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], isLarge ? uint.MaxValue : (uint)start);
        stream.Write(end);
    }

    private bool IsLarge(ZipEntry entry) => entry.Size > largestPlain || entry.HeaderOffset > largestPlain;

    private void WriteLocal(ZipEntry entry)
    {
        bool isLarge = entry.Size > largestPlain;
        Span<byte> head = stackalloc byte[LocalSize];
        head.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(head, LocalSignature);
        WriteCommon(head[4..], entry, isLarge);
        BinaryPrimitives.WriteUInt16LittleEndian(head[28..], (ushort)(isLarge ? 20 : 0));
        stream.Write(head);
        stream.Write(Encoding.ASCII.GetBytes(entry.Name));
        if (isLarge)
        {
            WriteExtra(entry.Size, entry.StoredSize);
        }
    }

    private void WriteCentral(ZipEntry entry)
    {
        bool isLarge = IsLarge(entry);
        Span<byte> head = stackalloc byte[CentralSize];
        head.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(head, CentralSignature);
        BinaryPrimitives.WriteUInt16LittleEndian(head[4..], isLarge ? Zip64Version : PlainVersion);
        WriteCommon(head[6..], entry, isLarge);
        BinaryPrimitives.WriteUInt16LittleEndian(head[30..], (ushort)(isLarge ? 28 : 0));
        BinaryPrimitives.WriteUInt32LittleEndian(head[42..], isLarge ? uint.MaxValue : (uint)entry.HeaderOffset);
        stream.Write(head);
        stream.Write(Encoding.ASCII.GetBytes(entry.Name));
        if (isLarge)
        {
            WriteExtra(entry.Size, entry.StoredSize, entry.HeaderOffset);
        }
    }

    /// <summary>The 24 bytes that both kinds of head share, from the version needed to the length of the name.</summary>
    private static void WriteCommon(Span<byte> head, ZipEntry entry, bool isLarge)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(head, isLarge ? Zip64Version : PlainVersion);
        BinaryPrimitives.WriteUInt16LittleEndian(head[4..], entry.IsDeflated ? Deflated : Stored);
        BinaryPrimitives.WriteUInt16LittleEndian(head[8..], Date);
        BinaryPrimitives.WriteUInt32LittleEndian(head[10..], entry.Crc32);
        BinaryPrimitives.WriteUInt32LittleEndian(head[14..], isLarge ? uint.MaxValue : (uint)entry.StoredSize);
        BinaryPrimitives.WriteUInt32LittleEndian(head[18..], isLarge ? uint.MaxValue : (uint)entry.Size);
        BinaryPrimitives.WriteUInt16LittleEndian(head[22..], (ushort)entry.Name.Length);
    }

    private void WriteExtra(params ReadOnlySpan<long> fields)
    {
        Span<byte> extra = stackalloc byte[4 + (8 * 3)];
        BinaryPrimitives.WriteUInt16LittleEndian(extra, Zip64ExtraId);
        BinaryPrimitives.WriteUInt16LittleEndian(extra[2..], (ushort)(8 * fields.Length));
        for (int i = 0; i < fields.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(extra[(4 + (8 * i))..], fields[i]);
        }

        stream.Write(extra[..(4 + (8 * fields.Length))]);
    }

    private void WriteZip64End(long directory, long size)
    {
        long recordOffset = stream.Position;
        Span<byte> end = stackalloc byte[Zip64EndSize + Zip64LocatorSize];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, Zip64EndSignature);
        BinaryPrimitives.WriteInt64LittleEndian(end[4..], Zip64EndSize - 12);
        BinaryPrimitives.WriteUInt16LittleEndian(end[12..], Zip64Version);
        BinaryPrimitives.WriteUInt16LittleEndian(end[14..], Zip64Version);
        BinaryPrimitives.WriteInt64LittleEndian(end[24..], _entries.Count);
        BinaryPrimitives.WriteInt64LittleEndian(end[32..], _entries.Count);
        BinaryPrimitives.WriteInt64LittleEndian(end[40..], size);
        BinaryPrimitives.WriteInt64LittleEndian(end[48..], directory);
        Span<byte> locator = end[Zip64EndSize..];
        BinaryPrimitives.WriteUInt32LittleEndian(locator, Zip64LocatorSignature);
        BinaryPrimitives.WriteInt64LittleEndian(locator[8..], recordOffset);
        BinaryPrimitives.WriteUInt32LittleEndian(locator[16..], 1);
        stream.Write(end);
    }
}
