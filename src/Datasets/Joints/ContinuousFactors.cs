namespace Disentangle.Datasets.Joints;

/// <summary>
/// Factors that are drawn from their interval rather than from their grid: the class says which of n equal parts of the interval, and the
/// place within that part is uniform. The probability of a class stays as the other terms make it.
/// </summary>
public sealed class ContinuousFactors : JointTerm
{
    /// <summary>Name in expressions.</summary>
    public const string Name = "continuous";

    private readonly int[] _positions;

    /// <summary>Creates the term.</summary>
    /// <param name="space">The factor grid.</param>
    /// <param name="positions">Positions of the factors, at least one, none twice.</param>
    /// <exception cref="ArgumentException">
    /// No factor, one twice, or one that has no values between its classes (<see cref="Factor.IsContinuous"/>).
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A position is outside the grid.</exception>
    public ContinuousFactors(FactorSpace space, IEnumerable<int> positions)
        : base(space)
    {
        _positions = Ascending(space, Name, positions);
        if (_positions.FirstOrDefault(p => !space.Factors[p].IsContinuous, -1) is >= 0 and int categorical)
        {
            string[] possible = [.. space.Factors.Where(f => f.IsContinuous).Select(f => f.Name)];
            throw new ArgumentException(
                $"Factor {space.Names[categorical]} has no values between its classes; "
                + (possible.Length == 0 ? "no factor of this data set has." : $"those that have are {string.Join(", ", possible)}."));
        }
    }

    /// <summary>Positions of the factors, ascending.</summary>
    public IReadOnlyList<int> Positions => _positions;

    /// <inheritdoc/>
    public override string Expression => $"{Name}({string.Join(',', _positions.Select(p => Space.Names[p]))})";
}
