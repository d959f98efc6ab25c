using Disentangle.Datasets.Joints.Language;

namespace Disentangle.Datasets.Joints.Pairwise;

/// <summary>
/// One factor correlated with every other: a <see cref="GaussianBand"/> of the same width to each factor of at least two classes. In the
/// canonical text the bands stand for it.
/// </summary>
/// <remarks>Roth et al., "Disentanglement of correlated factors via Hausdorff factorized support", ICLR 2023, arXiv:2210.07347, section 4.1.</remarks>
public static class Confounder
{
    /// <summary>Name in expressions.</summary>
    public const string Name = "confounder";

    /// <summary>The bands between one factor and all others.</summary>
    /// <param name="space">The factor grid.</param>
    /// <param name="position">Position of the confounding factor, with at least 2 classes.</param>
    /// <param name="sigma">σ of each band in units of a factor's whole range, above 0 and finite.</param>
    /// <exception cref="ArgumentException">The factor has a single class, or there is no other one to correlate it with.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sigma"/> or <paramref name="position"/> is outside.</exception>
    public static IReadOnlyList<GaussianBand> Bands(FactorSpace space, int position, double sigma) =>
        Bands(space, position, sigma, isHidden: _ => false);

    internal static TermGroup Create(TermArguments term) =>
        new(term.Space, Bands(term.Space, term.FactorPositions(1)[0], term.PositiveNumber("sigma"), term.IsHidden));

    // Nothing correlates with a hidden variable that does not name it.
    private static GaussianBand[] Bands(FactorSpace space, int position, double sigma, Predicate<int> isHidden)
    {
        GaussianBand[] bands =
        [
            .. Enumerable.Range(0, space.Dimension)
                .Where(other => other != position && space.Sizes[other] > 1 && !isHidden(other))
                .Select(other => new GaussianBand(space, position, other, sigma)),
        ];
        return bands.Length > 0
            ? bands
            : throw new ArgumentException($"No factor but {space.Names[position]} has 2 classes or more; a confounder correlates with others.");
    }
}
