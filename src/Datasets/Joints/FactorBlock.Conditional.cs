using Disentangle.Datasets.Joints.Tables;
using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Joints;

/// <content>Draws under the condition that some classes are known.</content>
public sealed partial class FactorBlock
{
    /// <summary>Draws this block's classes given those of its factors that are not free.</summary>
    /// <param name="classes">A combination of the whole factor space.</param>
    /// <param name="isFree">Which factors of the whole space are drawn.</param>
    /// <param name="mustDiffer">Whether each free factor must leave its class.</param>
    /// <param name="random">Numbers to draw with: one of 64 bits if a factor of this block is free and the event is possible.</param>
    /// <param name="result">A row of the whole factor space, of which this block's free factors are written.</param>
    /// <returns>False if the event has probability 0; then nothing is written.</returns>
    internal bool TryDrawConditional(
        ReadOnlySpan<int> classes, ReadOnlySpan<bool> isFree, bool mustDiffer, ref PhiloxStream random, Span<int> result)
    {
        Span<SubtableAxis> axes = stackalloc SubtableAxis[_positions.Length];
        int free = FreeAxes(classes, isFree, mustDiffer, axes, out int origin);
        if (free == 0)
        {
            return ProbabilityOf(classes) > 0;
        }

        if (free == _positions.Length && !mustDiffer)
        {
            Draw(random.NextUInt64(), result);
            return true;
        }

        SubtableWalk walk = new(axes[^free..], stackalloc int[free]);
        CompensatedSum total = default;
        for (bool more = walk.Start(origin); more; more = walk.Next())
        {
            total.Add(_probabilities[walk.Cell]);
        }

        if (!(total.Total > 0))
        {
            return false;
        }

        WriteCell(Choose(walk, origin, random.NextDouble() * total.Total), result);
        return true;
    }

    /// <summary>Writes the free axes to the end of <paramref name="axes"/>, outermost first.</summary>
    /// <returns>How many there are.</returns>
    private int FreeAxes(ReadOnlySpan<int> classes, ReadOnlySpan<bool> isFree, bool mustDiffer, Span<SubtableAxis> axes, out int origin)
    {
        int free = 0, stride = 1;
        origin = 0;
        for (int k = _positions.Length - 1; k >= 0; k--)
        {
            int c = classes[_positions[k]];
            if (isFree[_positions[k]])
            {
                axes[^++free] = new SubtableAxis(_sizes[k], stride, mustDiffer ? c : -1);
            }
            else
            {
                origin += c * stride;
            }

            stride *= _sizes[k];
        }

        return free;
    }

    /// <summary>The first cell at which the running sum exceeds <paramref name="threshold"/>.</summary>
    private int Choose(SubtableWalk walk, int origin, double threshold)
    {
        // Rounding may leave the sum at the threshold; the last positive cell stands for it.
        int chosen = -1;
        CompensatedSum sum = default;
        for (bool more = walk.Start(origin); more && !(sum.Total > threshold); more = walk.Next())
        {
            double p = _probabilities[walk.Cell];
            if (p > 0)
            {
                sum.Add(p);
                chosen = walk.Cell;
            }
        }

        return chosen;
    }
}
