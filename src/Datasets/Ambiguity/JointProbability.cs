using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Ambiguity;

/// <summary>Probabilities of single combinations.</summary>
internal static class JointProbability
{
    /// <summary>The product of the tables' entries: closer than the exponential of a sum of logarithms.</summary>
    /// <param name="joint">The joint distribution.</param>
    /// <param name="classes">Classes, shape [F].</param>
    public static double ProbabilityOf(this JointDistribution joint, ReadOnlySpan<int> classes)
    {
        double product = 1;
        foreach (FactorBlock block in joint.Blocks)
        {
            product *= block.ProbabilityOf(classes);
        }

        return product;
    }
}
