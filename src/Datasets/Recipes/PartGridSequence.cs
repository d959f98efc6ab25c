using Disentangle.Datasets.Splits;

namespace Disentangle.Datasets.Recipes;

/// <summary>Every combination of a part that the joint distribution can produce, once, in row-major order.</summary>
internal sealed class PartGridSequence(PartDistribution part) : ClassSequence
{
    /// <inheritdoc/>
    public override void Fill(long first, Span<int> classes)
    {
        int width = part.Joint.Factors.Dimension;
        for (int i = 0; i < classes.Length / width; i++)
        {
            part.SupportCell(first + i, classes.Slice(i * width, width));
        }
    }
}
