namespace Disentangle.Datasets.Joints;

/// <summary>
/// A conditional distribution p(target | parents): its weights sum to 1 over the target's classes for every combination of the parents,
/// so that it leaves the parents as the other terms make them. An arrow of a causal graph; an intervention on the target cuts it.
/// </summary>
public abstract class DirectedPotential : Potential
{
    /// <summary>Creates the dependence.</summary>
    /// <param name="space">The factor grid.</param>
    /// <param name="target">Position of the factor that depends.</param>
    /// <param name="parents">Positions of the factors that it depends on; none for a marginal distribution.</param>
    /// <exception cref="ArgumentException">A factor stands twice.</exception>
    protected DirectedPotential(FactorSpace space, int target, params ReadOnlySpan<int> parents)
        : base(space, [target, .. parents])
    {
    }

    /// <summary>Position of the factor that depends.</summary>
    public int Target => Positions[0];

    /// <summary>Positions of the factors that it depends on.</summary>
    public IEnumerable<int> Parents => Positions.Skip(1);
}
