using System.Globalization;
using Disentangle.Datasets.Joints.Language;
using Disentangle.Datasets.Numerics;

namespace Disentangle.Datasets.Joints;

/// <summary>
/// A linear correlation of two factors with a Gaussian band: <c>w = exp(−(u₁ − u₂)² / (2 σ²))</c> with
/// <c>u = class / (n − 1)</c>, both in [0, 1].
/// </summary>
/// <remarks>
/// Träuble et al., "On disentangled representations learned from correlated data", ICML 2021, arXiv:2006.07886, Eq. 1. The paper
/// writes the band over class indices with slope α = (n₁ − 1)/(n₂ − 1) and measures σ relative to the first factor's range, which
/// is this formula. Its strengths are σ = 0.2 (strong), 0.4 and 0.7.
/// </remarks>
public sealed class GaussianBand : Potential
{
    /// <summary>Name in expressions.</summary>
    public const string Name = "band";

    /// <summary>Creates the band; it is symmetric, so the order of the two factors does not matter.</summary>
    /// <param name="space">The factor grid.</param>
    /// <param name="first">Position of one factor, with at least 2 classes.</param>
    /// <param name="second">Position of the other, with at least 2 classes.</param>
    /// <param name="sigma">σ in units of a factor's whole range, above 0 and finite.</param>
    /// <exception cref="ArgumentException">Both factors are the same, or one has a single class.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sigma"/> is not above 0 and finite, or a position is outside.</exception>
    public GaussianBand(FactorSpace space, int first, int second, double sigma)
        : base(space, Math.Min(first, second), Math.Max(first, second))
    {
        if (!(sigma > 0) || !double.IsFinite(sigma))
        {
            throw new ArgumentOutOfRangeException(
                nameof(sigma), sigma, $"sigma is {sigma}; it must be above 0 and finite. For no correlation leave the band out.");
        }

        foreach (int position in Positions)
        {
            if (space.Sizes[position] < 2)
            {
                throw new ArgumentException($"Factor {space.Names[position]} has 1 class; a band correlates factors of at least 2 classes.");
            }
        }

        Sigma = sigma;
    }

    /// <summary>σ in units of a factor's whole range.</summary>
    public double Sigma { get; }

    /// <inheritdoc/>
    public override string Expression => $"{Name}({FactorNames};sigma={Sigma.ToString("R", CultureInfo.InvariantCulture)})";

    /// <inheritdoc/>
    public override double Weight(ReadOnlySpan<int> classes)
    {
        double u1 = (double)classes[0] / (Space.Sizes[Positions[0]] - 1);
        double u2 = (double)classes[1] / (Space.Sizes[Positions[1]] - 1);
        double distance = (u1 - u2) / Sigma;
        return ReproducibleMath.Exp(-0.5 * distance * distance);
    }

    internal static GaussianBand Create(TermArguments term)
    {
        int[] positions = term.FactorPositions(2);
        return new GaussianBand(term.Space, positions[0], positions[1], term.PositiveNumber("sigma"));
    }
}
