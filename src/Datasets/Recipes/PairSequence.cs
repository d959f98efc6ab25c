using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Recipes;

/// <summary>
/// Pairs for weakly supervised models: observation 2i is draw i of the joint distribution, observation 2i + 1 a draw conditional on all
/// factors of it but a random subset, which all change.
/// </summary>
/// <remarks>
/// Locatello et al., "Weakly-supervised disentanglement without compromises", ICML 2020, arXiv:2002.02886, section 3; Shu et al., "Weakly
/// supervised disentanglement with guarantees", ICLR 2020, arXiv:1910.09772 (match pairing). Factors of the subset always differ, so that
/// the number of changes is exact, and the subset is uniform among those of its size that can change at all, given the first observation.
/// </remarks>
internal sealed class PairSequence(JointDistribution joint, ulong seed, PairRule rule) : ClassSequence
{
    // Subsets that can change are usually most of all; only where they are rare is each of them looked at.
    private const int Attempts = 16;

    private readonly int[] _changing = [.. rule.Changing];

    /// <inheritdoc/>
    /// <exception cref="ImpossiblePairException">Nothing that may change can change, given the first observation of a pair.</exception>
    public override void Fill(long first, Span<int> classes)
    {
        int width = joint.Factors.Dimension;
        Span<int> partner = stackalloc int[width];
        for (int start = 0; start < classes.Length; start += width)
        {
            (long pair, long second) = Math.DivRem(first + (start / width), 2);
            Span<int> row = classes.Slice(start, width);
            if (second == 0)
            {
                joint.Sample(seed, pair, row);
                row.CopyTo(partner);
                continue;
            }

            if (start == 0)
            {
                joint.Sample(seed, pair, partner);
            }

            Change(pair, partner, row);
        }
    }

    private void Change(long pair, ReadOnlySpan<int> classes, Span<int> changed)
    {
        PhiloxStream random = new(seed, RandomPurpose.Pairing, (ulong)pair);
        Span<int> sizes = stackalloc int[rule.Most - rule.Least + 1];
        for (int i = 0; i < sizes.Length; i++)
        {
            sizes[i] = rule.Least + i;
        }

        for (int i = 0; i < sizes.Length; i++)
        {
            int chosen = i + random.NextBelow(sizes.Length - i);
            (sizes[i], sizes[chosen]) = (sizes[chosen], sizes[i]);
            if (TryChange(classes, sizes[i], ref random, changed))
            {
                return;
            }
        }

        throw new ImpossiblePairException(pair, joint, classes, rule);
    }

    private bool TryChange(ReadOnlySpan<int> classes, int size, ref PhiloxStream random, Span<int> changed)
    {
        Span<int> subset = stackalloc int[size];
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            FactorSubsets.Draw(_changing, subset, ref random);
            if (joint.TrySampleConditional(classes, subset, mustDiffer: true, ref random, changed))
            {
                return true;
            }
        }

        return TryEachSubset(classes, subset, ref random, changed);
    }

    /// <summary>Keeps the k-th subset that can change with probability 1/k, which leaves each of them equally likely.</summary>
    private bool TryEachSubset(ReadOnlySpan<int> classes, Span<int> subset, ref PhiloxStream random, Span<int> changed)
    {
        Span<int> places = stackalloc int[subset.Length];
        Span<int> candidate = stackalloc int[changed.Length];
        FactorSubsets.First(places);
        int possible = 0;
        do
        {
            for (int i = 0; i < places.Length; i++)
            {
                subset[i] = _changing[places[i]];
            }

            if (joint.TrySampleConditional(classes, subset, mustDiffer: true, ref random, candidate) && random.NextBelow(++possible) == 0)
            {
                candidate.CopyTo(changed);
            }
        }
        while (FactorSubsets.Next(places, _changing.Length));
        return possible > 0;
    }
}
