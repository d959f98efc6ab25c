namespace Disentangle.Datasets.Joints;

/// <content>Enumeration of the combinations of positive probability.</content>
public sealed partial class JointDistribution
{
    /// <summary>Number of combinations of positive probability.</summary>
    public long SupportCount { get; }

    /// <summary>Whether every combination of the grid has positive probability.</summary>
    public bool HasFullSupport => SupportCount == Factors.Count;

    /// <summary>Writes the <paramref name="k"/>-th combination of positive probability in the grid's row-major order.</summary>
    /// <param name="k">In [0, <see cref="SupportCount"/>).</param>
    /// <param name="classes">Receives F classes.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is outside.</exception>
    /// <exception cref="ArgumentException"><paramref name="classes"/> has not F elements.</exception>
    /// <remarks>
    /// Nothing is enumerated. A prefix of classes leaves in each block one run of its sorted support, and the number of
    /// completions is the product of the runs' lengths; so each factor takes one division and two binary searches.
    /// </remarks>
    public void SupportCell(long k, Span<int> classes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(k, SupportCount);
        Factors.ThrowUnlessRow(classes.Length);
        if (HasFullSupport)
        {
            Factors.ClassesOf(k, classes);
            return;
        }

        Span<Run> runs = stackalloc Run[_blocks.Length];
        for (int b = 0; b < _blocks.Length; b++)
        {
            runs[b] = new Run(0, _blocks[b].SupportCount, 0, _blocks[b].Probabilities.Count);
        }

        long completions = SupportCount;
        for (int factor = 0; factor < classes.Length; factor++)
        {
            int b = Array.IndexOf(_blocks, _blockOf[factor]);
            FactorBlock block = _blocks[b];
            ref Run run = ref runs[b];
            long others = completions / run.Length;
            int stride = run.Cells / Factors.Sizes[factor];
            int c = (block.SupportCell(run.First + (int)(k / others)) - run.FirstCell) / stride;
            int firstCell = run.FirstCell + (c * stride);
            int first = block.RankOf(firstCell);
            k -= (first - run.First) * others;
            run = new Run(first, block.RankOf(firstCell + stride) - first, firstCell, stride);
            completions = others * run.Length;
            classes[factor] = c;
        }
    }

    /// <summary>What a prefix of classes leaves of a block.</summary>
    /// <param name="First">Rank of the first supported cell left.</param>
    /// <param name="Length">Number of supported cells left.</param>
    /// <param name="FirstCell">First cell left, supported or not.</param>
    /// <param name="Cells">Number of cells left, supported or not.</param>
    private readonly record struct Run(int First, int Length, int FirstCell, int Cells);
}
