namespace Disentangle.Datasets.Random;

/// <summary>
/// Philox 4x32-10: a keyed bijection of 128-bit counters whose outputs are random bits. It has no state, so the number at any
/// position costs the same.
/// </summary>
/// <remarks>
/// Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011,
/// <see href="https://doi.org/10.1145/2063384.2063405"/>, section 3.3 and table 2.
/// </remarks>
public static class Philox
{
    internal const int Rounds = 10;
    internal const uint Multiplier0 = 0xD2511F53;
    internal const uint Multiplier1 = 0xCD9E8D57;

    // The fractional digits of the golden ratio and of √3, which keep the round keys apart.
    internal const uint KeyStep0 = 0x9E3779B9;
    internal const uint KeyStep1 = 0xBB67AE85;

    /// <summary>The random block at <paramref name="counter"/>.</summary>
    /// <param name="counter">Position, any 128 bits.</param>
    /// <param name="key">Seed; its low half is key word 0, its high half key word 1.</param>
    /// <returns>128 random bits; different counters under one key never give the same block.</returns>
    public static PhiloxBlock Block(PhiloxBlock counter, ulong key)
    {
        (uint x0, uint x1, uint x2, uint x3) = counter;
        uint key0 = (uint)key;
        uint key1 = (uint)(key >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            ulong product0 = (ulong)Multiplier0 * x0;
            ulong product1 = (ulong)Multiplier1 * x2;
            x0 = (uint)(product1 >> 32) ^ x1 ^ key0;
            x1 = (uint)product1;
            x2 = (uint)(product0 >> 32) ^ x3 ^ key1;
            x3 = (uint)product0;
            key0 += KeyStep0;
            key1 += KeyStep1;
        }

        return new PhiloxBlock(x0, x1, x2, x3);
    }
}
