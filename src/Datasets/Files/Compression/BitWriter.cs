using System.Buffers.Binary;

namespace Disentangle.Datasets.Files.Compression;

/// <summary>Packs bits into bytes, least significant first, as Deflate does (RFC 1951 §3.1.1).</summary>
internal ref struct BitWriter(Span<byte> destination)
{
    private readonly Span<byte> _destination = destination;
    private ulong _bits;
    private int _bitCount;

    /// <summary>Whole bytes written so far.</summary>
    public int Position { get; private set; }

    /// <summary>Appends the low <paramref name="count"/> bits of <paramref name="value"/>, whose other bits are 0; at most 32.</summary>
    public void Write(uint value, int count)
    {
        _bits |= (ulong)value << _bitCount;
        _bitCount += count;
        if (_bitCount >= 32)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(_destination[Position..], (uint)_bits);
            Position += 4;
            _bits >>= 32;
            _bitCount -= 32;
        }
    }

    /// <summary>Fills the last byte with 0 bits.</summary>
    public void AlignToByte()
    {
        while (_bitCount > 0)
        {
            _destination[Position++] = (byte)_bits;
            _bits >>= 8;
            _bitCount -= 8;
        }

        _bits = 0;
        _bitCount = 0;
    }

    /// <summary>Copies whole bytes; the position must be aligned.</summary>
    public void WriteBytes(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_destination[Position..]);
        Position += bytes.Length;
    }
}
