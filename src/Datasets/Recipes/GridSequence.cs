using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Recipes;

/// <summary>Every combination of positive probability once, in row-major order.</summary>
internal sealed class GridSequence(JointDistribution joint) : ClassSequence
{
    /// <inheritdoc/>
    public override void Fill(long first, Span<int> classes)
    {
        int width = joint.Factors.Dimension;
        for (int i = 0; i < classes.Length / width; i++)
        {
            joint.SupportCell(first + i, classes.Slice(i * width, width));
        }
    }
}
