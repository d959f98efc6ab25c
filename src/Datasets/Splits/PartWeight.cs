using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Splits;

/// <summary>The probability of every combination of a part, 0 outside: one table over the whole grid.</summary>
internal sealed class PartWeight(PartDistribution part) : Potential(part.Joint.Factors, [.. Enumerable.Range(0, part.Joint.Factors.Dimension)])
{
    /// <inheritdoc/>
    public override string Expression => $"part({part.Name})";

    /// <inheritdoc/>
    public override double Weight(ReadOnlySpan<int> classes) => part.Contains(classes) ? part.Joint.Probability(classes) : 0;
}
