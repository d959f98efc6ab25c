using static Disentangle.Datasets.Files.Compression.DeflateTables;

namespace Disentangle.Datasets.Files.Compression;

/// <summary>The head of a dynamic block: both codes' lengths, run-length coded and Huffman coded (RFC 1951 §3.2.7).</summary>
internal sealed class CodeLengthHeader
{
    private const int RepeatPrevious = 16;
    private const int RepeatZeroShort = 17;
    private const int RepeatZeroLong = 18;

    private readonly byte[] _lengths = new byte[LiteralSymbols + DistanceSymbols];
    private readonly ushort[] _items = new ushort[LiteralSymbols + DistanceSymbols];
    private readonly HuffmanCode _code = new(LengthCodeSymbols, 7);
    private int _itemCount;
    private int _literalCount;
    private int _distanceCount;
    private int _codeCount;

    /// <summary>Takes the codes of the block and returns the bits that the head will take.</summary>
    public int Prepare(HuffmanCode literals, HuffmanCode distances)
    {
        _literalCount = Math.Max(literals.Count, EndOfBlock + 1);
        _distanceCount = Math.Max(distances.Count, 1);
        literals.Lengths.AsSpan(0, _literalCount).CopyTo(_lengths);
        distances.Lengths.AsSpan(0, _distanceCount).CopyTo(_lengths.AsSpan(_literalCount));
        Array.Clear(_code.Frequencies);
        _itemCount = 0;
        for (int i = 0; i < _literalCount + _distanceCount;)
        {
            i += AddRun(i, RunLength(i));
        }

        _code.Build();
        _codeCount = LengthCodeSymbols;
        while (_codeCount > 4 && _code.Lengths[LengthCodeOrder[_codeCount - 1]] == 0)
        {
            _codeCount--;
        }

        uint extraBits = (2 * _code.Frequencies[RepeatPrevious]) + (3 * _code.Frequencies[RepeatZeroShort])
            + (7 * _code.Frequencies[RepeatZeroLong]);
        return 14 + (3 * _codeCount) + _code.Cost() + (int)extraBits;
    }

    /// <summary>Writes the head.</summary>
    public void Write(ref BitWriter writer)
    {
        writer.Write((uint)(_literalCount - 257), 5);
        writer.Write((uint)(_distanceCount - 1), 5);
        writer.Write((uint)(_codeCount - 4), 4);
        for (int i = 0; i < _codeCount; i++)
        {
            writer.Write(_code.Lengths[LengthCodeOrder[i]], 3);
        }

        foreach (ushort item in _items.AsSpan(0, _itemCount))
        {
            int symbol = item & 0xFF;
            writer.Write(_code.Codes[symbol], _code.Lengths[symbol]);
            if (symbol >= RepeatPrevious)
            {
                writer.Write((uint)(item >> 8), symbol switch { RepeatPrevious => 2, RepeatZeroShort => 3, _ => 7 });
            }
        }
    }

    private int RunLength(int start)
    {
        int end = start + 1;
        while (end < _literalCount + _distanceCount && _lengths[end] == _lengths[start])
        {
            end++;
        }

        return end - start;
    }

    /// <summary>Adds the items of a run and returns how many lengths they cover.</summary>
    private int AddRun(int start, int run)
    {
        byte length = _lengths[start];
        if (length == 0 && run >= 3)
        {
            int covered = Math.Min(run, 138);
            return covered <= 10 ? Add(RepeatZeroShort, covered - 3, covered) : Add(RepeatZeroLong, covered - 11, covered);
        }

        if (start > 0 && _lengths[start - 1] == length && run >= 3)
        {
            int covered = Math.Min(run, 6);
            return Add(RepeatPrevious, covered - 3, covered);
        }

        return Add(length, 0, 1);
    }

    private int Add(int symbol, int extra, int covered)
    {
        _items[_itemCount++] = (ushort)(symbol | (extra << 8));
        _code.Frequencies[symbol]++;
        return covered;
    }
}
