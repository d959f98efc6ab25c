using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Catalogue;

/// <summary>Weighs each combination by its number of images, so that draws take each image equally often.</summary>
internal sealed class RowFrequencies(FactorSpace space, RowsByCombination rows) : Potential(space, [.. Enumerable.Range(0, space.Dimension)])
{
    /// <summary>Not part of the language of expressions: only the images themselves can say how many there are of each combination.</summary>
    public override string Expression => "frequencies";

    /// <inheritdoc/>
    public override double Weight(ReadOnlySpan<int> classes) => rows[Space.IndexOf(classes)].Length;
}
