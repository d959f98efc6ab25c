namespace Disentangle.Datasets.Joints;

/// <summary>A restriction of the support: weight 1 for the combinations that it allows, 0 for all others.</summary>
/// <param name="space">The factor grid.</param>
/// <param name="positions">Positions of the factors that it looks at.</param>
public abstract class MaskPotential(FactorSpace space, params ReadOnlySpan<int> positions) : Potential(space, positions)
{
    /// <inheritdoc/>
    public sealed override double Weight(ReadOnlySpan<int> classes) => Allows(classes) ? 1 : 0;

    /// <summary>Whether a combination may occur.</summary>
    /// <param name="classes">Classes of the factors at <see cref="Potential.Positions"/>, in that order.</param>
    public abstract bool Allows(ReadOnlySpan<int> classes);
}
