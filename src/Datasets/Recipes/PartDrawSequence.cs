using Disentangle.Datasets.Splits;

namespace Disentangle.Datasets.Recipes;

/// <summary>Independent draws within a part: observation i is draw i.</summary>
internal sealed class PartDrawSequence(PartDistribution part, ulong seed) : ClassSequence
{
    /// <inheritdoc/>
    public override void Fill(long first, Span<int> classes)
    {
        int width = part.Joint.Factors.Dimension;
        for (int i = 0; i < classes.Length / width; i++)
        {
            part.Sample(seed, first + i, classes.Slice(i * width, width));
        }
    }
}
