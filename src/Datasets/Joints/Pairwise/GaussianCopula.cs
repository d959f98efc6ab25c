using System.Globalization;
using Disentangle.Datasets.Joints.Language;

namespace Disentangle.Datasets.Joints.Pairwise;

/// <summary>
/// A monotone correlation of two factors of given strength that leaves their marginals alone: the Gaussian copula whose rank correlation
/// on the grid is <see cref="Rank"/>, <c>w = P(a, b) / (p(a) p(b))</c>.
/// </summary>
/// <remarks>
/// <para>Nelsen, "An introduction to copulas", 2006, section 2.3. The rank correlation is Spearman's, with mid-ranks for ties: Pearson's
/// correlation of the mid-distribution function. The copula's ρ is solved so that the discrete table itself has it.</para>
/// <para>The marginals are those of the joint distribution's single-factor terms, uniform where there are none. With no other term on
/// the two factors, table, marginals and rank correlation are exact; other terms change all three.</para>
/// </remarks>
public sealed class GaussianCopula : Potential
{
    /// <summary>Name in expressions.</summary>
    public const string Name = "copula";

    /// <summary>Largest table, in cells.</summary>
    public const int MaximumCells = 1 << 16;

    private readonly Lazy<double[]> _weights;

    /// <summary>Creates the copula; it is symmetric, so the order of the two factors does not matter.</summary>
    /// <param name="space">The factor grid.</param>
    /// <param name="first">Position of one factor, with at least 2 classes.</param>
    /// <param name="second">Position of the other, with at least 2 classes.</param>
    /// <param name="rank">Spearman's rank correlation, above −1 and below 1.</param>
    /// <exception cref="ArgumentException">Both factors are the same, one has a single class, or they have more than 65,536 combinations.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rank"/> is outside, or a position is.</exception>
    public GaussianCopula(FactorSpace space, int first, int second, double rank)
        : this(space, Math.Min(first, second), Math.Max(first, second), rank, marginalOf: null)
    {
        if (!(Math.Abs(rank) < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(rank), rank, $"rank is {rank}; a rank correlation lies between -1 and 1, both excluded.");
        }

        foreach (int position in Positions)
        {
            if (space.Sizes[position] < 2)
            {
                throw new ArgumentException($"Factor {space.Names[position]} has 1 class; a copula correlates factors of at least 2 classes.");
            }
        }

        if ((long)space.Sizes[first] * space.Sizes[second] > MaximumCells)
        {
            throw new ArgumentException(
                $"Factors {FactorNames} have {(long)space.Sizes[first] * space.Sizes[second]} combinations; a copula is solved for at most {MaximumCells}.");
        }
    }

    private GaussianCopula(FactorSpace space, int first, int second, double rank, Func<int, double[]>? marginalOf)
        : base(space, first, second)
    {
        Rank = rank;
        _weights = new Lazy<double[]>(() => Solve(marginalOf ?? Uniform));
    }

    /// <summary>Spearman's rank correlation of the two factors' classes.</summary>
    public double Rank { get; }

    /// <inheritdoc/>
    public override string Expression => $"{Name}({FactorNames};rank={Rank.ToString("R", CultureInfo.InvariantCulture)})";

    /// <inheritdoc/>
    /// <exception cref="JointTableException">The marginals do not allow this rank correlation.</exception>
    public override double Weight(ReadOnlySpan<int> classes) => _weights.Value[(classes[0] * Space.Sizes[Positions[1]]) + classes[1]];

    internal static GaussianCopula Create(TermArguments term)
    {
        int[] positions = term.FactorPositions(2);
        return new GaussianCopula(term.Space, positions[0], positions[1], term.Number("rank"));
    }

    /// <inheritdoc/>
    internal override Potential WithMarginals(Func<int, double[]> marginalOf) =>
        new GaussianCopula(Space, Positions[0], Positions[1], Rank, marginalOf);

    private double[] Uniform(int position)
    {
        double[] marginal = new double[Space.Sizes[position]];
        Array.Fill(marginal, 1.0 / marginal.Length);
        return marginal;
    }

    private JointTableException Unreachable(double largest) => new(
        largest > 0
            ? $"{Expression}: the classes of these factors allow only rank correlations {(Rank < 0 ? "above -" : "below ")}"
                + $"{Math.Floor(largest * 1e6) / 1e6}; choose a rank nearer to 0."
            : $"{Expression}: the terms on one of these factors alone leave it a single class, which correlates with nothing.");

    private double[] Solve(Func<int, double[]> marginalOf)
    {
        double[] a = marginalOf(Positions[0]), b = marginalOf(Positions[1]);

        // A negative correlation is the positive one with the classes of b reversed.
        double[] turned = Rank < 0 ? [.. b.Reverse()] : b;
        CopulaTable copula = new(a, turned);
        double gap = copula.GapOf(Math.Abs(Rank)) ?? throw Unreachable(copula.LargestRank);
        double[] weights = copula.Probabilities(gap);
        if (Rank < 0)
        {
            for (int i = 0; i < a.Length; i++)
            {
                weights.AsSpan(i * b.Length, b.Length).Reverse();
            }
        }

        for (int i = 0; i < weights.Length; i++)
        {
            double pa = a[i / b.Length], pb = b[i % b.Length];
            weights[i] = pa > 0 && pb > 0 ? weights[i] / pa / pb : 0;
        }

        return weights;
    }
}
