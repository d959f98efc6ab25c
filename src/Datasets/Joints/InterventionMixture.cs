using System.Globalization;

namespace Disentangle.Datasets.Joints;

/// <summary>
/// The distribution of data under random interventions: <c>ṗ(g) = λ p(g) + (1 − λ)/K Σ_k p(g_k) p(g_{−k})</c>. One of K factors, each
/// equally often, is cut from all others and drawn from its own marginal; λ is the share of observations without intervention.
/// </summary>
/// <remarks>All marginals are those of p. It applies to the joint distribution that all other terms make together.</remarks>
public sealed class InterventionMixture : JointTerm
{
    /// <summary>Name in expressions.</summary>
    public const string Name = "interventions";

    private readonly int[] _positions;

    /// <summary>Creates the mixture.</summary>
    /// <param name="space">The factor grid.</param>
    /// <param name="positions">Positions of the K factors, at least one, none twice.</param>
    /// <param name="observed">λ in [0, 1].</param>
    /// <exception cref="ArgumentException">No factor, or one twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="observed"/> is outside [0, 1], or a position outside the grid.</exception>
    public InterventionMixture(FactorSpace space, IEnumerable<int> positions, double observed = 0)
        : base(space)
    {
        if (!(observed is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(observed), observed, $"observed is {observed}; it must be a share from 0 to 1.");
        }

        _positions = Ascending(space, Name, positions);
        Observed = observed;
    }

    /// <summary>Positions of the K factors, ascending.</summary>
    public IReadOnlyList<int> Positions => _positions;

    /// <summary>λ, the share of observations without intervention.</summary>
    public double Observed { get; }

    /// <inheritdoc/>
    public override string Expression =>
        $"{Name}({string.Join(',', _positions.Select(p => Space.Names[p]))}{(Observed == 0 ? "" : $";observed={Observed.ToString("R", CultureInfo.InvariantCulture)}")})";
}
