using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Ambiguity;

/// <summary>
/// Counts contexts: combinations of all factors but one with which the joint distribution can produce both of two classes of that one.
/// The support is the product of the blocks' supports, so that each block is counted for itself.
/// </summary>
internal sealed class ContextCounter(JointDistribution joint)
{
    /// <summary>Number of contexts inside a box.</summary>
    /// <param name="factor">Position of the factor.</param>
    /// <param name="a">One class.</param>
    /// <param name="b">The other.</param>
    /// <param name="box">Classes that the other factors may have.</param>
    public long Count(int factor, int a, int b, ClassSets box)
    {
        long count = 1;
        foreach (FactorBlock block in joint.Blocks)
        {
            count *= IsFull(block) ? CountFull(block, factor, box) : CountSparse(block, factor, a, b, box);
        }

        return count;
    }

    private static bool IsFull(FactorBlock block) => block.SupportCount == block.Probabilities.Count;

    private static long CountFull(FactorBlock block, int factor, ClassSets box) =>
        block.Positions.Where(p => p != factor).Aggregate(1L, (product, p) => product * box.ClassesOf(p).Length);

    private static long CountSparse(FactorBlock block, int factor, int a, int b, ClassSets box)
    {
        // From a context's cell with class a to the one with class b.
        int step = 0, stride = 1;
        for (int k = block.Positions.Count - 1; k >= 0; k--)
        {
            step = block.Positions[k] == factor ? (b - a) * stride : step;
            stride *= block.Sizes[k];
        }

        long count = 0;
        for (int cell = 0; cell < block.Probabilities.Count; cell++)
        {
            if (block.Probabilities[cell] > 0 && IsInside(block, cell, factor, a, box) && block.Probabilities[cell + step] > 0)
            {
                count++;
            }
        }

        return count;
    }

    private static bool IsInside(FactorBlock block, int cell, int factor, int a, ClassSets box)
    {
        for (int k = block.Positions.Count - 1; k >= 0; k--)
        {
            (cell, int c) = Math.DivRem(cell, block.Sizes[k]);
            int position = block.Positions[k];
            if (position == factor ? c != a : !box.Contains(position, c))
            {
                return false;
            }
        }

        return true;
    }
}
