using static Disentangle.Datasets.Files.Compression.DeflateTables;

namespace Disentangle.Datasets.Files.Compression;

/// <summary>Writes the tokens of one block with whichever of the fixed and the dynamic codes is shorter.</summary>
internal sealed class DeflateBlock
{
    private readonly HuffmanCode _literals = new(LiteralSymbols, 15);
    private readonly HuffmanCode _distances = new(DistanceSymbols, 15);
    private readonly FixedCodes _fixed = new();
    private readonly CodeLengthHeader _header = new();

    /// <summary>Token of a match; a literal's token is its byte.</summary>
    public static uint Match(int length, int distance) => ((uint)length << 16) | (uint)(distance - 1);

    /// <summary>Writes a block; false, and nothing written, where storing the bytes as they are takes less room.</summary>
    /// <param name="tokens">Literals and matches.</param>
    /// <param name="byteCount">Bytes that the tokens stand for.</param>
    /// <param name="writer">Receives the block.</param>
    /// <param name="isLast">Whether the stream ends here.</param>
    public bool TryWrite(ReadOnlySpan<uint> tokens, int byteCount, ref BitWriter writer, bool isLast)
    {
        int extraBits = Count(tokens);
        _literals.Build();
        _distances.Build();
        int dynamicBits = _header.Prepare(_literals, _distances) + _literals.Cost() + _distances.Cost();
        int fixedBits = _fixed.Cost(_literals, _distances);
        if (Math.Min(fixedBits, dynamicBits) + extraBits > 8 * byteCount)
        {
            return false;
        }

        bool isFixed = fixedBits <= dynamicBits;
        writer.Write((isFixed ? 2u : 4u) | (isLast ? 1u : 0u), 3);
        if (isFixed)
        {
            Write(tokens, _fixed.Literals, _fixed.Distances, ref writer);
        }
        else
        {
            _header.Write(ref writer);
            Write(tokens, _literals, _distances, ref writer);
        }

        return true;
    }

    private int Count(ReadOnlySpan<uint> tokens)
    {
        Array.Clear(_literals.Frequencies);
        Array.Clear(_distances.Frequencies);
        int extraBits = 0;
        foreach (uint token in tokens)
        {
            int length = (int)(token >> 16);
            if (length == 0)
            {
                _literals.Frequencies[token]++;
                continue;
            }

            int lengthSymbol = SymbolOfLength[length];
            int distanceSymbol = SymbolOfDistance((int)(token & 0xFFFF) + 1);
            _literals.Frequencies[EndOfBlock + 1 + lengthSymbol]++;
            _distances.Frequencies[distanceSymbol]++;
            extraBits += LengthExtraBits[lengthSymbol] + DistanceExtraBits[distanceSymbol];
        }

        _literals.Frequencies[EndOfBlock] = 1;
        return extraBits;
    }

    private static void Write(ReadOnlySpan<uint> tokens, HuffmanCode literals, HuffmanCode distances, ref BitWriter writer)
    {
        foreach (uint token in tokens)
        {
            int length = (int)(token >> 16);
            if (length == 0)
            {
                writer.Write(literals.Codes[token], literals.Lengths[token]);
                continue;
            }

            int symbol = SymbolOfLength[length];
            int code = EndOfBlock + 1 + symbol;
            int bits = literals.Lengths[code];
            writer.Write(literals.Codes[code] | ((uint)(length - LengthBase[symbol]) << bits), bits + LengthExtraBits[symbol]);

            int distance = (int)(token & 0xFFFF) + 1;
            symbol = SymbolOfDistance(distance);
            bits = distances.Lengths[symbol];
            writer.Write(distances.Codes[symbol] | ((uint)(distance - DistanceBase[symbol]) << bits), bits + DistanceExtraBits[symbol]);
        }

        writer.Write(literals.Codes[EndOfBlock], literals.Lengths[EndOfBlock]);
    }
}
