using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Recipes;

/// <summary>Independent draws: observation i is draw i of the joint distribution.</summary>
internal sealed class DrawSequence(JointDistribution joint, ulong seed) : ClassSequence
{
    /// <inheritdoc/>
    public override void Fill(long first, Span<int> classes)
    {
        int width = joint.Factors.Dimension;
        for (int i = 0; i < classes.Length / width; i++)
        {
            joint.Sample(seed, first + i, classes.Slice(i * width, width));
        }
    }
}
