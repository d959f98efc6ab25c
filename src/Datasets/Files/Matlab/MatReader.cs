using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Disentangle.Datasets.Files.Compression;

namespace Disentangle.Datasets.Files.Matlab;

/// <summary>Reads the data elements of one variable.</summary>
/// <param name="stream">At the variable's first byte.</param>
/// <param name="path">The file, for errors.</param>
/// <param name="start">The variable's place in the file, for errors.</param>
/// <param name="available">Bytes that can follow.</param>
internal sealed class MatReader(Stream stream, string path, long start, long available)
{
    /// <summary>Bytes of an element's tag.</summary>
    public const int TagSize = 8;

    // Deflate cannot do better than 258 bytes for two bits.
    private const long MostExpansion = 1032;
    private const int ComplexFlag = 0x0800;
    private const int MostDimensions = 32;
    private const int LongestName = 4096;

    private long _left = available;
    private uint _checksum = 1;

    /// <summary>Reads type and size of an element of the file, which must fit into it.</summary>
    public (MatType Type, long Size) ReadOuterTag()
    {
        (MatType type, uint size, _) = ReadTag(isOuter: true);
        return size <= _left
            ? (type, size)
            : throw Fault($"its element has {size} bytes, but only {_left} follow; the file is cut off. Fetch it again.");
    }

    /// <summary>Reads the array if it is the one that is looked for.</summary>
    /// <returns>Null where it is another variable, whose name is then added to <paramref name="others"/>.</returns>
    public MatArray? ReadArray(MatType type, long size, string name, List<string> others)
    {
        switch (type)
        {
            case MatType.Matrix:
                _left = size;
                return ReadMatrix(name, others);
            case MatType.Compressed:
                using (ZLibStream inflated = new(stream, CompressionMode.Decompress, leaveOpen: true))
                {
                    MatReader inner = new(inflated, path, start, size * MostExpansion);
                    (MatType innerType, long innerSize) = inner.ReadOuterTag();
                    MatArray? array = innerType == MatType.Matrix ? inner.ReadArray(innerType, innerSize, name, others) : null;
                    return array is null || inner.IsWhole(ReadChecksum(size)) ? array : throw Fault("its compressed bytes are damaged. Fetch the file again.");
                }

            default:
                return null;
        }
    }

    private static int SizeOf(MatType type) => type switch
    {
        MatType.Int8 or MatType.UInt8 => 1,
        MatType.Int16 or MatType.UInt16 => 2,
        MatType.Int32 or MatType.UInt32 or MatType.Single => 4,
        MatType.Int64 or MatType.UInt64 or MatType.Double => 8,
        _ => 0,
    };

    private MatArray? ReadMatrix(string name, List<string> others)
    {
        (int matClass, bool isComplex) = ReadFlags();
        byte[] dimensions = ReadElement("dimensions", MatType.Int32, sizeof(int) * MostDimensions);
        int[] shape = [.. Enumerable.Range(0, dimensions.Length / sizeof(int)).Select(i => BinaryPrimitives.ReadInt32LittleEndian(dimensions.AsSpan(sizeof(int) * i)))];
        string found = Encoding.UTF8.GetString(ReadElement("name", null, LongestName));
        if (found != name)
        {
            others.Add(found);
            return null;
        }

        if (!Enum.IsDefined((MatClass)matClass) || isComplex || shape.Length < 2 || shape.Any(n => n < 0))
        {
            throw Fault(
                $"{name} has class {matClass}{(isComplex ? ", complex," : "")} and extent ({string.Join(", ", shape)}); a real numeric array must stand here.");
        }

        (MatType type, uint size, byte[]? small) = ReadTag();
        long count = shape.Aggregate(1L, (product, n) => n == 0 || product <= long.MaxValue / n ? product * n : long.MaxValue);
        if (SizeOf(type) == 0 || size > _left || size / SizeOf(type) != count || size % SizeOf(type) != 0)
        {
            throw Fault(
                $"{name} has extent ({string.Join(", ", shape)}) and {size} bytes of type {(int)type}, of which at most {_left} follow; they do not fit together. Fetch the file again.");
        }

        byte[] bytes = small ?? new byte[size];
        if (small is null)
        {
            Fill(bytes);
        }

        return new MatArray(name, (MatClass)matClass, shape, type, bytes);
    }

    private (int Class, bool IsComplex) ReadFlags()
    {
        byte[] flags = ReadElement("flags", MatType.UInt32, TagSize);
        if (flags.Length != TagSize)
        {
            throw Fault($"its flags have {flags.Length} bytes; they must have 8. Fetch the file again.");
        }

        uint word = BinaryPrimitives.ReadUInt32LittleEndian(flags);
        return ((int)(word & 0xFF), (word & ComplexFlag) != 0);
    }

    private byte[] ReadElement(string what, MatType? expected, int most)
    {
        (MatType type, uint size, byte[]? small) = ReadTag();
        if (size > most || (expected is not null && type != expected))
        {
            throw Fault($"its {what} have type {(int)type} and {size} bytes, which cannot be; the file is damaged. Fetch it again.");
        }

        byte[] bytes = small ?? new byte[size];
        if (small is null)
        {
            Fill(bytes);
            Fill(new byte[(TagSize - (size % TagSize)) % TagSize]);
        }

        return bytes;
    }

    // Up to four bytes stand in the tag itself, whose first half then holds the type and their number.
    private (MatType Type, uint Size, byte[]? Small) ReadTag(bool isOuter = false)
    {
        byte[] tag = new byte[TagSize];
        Fill(tag);
        uint first = BinaryPrimitives.ReadUInt32LittleEndian(tag);
        if (first >> 16 == 0)
        {
            return ((MatType)first, BinaryPrimitives.ReadUInt32LittleEndian(tag.AsSpan(4)), null);
        }

        uint size = first >> 16;
        return size <= 4 && !isOuter
            ? ((MatType)(first & 0xFFFF), size, tag[4..(4 + (int)size)])
            : throw Fault($"an element has the tag {first:x8}, which cannot be; the file is damaged. Fetch it again.");
    }

    private void Fill(Span<byte> target)
    {
        if (target.Length > _left)
        {
            throw Fault("it ends within an element; the file is damaged. Fetch it again.");
        }

        _left -= target.Length;
        if (Guarded(target) < target.Length)
        {
            throw Fault("the file ends within it. Fetch it again.");
        }

        _checksum = Adler32.Append(_checksum, target);
    }

    // The framework's stream stops without a word where compressed bytes end before their last block does.
    private bool IsWhole(uint checksum)
    {
        if (_left < TagSize)
        {
            Fill(new byte[_left]); // what fills the array up to a multiple of eight bytes
        }

        return Guarded(new byte[1]) == 0 && _checksum == checksum;
    }

    private uint ReadChecksum(long size)
    {
        long back = stream.Position;
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        stream.Position = start + TagSize + size - sizeof(uint);
        stream.ReadExactly(bytes);
        stream.Position = back;
        return BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    private int Guarded(Span<byte> target)
    {
        try
        {
            return stream.ReadAtLeast(target, target.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException e)
        {
            throw new DatasetFormatException(path, $"variable at byte {start}", "its compressed bytes are damaged. Fetch the file again.", e);
        }
    }

    private DatasetFormatException Fault(string problem) => new(path, $"variable at byte {start}", problem);
}
