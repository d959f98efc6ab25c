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

    /// <summary>Positions in ascending order, once they are known to be at least one, inside <paramref name="space"/> and none twice.</summary>
    private protected static int[] Ascending(FactorSpace space, string term, IEnumerable<int> positions)
    {
        int[] ascending = [.. positions.Order()];
        if (ascending.Length == 0)
        {
            throw new ArgumentException($"{term} is about at least one factor; none came.", nameof(positions));
        }

        for (int i = 0; i < ascending.Length; i++)
        {
            ThrowIfOutside(space, ascending[i]);
            if (i > 0 && ascending[i] == ascending[i - 1])
            {
                throw new ArgumentException(
                    $"Factor {space.Names[ascending[i]]} stands twice in one {term} term; each may stand once.", nameof(positions));
            }
        }

        return ascending;
    }

    /// <summary>Throws unless <paramref name="position"/> is one of <paramref name="space"/>.</summary>
    private protected static void ThrowIfOutside(FactorSpace space, int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, space.Dimension);
    }
}
