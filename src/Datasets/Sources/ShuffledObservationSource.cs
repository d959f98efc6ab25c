using System.Buffers;
using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Sources;

/// <summary>
/// A finite source as an endless training stream: epoch after epoch, each in a new random order that holds every observation once.
/// Observation i of the stream is a pure function of (source, seed, i), so training resumes anywhere.
/// </summary>
public sealed class ShuffledObservationSource : IObservationSource
{
    private readonly IObservationSource _source;
    private readonly ulong _seed;
    private FeistelPermutation _order;
    private long _epoch;

    /// <summary>Creates the stream.</summary>
    /// <param name="source">A source of at least one observation and not endless; this object disposes it.</param>
    /// <param name="seed">Seed of the orders, any value.</param>
    /// <exception cref="ArgumentException">The source is empty or endless.</exception>
    public ShuffledObservationSource(IObservationSource source, ulong seed)
    {
        if (source.Count is < 1 or long.MaxValue)
        {
            string what = source.Count < 1 ? "it is empty" : "it is endless and random already, so read it directly";
            throw new ArgumentException($"This source cannot be shuffled: {what}.", nameof(source));
        }

        _source = source;
        _seed = seed;
        _order = new FeistelPermutation(source.Count, seed, epoch: 0);
    }

    /// <inheritdoc/>
    public FactorSpace Factors => _source.Factors;

    /// <inheritdoc/>
    public ImageFormat Format => _source.Format;

    /// <inheritdoc/>
    public long Count => long.MaxValue;

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<long> indices, Span<byte> images, Span<int> classes)
    {
        this.ThrowUnlessReadFits(indices, images, classes);
        long[] rented = ArrayPool<long>.Shared.Rent(indices.Length);
        try
        {
            Span<long> shuffled = rented.AsSpan(0, indices.Length);
            for (int i = 0; i < indices.Length; i++)
            {
                shuffled[i] = SourceIndexOf(indices[i]);
            }

            _source.Read(shuffled, images, classes);
        }
        finally
        {
            ArrayPool<long>.Shared.Return(rented);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();

    private long SourceIndexOf(long index)
    {
        (long epoch, long place) = Math.DivRem(index, _source.Count);
        if (epoch != _epoch)
        {
            _order = new FeistelPermutation(_source.Count, _seed, epoch);
            _epoch = epoch;
        }

        return _order[place];
    }
}
