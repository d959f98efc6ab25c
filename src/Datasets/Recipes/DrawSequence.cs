using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Recipes;

/// <summary>Independent draws: observation i is draw i of the joint distribution.</summary>
internal sealed class DrawSequence(JointDistribution joint, ulong seed) : ClassSequence
{
    /// <inheritdoc/>
    public override void Fill(long first, Span<int> classes) => joint.Sample(seed, first, classes.Length / joint.Factors.Dimension, classes);
}
