using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Joints;

/// <content>Draws under the condition that some classes are known.</content>
public sealed partial class JointDistribution
{
    /// <summary>
    /// Draws a second combination g' that shares all classes with a first one, g, but those of the free factors:
    /// from <c>p(g' | g'_f = g_f for all f that are not free)</c>, if wanted also given <c>g'_f ≠ g_f</c> for every free f.
    /// </summary>
    /// <param name="classes">The first combination g, shape [F].</param>
    /// <param name="free">Positions of the free factors; a position may stand twice.</param>
    /// <param name="mustDiffer">Whether every free factor must change its class.</param>
    /// <param name="random">Numbers to draw with. A block with a free factor takes one of 64 bits, blocks in order.</param>
    /// <param name="result">Receives g', shape [F]; g itself where the answer is false. It may not overlap <paramref name="classes"/>.</param>
    /// <returns>False if the condition has probability 0, for example where the free factors are determined by the others.</returns>
    /// <exception cref="ArgumentException">A row has not F elements, or the two overlap.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class or a free position is outside.</exception>
    /// <remarks>
    /// The setting of weakly supervised pairs (Locatello et al., "Weakly-supervised disentanglement without compromises", ICML 2020,
    /// arXiv:2002.02886, section 3), for dependent factors too. The time is proportional to the number of combinations of the
    /// free factors of each block; nothing is allocated.
    /// </remarks>
    public bool TrySampleConditional(
        ReadOnlySpan<int> classes, ReadOnlySpan<int> free, bool mustDiffer, ref PhiloxStream random, Span<int> result)
    {
        Factors.ThrowIfOutside(classes);
        Factors.ThrowUnlessRow(result.Length);
        if (classes.Overlaps(result))
        {
            throw new ArgumentException("The row that receives the draw overlaps the given one; pass two separate rows.", nameof(result));
        }

        Span<bool> isFree = stackalloc bool[Factors.Dimension];
        isFree.Clear();
        foreach (int factor in free)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(factor, nameof(free));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(factor, Factors.Dimension, nameof(free));
            isFree[factor] = true;
        }

        classes.CopyTo(result);
        foreach (FactorBlock block in _blocks)
        {
            if (!block.TryDrawConditional(classes, isFree, mustDiffer, ref random, result))
            {
                classes.CopyTo(result);
                return false;
            }
        }

        return true;
    }
}
