namespace Disentangle.Datasets.Joints;

/// <summary>
/// A non-negative weight over a few factors. A joint distribution is the normalised product of its potentials; factors that none
/// mentions are uniform and independent.
/// </summary>
public abstract class Potential : JointTerm
{
    private readonly int[] _positions;

    /// <summary>Creates a potential over some factors of <paramref name="space"/>.</summary>
    /// <param name="space">The factor grid.</param>
    /// <param name="positions">Positions of the factors it weighs, in the order in which <see cref="Weight"/> takes their classes.</param>
    /// <exception cref="ArgumentException">No factor, or one twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A position is outside the grid.</exception>
    protected Potential(FactorSpace space, params ReadOnlySpan<int> positions)
        : base(space)
    {
        if (positions.IsEmpty)
        {
            throw new ArgumentException("A potential weighs at least one factor; none came.", nameof(positions));
        }

        _positions = positions.ToArray();
        for (int i = 0; i < _positions.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(_positions[i], nameof(positions));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(_positions[i], space.Dimension, nameof(positions));
            if (Array.IndexOf(_positions, _positions[i]) != i)
            {
                throw new ArgumentException(
                    $"Factor {space.Names[_positions[i]]} stands twice in one potential; each factor may stand once.", nameof(positions));
            }
        }
    }

    /// <summary>Positions of the factors it weighs, in the order in which <see cref="Weight"/> takes their classes.</summary>
    public IReadOnlyList<int> Positions => _positions;

    /// <summary>The weight of one combination, finite and at least 0; it need not be normalised.</summary>
    /// <param name="classes">Classes of the factors at <see cref="Positions"/>, in that order.</param>
    /// <remarks>The same bits on every platform: recipes promise it. Use arithmetic and <c>Math.Sqrt</c>, no other function of the
    /// platform's mathematics library, where the result's last bit matters.</remarks>
    public abstract double Weight(ReadOnlySpan<int> classes);

    /// <summary>This potential for given marginals; itself where its weights do not depend on them.</summary>
    /// <param name="marginalOf">Gives the distribution that a factor has by its single-factor terms alone, by its position.</param>
    internal virtual Potential WithMarginals(Func<int, double[]> marginalOf) => this;

    /// <summary>Names of the factors, joined by commas.</summary>
    private protected string FactorNames => string.Join(',', _positions.Select(p => Space.Names[p]));
}
