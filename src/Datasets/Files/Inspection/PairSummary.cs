using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Files.Inspection;

/// <summary>How two factors depend on each other, exactly.</summary>
/// <param name="First">Name of one factor.</param>
/// <param name="Second">Name of the other.</param>
/// <param name="MutualInformationNats">Mutual information in nats.</param>
/// <param name="NormalizedMutualInformation">The same divided by the smaller entropy, in [0, 1].</param>
/// <param name="Correlation">Pearson's correlation of the class indices, in [−1, 1].</param>
/// <param name="Table">Probability of each pair of classes, a row for each class of the first; null above <see cref="LargestTable"/> cells.</param>
public sealed record PairSummary(
    string First,
    string Second,
    double MutualInformationNats,
    double NormalizedMutualInformation,
    double Correlation,
    IReadOnlyList<IReadOnlyList<double>>? Table)
{
    /// <summary>Most cells of a <see cref="Table"/>.</summary>
    public const int LargestTable = 4096;

    // What rounding leaves of the information of independent factors is less.
    private const double SmallestInformation = 1e-12;

    /// <summary>Mutual information in bits.</summary>
    public double MutualInformationBits => MutualInformationNats / Math.Log(2);

    /// <summary>Positions of all pairs of factors that depend on each other, in order.</summary>
    public static IReadOnlyList<(int First, int Second)> DependentPairs(JointDistribution joint)
    {
        int count = joint.Factors.Dimension;
        return
        [
            .. Enumerable.Range(0, count)
                .SelectMany(a => Enumerable.Range(a + 1, count - a - 1).Select(b => (First: a, Second: b)))
                .Where(pair => joint.MutualInformation(pair.First, pair.Second) > SmallestInformation),
        ];
    }

    /// <summary>Summarises the pair of factors at two positions.</summary>
    public static PairSummary Of(JointDistribution joint, int first, int second)
    {
        int rows = joint.Factors.Sizes[first], columns = joint.Factors.Sizes[second];
        return new PairSummary(
            joint.Factors.Names[first],
            joint.Factors.Names[second],
            joint.MutualInformation(first, second),
            joint.NormalizedMutualInformation(first, second),
            joint.Correlation(first, second),
            (long)rows * columns > LargestTable ? null : [.. joint.Marginal(first, second).Chunk(columns)]);
    }
}
