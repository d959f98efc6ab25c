namespace Disentangle.Datasets.Random;

/// <summary>
/// A random order of 0 … n−1 in which any place is found directly: no table, no state, a pure function of (seed, purpose, epoch, place).
/// </summary>
/// <remarks>
/// A balanced Feistel network over the next even power of two with Philox as its round function (Luby and Rackoff, "How to
/// construct pseudorandom permutations from pseudorandom functions", SIAM J. Comput. 17(2), 1988); results outside the range are
/// permuted again until they fall inside (Black and Rogaway, "Ciphers with arbitrary finite domains", CT-RSA 2002). The power of
/// two is below 4 n, so a place takes fewer than four passes on average.
/// </remarks>
public sealed class FeistelPermutation
{
    private const int Rounds = 8;
    private readonly ulong _seed;
    private readonly ulong _epoch;
    private readonly uint _purpose;
    private readonly int _halfBits;
    private readonly ulong _halfMask;

    /// <summary>Creates the order of one epoch.</summary>
    /// <param name="count">n, at least 1.</param>
    /// <param name="seed">Seed, any value.</param>
    /// <param name="epoch">Which of the seed's orders, at least 0.</param>
    /// <param name="purpose">What the order is for.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1 or <paramref name="epoch"/> below 0.</exception>
    public FeistelPermutation(long count, ulong seed, long epoch, RandomPurpose purpose = RandomPurpose.Shuffling)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        Count = count;
        _seed = seed;
        _epoch = (ulong)epoch;
        _purpose = (uint)purpose;
        _halfBits = 1;
        while (_halfBits < 32 && 1UL << (2 * _halfBits) < (ulong)count)
        {
            _halfBits++;
        }

        _halfMask = (1UL << _halfBits) - 1;
    }

    /// <summary>n.</summary>
    public long Count { get; }

    /// <summary>What stands at <paramref name="place"/>.</summary>
    /// <param name="place">In [0, <see cref="Count"/>).</param>
    /// <returns>In [0, <see cref="Count"/>); different places give different values.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="place"/> is outside.</exception>
    public long this[long place]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(place);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, Count);
            ulong value = (ulong)place;
            do
            {
                value = Permute(value);
            }
            while (value >= (ulong)Count);

            return (long)value;
        }
    }

    private ulong Permute(ulong value)
    {
        ulong left = value >> _halfBits;
        ulong right = value & _halfMask;
        for (uint round = 0; round < Rounds; round++)
        {
            (left, right) = (right, left ^ (RoundFunction(round, (uint)right) & _halfMask));
        }

        return (left << _halfBits) | right;
    }

    private uint RoundFunction(uint round, uint half)
    {
        // The round shares a word with the purpose, the half takes the place of a stream's block number.
        uint tag = _purpose | (round << 16);
        return Philox.Block(new PhiloxBlock(half, (uint)_epoch, (uint)(_epoch >> 32), tag), _seed).X0;
    }
}
