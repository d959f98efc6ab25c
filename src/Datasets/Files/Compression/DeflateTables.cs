namespace Disentangle.Datasets.Files.Compression;

/// <summary>The fixed alphabets of Deflate (RFC 1951 §3.2.5–3.2.7).</summary>
internal static class DeflateTables
{
    /// <summary>Symbol that ends a block.</summary>
    public const int EndOfBlock = 256;

    /// <summary>Literals, end of block and 29 length symbols.</summary>
    public const int LiteralSymbols = 286;

    /// <summary>Distance symbols.</summary>
    public const int DistanceSymbols = 30;

    /// <summary>Symbols of the code that carries the code lengths.</summary>
    public const int LengthCodeSymbols = 19;

    /// <summary>Shortest and longest match.</summary>
    public const int MinimumMatch = 3, MaximumMatch = 258;

    /// <summary>How far back a match may lie.</summary>
    public const int WindowSize = 32768;

    /// <summary>Order in which the lengths of the length code are sent.</summary>
    public static ReadOnlySpan<byte> LengthCodeOrder => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    /// <summary>Extra bits of length symbol 257 + i.</summary>
    public static ReadOnlySpan<byte> LengthExtraBits => [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    /// <summary>First match length of length symbol 257 + i.</summary>
    public static ReadOnlySpan<ushort> LengthBase =>
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    /// <summary>Extra bits of each distance symbol.</summary>
    public static ReadOnlySpan<byte> DistanceExtraBits =>
        [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];

    /// <summary>First distance of each distance symbol.</summary>
    public static ReadOnlySpan<ushort> DistanceBase =>
    [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769,
        1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
    ];

    /// <summary>Length symbol minus 257 of each match length; shape [259].</summary>
    public static byte[] SymbolOfLength { get; } = Invert(LengthBase, MaximumMatch + 1);

    /// <summary>Bits of each literal or length symbol in a block of fixed codes.</summary>
    public static int FixedLength(int symbol) => symbol switch { < 144 => 8, < 256 => 9, < 280 => 7, _ => 8 };

    /// <summary>Distance symbol of a distance in [1, 32768].</summary>
    public static int SymbolOfDistance(int distance)
    {
        if (distance <= 4)
        {
            return distance - 1;
        }

        // Two symbols per power of two, told apart by the bit below the highest.
        int top = System.Numerics.BitOperations.Log2((uint)distance - 1);
        return (2 * top) + (int)(((uint)distance - 1) >> (top - 1) & 1);
    }

    private static byte[] Invert(ReadOnlySpan<ushort> bases, int count)
    {
        byte[] symbols = new byte[count];
        for (int i = 0, symbol = 0; i < count; i++)
        {
            while (symbol + 1 < bases.Length && bases[symbol + 1] <= i)
            {
                symbol++;
            }

            symbols[i] = (byte)symbol;
        }

        return symbols;
    }
}
