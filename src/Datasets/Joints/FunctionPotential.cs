namespace Disentangle.Datasets.Joints;

/// <summary>A deterministic dependence: weight 1 where the target's class is the function's value at the classes of its parents, else 0.</summary>
public abstract class FunctionPotential : DirectedPotential
{
    /// <summary>Creates the dependence.</summary>
    /// <param name="space">The factor grid.</param>
    /// <param name="target">Position of the factor that is determined.</param>
    /// <param name="parents">Positions of the factors that determine it.</param>
    protected FunctionPotential(FactorSpace space, int target, params ReadOnlySpan<int> parents)
        : base(space, target, parents)
    {
    }

    /// <inheritdoc/>
    public sealed override double Weight(ReadOnlySpan<int> classes) => classes[0] == TargetClass(classes[1..]) ? 1 : 0;

    /// <summary>Class of the target.</summary>
    /// <param name="parents">Classes of the parents, in constructor order.</param>
    /// <returns>A class of the target factor.</returns>
    public abstract int TargetClass(ReadOnlySpan<int> parents);
}
