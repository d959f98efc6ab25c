namespace Disentangle.Datasets.Joints;

/// <summary>
/// A deterministic dependence: weight 1 where the target's class is the function's value at the classes of its parents, else 0.
/// The parents stay as the other potentials make them, since every combination of them has exactly one target.
/// </summary>
public abstract class FunctionPotential : Potential
{
    /// <summary>Creates the dependence.</summary>
    /// <param name="space">The factor grid.</param>
    /// <param name="target">Position of the factor that is determined.</param>
    /// <param name="parents">Positions of the factors that determine it.</param>
    protected FunctionPotential(FactorSpace space, int target, params ReadOnlySpan<int> parents)
        : base(space, [target, .. parents])
    {
    }

    /// <summary>Position of the factor that is determined.</summary>
    public int Target => Positions[0];

    /// <inheritdoc/>
    public sealed override double Weight(ReadOnlySpan<int> classes) => classes[0] == TargetClass(classes[1..]) ? 1 : 0;

    /// <summary>Class of the target.</summary>
    /// <param name="parents">Classes of the parents, in constructor order.</param>
    /// <returns>A class of the target factor.</returns>
    public abstract int TargetClass(ReadOnlySpan<int> parents);
}
