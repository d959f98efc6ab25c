namespace Disentangle.Datasets.Joints;

/// <content>Factors that are drawn from their interval.</content>
public sealed partial class JointDistribution
{
    /// <summary>Positions of the factors that are drawn from their interval rather than from their grid, ascending; see <see cref="ContinuousFactors"/>.</summary>
    public IReadOnlyList<int> Continuous => [.. Terms.OfType<ContinuousFactors>().SelectMany(t => t.Positions).Distinct().Order()];
}
