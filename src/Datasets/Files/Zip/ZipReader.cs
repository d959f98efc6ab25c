using System.Buffers.Binary;
using System.Text;
using Microsoft.Win32.SafeHandles;
using static Disentangle.Datasets.Files.Zip.ZipFormat;

namespace Disentangle.Datasets.Files.Zip;

/// <summary>
/// Finds the members of a zip archive and where their bytes start, which the framework's reader does not tell; large archives
/// (Zip64) included. Stored members can be read by offset.
/// </summary>
internal sealed class ZipReader : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly string _path;
    private readonly long _length;

    /// <summary>Opens an archive and reads its directory.</summary>
    /// <exception cref="DatasetFormatException">The file is no zip archive, is cut off or encrypted.</exception>
    public ZipReader(string path)
    {
        _path = path;
        _file = File.OpenHandle(path, options: FileOptions.RandomAccess);
        try
        {
            _length = RandomAccess.GetLength(_file);
            Entries = ReadDirectory();
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>All members in the order of the directory.</summary>
    public IReadOnlyList<ZipEntry> Entries { get; }

    /// <summary>Reads stored bytes at an offset of the archive.</summary>
    /// <exception cref="DatasetFormatException">The archive ends before.</exception>
    public void ReadAt(long offset, Span<byte> destination)
    {
        while (!destination.IsEmpty)
        {
            int read = RandomAccess.Read(_file, destination, offset);
            if (read == 0)
            {
                throw Damaged($"cut off at byte {offset}");
            }

            destination = destination[read..];
            offset += read;
        }
    }

    /// <summary>Where a member's stored bytes start.</summary>
    public long DataOffset(ZipEntry entry)
    {
        Span<byte> local = stackalloc byte[LocalSize];
        ReadAt(entry.HeaderOffset, local);
        if (BinaryPrimitives.ReadUInt32LittleEndian(local) != LocalSignature)
        {
            throw Damaged($"member {entry.Name} has no header at byte {entry.HeaderOffset}");
        }

        long offset = entry.HeaderOffset + LocalSize + U16(local, 26) + U16(local, 28);
        return offset + entry.StoredSize <= _length ? offset : throw Damaged($"cut off inside member {entry.Name}");
    }

    /// <summary>The bytes of a member, one after the other; the last read checks them against the archive's checksum.</summary>
    public Stream Open(ZipEntry entry) => new CheckedStream(this, entry, _path);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static long U64(ReadOnlySpan<byte> bytes, int at) => (long)BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);

    private DatasetFormatException Damaged(string problem, Exception? cause = null) =>
        new(_path, "zip archive", problem + "; the file is damaged or no npz file.", cause);

    private List<ZipEntry> ReadDirectory()
    {
        int tailLength = (int)Math.Min(_length, EndSize + ushort.MaxValue);
        byte[] tail = new byte[tailLength];
        ReadAt(_length - tailLength, tail);
        int end = tailLength - EndSize;
        while (end >= 0 && U32(tail, end) != EndSignature)
        {
            end--;
        }

        if (end < 0)
        {
            throw Damaged("it has no end-of-directory record");
        }

        long count = U16(tail, end + 10);
        long size = U32(tail, end + 12);
        long offset = U32(tail, end + 16);
        if (count == ushort.MaxValue || size == uint.MaxValue || offset == uint.MaxValue)
        {
            (count, size, offset) = ReadZip64End(_length - tailLength + end - Zip64LocatorSize);
        }

        if (offset < 0 || size < 0 || size > int.MaxValue || offset > _length - size)
        {
            throw Damaged("its directory lies outside the file");
        }

        byte[] directory = new byte[size];
        ReadAt(offset, directory);
        return Parse(directory, count);
    }

    private (long Count, long Size, long Offset) ReadZip64End(long locatorOffset)
    {
        if (locatorOffset < 0)
        {
            throw Damaged("its Zip64 locator is missing");
        }

        Span<byte> record = stackalloc byte[Zip64EndSize];
        ReadAt(locatorOffset, record[..Zip64LocatorSize]);
        long recordOffset = U64(record, 8);
        if (U32(record, 0) != Zip64LocatorSignature || recordOffset < 0 || recordOffset > _length - Zip64EndSize)
        {
            throw Damaged("its Zip64 locator is missing");
        }

        ReadAt(recordOffset, record);
        return U32(record, 0) == Zip64EndSignature
            ? (U64(record, 32), U64(record, 40), U64(record, 48))
            : throw Damaged("its Zip64 end record is missing");
    }

    private List<ZipEntry> Parse(ReadOnlySpan<byte> directory, long count)
    {
        List<ZipEntry> entries = [];
        for (long i = 0; i < count; i++)
        {
            if (directory.Length < CentralSize || U32(directory, 0) != CentralSignature)
            {
                throw Damaged($"its directory ends after {i} of {count} members");
            }

            int nameLength = U16(directory, 28);
            int extraLength = U16(directory, 30);
            int total = CentralSize + nameLength + extraLength + U16(directory, 32);
            if (directory.Length < total)
            {
                throw Damaged($"its directory ends after {i} of {count} members");
            }

            string name = Encoding.UTF8.GetString(directory.Slice(CentralSize, nameLength));
            int method = U16(directory, 10);
            if ((U16(directory, 8) & 1) != 0 || method is not (Stored or Deflated))
            {
                throw Damaged($"member {name} is encrypted or compressed by method {method}; stored and deflated members are read");
            }

            (long size, long stored, long header) = Sizes(directory, directory.Slice(CentralSize + nameLength, extraLength));
            entries.Add(new ZipEntry(name, method == Deflated, size, stored, U32(directory, 16), header));
            directory = directory[total..];
        }

        return entries;
    }

    private static (long Size, long Stored, long Header) Sizes(ReadOnlySpan<byte> record, ReadOnlySpan<byte> extra)
    {
        long stored = U32(record, 20), size = U32(record, 24), header = U32(record, 42);
        while (extra.Length >= 4)
        {
            int length = Math.Min(U16(extra, 2), extra.Length - 4);
            if (U16(extra, 0) == Zip64ExtraId)
            {
                // Only the fields that do not fit 32 bits are here, in this order.
                ReadOnlySpan<byte> fields = extra.Slice(4, length);
                size = Take(size, ref fields);
                stored = Take(stored, ref fields);
                header = Take(header, ref fields);
            }

            extra = extra[(4 + length)..];
        }

        return (size, stored, header);
    }

    private static long Take(long value, ref ReadOnlySpan<byte> fields)
    {
        if (value != uint.MaxValue || fields.Length < 8)
        {
            return value;
        }

        long wide = U64(fields, 0);
        fields = fields[8..];
        return wide;
    }
}
