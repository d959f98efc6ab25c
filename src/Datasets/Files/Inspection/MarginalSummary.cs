using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Files.Inspection;

/// <summary>One factor of a joint distribution, exactly.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Number of classes n.</param>
/// <param name="Values">Physical values, shape [n].</param>
/// <param name="Unit">Their unit, empty where they have none.</param>
/// <param name="ClassNames">Words for the classes, shape [n]; null where the values speak for themselves.</param>
/// <param name="EntropyNats">Entropy in nats.</param>
/// <param name="Probabilities">Probability of each class, shape [n].</param>
public sealed record MarginalSummary(
    string Name,
    int Size,
    IReadOnlyList<double> Values,
    string Unit,
    IReadOnlyList<string>? ClassNames,
    double EntropyNats,
    IReadOnlyList<double> Probabilities)
{
    /// <summary>Entropy in bits.</summary>
    public double EntropyBits => EntropyNats / Math.Log(2);

    /// <summary>Least probability of a class.</summary>
    public double LeastProbability => Probabilities.Min();

    /// <summary>Largest probability of a class.</summary>
    public double LargestProbability => Probabilities.Max();

    /// <summary>Summarises the factor at a position.</summary>
    public static MarginalSummary Of(JointDistribution joint, int position)
    {
        Factor factor = joint.Factors.Factors[position];
        return new MarginalSummary(
            factor.Name, factor.Size, factor.Values, factor.Unit, factor.ClassNames, joint.FactorEntropy(position), joint.Marginal(position));
    }
}
