namespace SixLabors.ImageSharp.Formats.Gif;

/// <summary>The variable-width LZW code of GIF89a, appendix F: codes of up to 12 bits, low bits first, in blocks of up to 255 bytes.</summary>
internal sealed class LzwEncoder
{
    private const int MaxBits = 12;

    private readonly Stream _stream;
    private readonly byte[] _block = new byte[256];
    private int _blockLength;
    private uint _bits;
    private int _bitCount;

    private LzwEncoder(Stream stream) => _stream = stream;

    /// <param name="indices">Colour indices below 2^<paramref name="minCodeSize"/>, at least one.</param>
    /// <param name="minCodeSize">2 to 8.</param>
    /// <param name="stream">Receives the code size, the data blocks and the block terminator.</param>
    internal static void Encode(ReadOnlySpan<byte> indices, int minCodeSize, Stream stream)
    {
        stream.WriteByte((byte)minCodeSize);
        new LzwEncoder(stream).Encode(indices, minCodeSize);
    }

    private void Encode(ReadOnlySpan<byte> indices, int minCodeSize)
    {
        int clear = 1 << minCodeSize, end = clear + 1;
        int next = end + 1, size = minCodeSize + 1;
        var longer = new Dictionary<int, int>();
        Emit(clear, size);

        int prefix = indices[0];
        foreach (byte index in indices[1..])
        {
            if (longer.TryGetValue((prefix << 8) | index, out int code))
            {
                prefix = code;
                continue;
            }

            EmitPrefix();
            if (next < 1 << MaxBits)
            {
                longer[(prefix << 8) | index] = next++;
            }
            else
            {
                Emit(clear, size);
                longer.Clear();
                (next, size) = (end + 1, minCodeSize + 1);
            }

            prefix = index;
        }

        EmitPrefix();
        Emit(end, size);
        Finish();

        // The decoder widens its codes when it has read this one, whether or not we add an entry for it.
        void EmitPrefix()
        {
            Emit(prefix, size);
            if (next == 1 << size && size < MaxBits)
            {
                size++;
            }
        }
    }

    private void Emit(int code, int size)
    {
        _bits |= (uint)code << _bitCount;
        _bitCount += size;
        while (_bitCount >= 8)
        {
            EmitByte((byte)_bits);
            _bits >>= 8;
            _bitCount -= 8;
        }
    }

    private void EmitByte(byte value)
    {
        _block[++_blockLength] = value;
        if (_blockLength == 255)
        {
            WriteBlock();
        }
    }

    private void WriteBlock()
    {
        _block[0] = (byte)_blockLength;
        _stream.Write(_block, 0, _blockLength + 1);
        _blockLength = 0;
    }

    private void Finish()
    {
        if (_bitCount > 0)
        {
            EmitByte((byte)_bits);
        }

        // An empty block ends the data, so the last full one must not be followed by two.
        if (_blockLength > 0)
        {
            WriteBlock();
        }

        _stream.WriteByte(0);
    }
}
