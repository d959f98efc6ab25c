using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Catalogue;

/// <summary>Restricts the factors of a file to the combinations that have an image in it.</summary>
internal sealed class PresentCombinations(FactorSpace space, RowsByCombination rows) : MaskPotential(space, [.. Enumerable.Range(0, space.Dimension)])
{
    /// <summary>Not part of the language of expressions: only the file itself can say which combinations these are.</summary>
    public override string Expression => "present";

    /// <inheritdoc/>
    public override bool Allows(ReadOnlySpan<int> classes) => !rows[Space.IndexOf(classes)].IsEmpty;
}
