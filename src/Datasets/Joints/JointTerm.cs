namespace Disentangle.Datasets.Joints;

/// <summary>
/// One term of a joint distribution: a weight over some factors (<see cref="Potential"/>), or something done to the product of all
/// weights, such as an intervention.
/// </summary>
/// <param name="space">The factor grid, followed by the hidden variables of the joint distribution where it has some.</param>
public abstract class JointTerm(FactorSpace space)
{
    /// <summary>The factor grid, followed by the hidden variables of the joint distribution where it has some.</summary>
    public FactorSpace Space { get; } = space;

    /// <summary>Canonical text; parsing it gives an equal term, and equal terms have equal text.</summary>
    public abstract string Expression { get; }
}
