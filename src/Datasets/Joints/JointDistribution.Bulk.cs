using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Joints;

/// <content>Many draws at once.</content>
public sealed partial class JointDistribution
{
    // Random numbers and rows of one chunk stay in the first-level cache.
    private const int Chunk = 512;

    /// <summary>Draws consecutive combinations, bit for bit those of <see cref="Sample(ulong, long, Span{int})"/>, on the calling thread.</summary>
    /// <param name="seed">Seed, any value.</param>
    /// <param name="firstIndex">Index of the first draw, at least 0.</param>
    /// <param name="count">Number of draws N, at least 0.</param>
    /// <param name="classes">Receives the draws, shape [N, F] row-major.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="firstIndex"/> or <paramref name="count"/> is negative, or the last index is above 2^63 − 1.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="classes"/> has not N · F elements.</exception>
    public void Sample(ulong seed, long firstIndex, int count, Span<int> classes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstIndex);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count - 1, long.MaxValue - firstIndex, nameof(count));
        int dimension = Factors.Dimension;
        if (classes.Length != (long)count * dimension)
        {
            throw new ArgumentException(
                $"{count} draws of {dimension} classes need {(long)count * dimension} elements; {classes.Length} came.", nameof(classes));
        }

        Span<ulong> even = stackalloc ulong[Chunk];
        Span<ulong> odd = stackalloc ulong[Chunk];
        Span<int> cells = stackalloc int[Chunk];
        for (int first = 0; first < count; first += Chunk)
        {
            int length = Math.Min(Chunk, count - first);
            ulong firstStream = (ulong)(firstIndex + first);
            Span<int> rows = classes.Slice(first * dimension, length * dimension);
            int generated = -1;
            foreach (FactorBlock block in _blocks)
            {
                // Each factor has a number of its own, two numbers come from one Philox block, and a table uses its first factor's.
                (int pair, int half) = Math.DivRem(block.FirstPosition, 2);
                if (pair != generated)
                {
                    PhiloxWide.Fill(seed, RandomPurpose.FactorSampling, firstStream, (uint)pair, even[..length], odd[..length]);
                    generated = pair;
                }

                block.Draw((half == 0 ? even : odd)[..length], cells[..length], rows, dimension);
            }
        }
    }
}
