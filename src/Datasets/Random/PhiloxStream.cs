using System.Diagnostics.CodeAnalysis;

namespace Disentangle.Datasets.Random;

/// <summary>
/// The random numbers of one (seed, purpose, index): a sequence of 2^34 words that overlaps no other. Each observation gets a
/// stream of its own, so its numbers depend on nothing but these three.
/// </summary>
/// <remarks>A mutable value: a copy continues on its own from where it was taken. Not for concurrent use.</remarks>
[SuppressMessage("Naming", "CA1711", Justification = "A stream of random numbers is the field's word; System.IO.Stream is not meant.")]
public struct PhiloxStream
{
    private readonly ulong _seed;
    private readonly ulong _index;
    private readonly uint _purpose;
    private PhiloxBlock _block;
    private uint _blockNumber;
    private int _unread;

    /// <summary>Starts the stream at its first number.</summary>
    /// <param name="seed">Seed, any value.</param>
    /// <param name="purpose">What the numbers are for.</param>
    /// <param name="index">Which stream: an observation's index, an epoch ...; any value.</param>
    public PhiloxStream(ulong seed, RandomPurpose purpose, ulong index)
    {
        _seed = seed;
        _index = index;
        _purpose = (uint)purpose;
    }

    /// <summary>32 random bits.</summary>
    public uint NextUInt32()
    {
        if (_unread == 0)
        {
            _block = Philox.Block(new PhiloxBlock(_blockNumber++, (uint)_index, (uint)(_index >> 32), _purpose), _seed);
            _unread = 4;
        }

        return _unread-- switch
        {
            4 => _block.X0,
            3 => _block.X1,
            2 => _block.X2,
            _ => _block.X3,
        };
    }

    /// <summary>64 random bits: the next two words, the earlier one low.</summary>
    public ulong NextUInt64()
    {
        uint low = NextUInt32();
        return low | ((ulong)NextUInt32() << 32);
    }

    /// <summary>A multiple of 2^-53 in [0, 1), each equally likely.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>An integer in [0, <paramref name="bound"/>), each exactly equally likely.</summary>
    /// <param name="bound">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is below 1.</exception>
    /// <remarks>Lemire, "Fast random integer generation in an interval", arXiv:1805.10941, algorithm 5.</remarks>
    public int NextBelow(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        uint n = (uint)bound;
        ulong product = (ulong)NextUInt32() * n;
        if ((uint)product < n)
        {
            // 2^32 mod n: values of the low half below it belong to intervals that are one too long.
            uint excess = (0 - n) % n;
            while ((uint)product < excess)
            {
                product = (ulong)NextUInt32() * n;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>A draw from the standard normal distribution (Box and Muller's transform of two uniform numbers).</summary>
    /// <remarks>Logarithm and cosine come from the platform's mathematics library, whose last bit may differ between platforms.</remarks>
    public double NextGaussian()
    {
        // 1 − u lies in (0, 1], which keeps the logarithm finite.
        double radius = Math.Sqrt(-2 * Math.Log(1 - NextDouble()));
        return radius * Math.Cos(2 * Math.PI * NextDouble());
    }
}
