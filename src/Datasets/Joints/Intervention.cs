namespace Disentangle.Datasets.Joints;

/// <summary>
/// <c>do(factor)</c>: the factor is cut from whatever it depends on and set from outside, uniformly unless stated. Everything that
/// depends on it by an arrow (<see cref="DirectedPotential"/>) still responds; terms without direction are causes, so their effect on
/// the other factors stays.
/// </summary>
/// <remarks>
/// With D the directed terms that have an intervened factor among their parents and another target, and R all other terms:
/// <c>p(g | do(S)) ∝ q(g_S) · (Σ_{g_S} Π R) · Π D</c>. For a graph of conditionals alone this is Pearl's truncated factorisation
/// ("Causality", 2009, Eq. 3.10). Where D is empty the joint distribution of all other factors is exactly as before.
/// </remarks>
public sealed class Intervention : JointTerm
{
    /// <summary>Name in expressions.</summary>
    public const string Name = "do";

    /// <summary>Creates the intervention.</summary>
    /// <param name="space">The factor grid.</param>
    /// <param name="position">Position of the factor that is set.</param>
    /// <param name="replacement">Distribution it is drawn from, a marginal with this factor as target; null for the uniform one.</param>
    /// <exception cref="ArgumentException">The replacement is of another factor, or depends on factors.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="position"/> is outside the grid.</exception>
    public Intervention(FactorSpace space, int position, DirectedPotential? replacement = null)
        : base(space)
    {
        ThrowIfOutside(space, position);
        if (replacement is not null && (replacement.Target != position || replacement.Positions.Count != 1))
        {
            throw new ArgumentException($"do sets {space.Names[position]} from outside; its distribution may not depend on other factors.");
        }

        Position = position;
        Replacement = replacement;
    }

    /// <summary>Position of the factor that is set.</summary>
    public int Position { get; }

    /// <summary>Distribution it is drawn from; null for the uniform one.</summary>
    public DirectedPotential? Replacement { get; }

    /// <inheritdoc/>
    public override string Expression => $"{Name}({Replacement?.Expression ?? Space.Names[Position]})";
}
