using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Splits;

/// <summary>
/// The place of a combination among those of positive probability, in row-major order: the inverse of
/// <see cref="JointDistribution.SupportCell"/>. Nothing is enumerated.
/// </summary>
internal sealed class SupportRanking
{
    private readonly JointDistribution _joint;
    private readonly int[] _blockOf;

    public SupportRanking(JointDistribution joint)
    {
        _joint = joint;
        _blockOf = new int[joint.Factors.Dimension];
        for (int b = 0; b < joint.Blocks.Count; b++)
        {
            foreach (int position in joint.Blocks[b].Positions)
            {
                _blockOf[position] = b;
            }
        }
    }

    /// <summary>The place; −1 where the combination has probability 0.</summary>
    /// <param name="classes">Classes, shape [F].</param>
    public long RankOf(ReadOnlySpan<int> classes)
    {
        if (_joint.HasFullSupport)
        {
            return _joint.Factors.IndexOf(classes);
        }

        Span<Run> runs = stackalloc Run[_joint.Blocks.Count];
        for (int b = 0; b < runs.Length; b++)
        {
            runs[b] = new Run(0, _joint.Blocks[b].SupportCount, 0, _joint.Blocks[b].Probabilities.Count);
        }

        // A prefix of classes leaves one run of each block's sorted support; combinations with a smaller next class come before.
        long completions = _joint.SupportCount, rank = 0;
        for (int factor = 0; factor < classes.Length; factor++)
        {
            FactorBlock block = _joint.Blocks[_blockOf[factor]];
            ref Run run = ref runs[_blockOf[factor]];
            long others = completions / run.Length;
            int stride = run.Cells / _joint.Factors.Sizes[factor];
            int firstCell = run.FirstCell + (classes[factor] * stride);
            int first = block.RankOf(firstCell), end = block.RankOf(firstCell + stride);
            if (first == end)
            {
                return -1;
            }

            rank += (first - run.First) * others;
            run = new Run(first, end - first, firstCell, stride);
            completions = others * run.Length;
        }

        return rank;
    }

    /// <summary>What a prefix of classes leaves of a block: ranks and cells.</summary>
    private readonly record struct Run(int First, int Length, int FirstCell, int Cells);
}
