using System.Globalization;
using Disentangle.Datasets.Joints.Language;
using Disentangle.Datasets.Numerics;

namespace Disentangle.Datasets.Joints.Pairwise;

/// <summary>
/// A linear correlation of two factors with a Gaussian band: <c>w = exp(−(x_a − (slope · x_b + offset))² / (2 σ²))</c>, with
/// <c>x = class / (n − 1)</c> in [0, 1] or <c>x = class</c>, and x_b turned round where the line is inverse.
/// </summary>
/// <remarks>
/// Träuble et al., "On disentangled representations learned from correlated data", ICML 2021, arXiv:2006.07886, Eq. 1. The paper
/// writes the band over class indices with slope α = (n_a − 1)/(n_b − 1) and measures σ relative to the first factor's range, which
/// is this formula. Its strengths are σ = 0.2 (strong), 0.4 and 0.7. The inverse line is <c>inv_traeuble</c> of Roth et al.,
/// "Disentanglement of correlated factors via Hausdorff factorized support", ICLR 2023, arXiv:2210.07347.
/// </remarks>
public sealed class GaussianBand : Potential
{
    /// <summary>Name in expressions.</summary>
    public const string Name = "band";

    private readonly double _slope;
    private readonly double _standardSlope;

    /// <summary>Creates the band. Where its weight is symmetric, as it is by default, the order of the two factors does not matter.</summary>
    /// <param name="space">The factor grid.</param>
    /// <param name="first">Position of factor a, with at least 2 classes.</param>
    /// <param name="second">Position of factor b, with at least 2 classes.</param>
    /// <param name="sigma">σ in the line's units, above 0 and finite.</param>
    /// <param name="line">The line; null for the one between the corners, in units of the factors' ranges.</param>
    /// <exception cref="ArgumentException">Both factors are the same, or one has a single class.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="sigma"/> is not above 0 and finite, a number of the line is not finite, its slope is 0, or a position is outside.
    /// </exception>
    public GaussianBand(FactorSpace space, int first, int second, double sigma, BandLine? line = null)
        : base(space, InOrder(space, first, second, line ?? BandLine.Diagonal))
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
        Line = line ?? BandLine.Diagonal;
        _standardSlope = StandardSlope(space, Positions[0], Positions[1], Line.Units);
        _slope = Line.Slope ?? _standardSlope;
        if (!double.IsFinite(_slope) || _slope == 0 || !double.IsFinite(Line.Offset))
        {
            throw new ArgumentOutOfRangeException(
                nameof(line), $"slope is {_slope} and offset {Line.Offset}; both must be finite, and the slope not 0, which would correlate nothing.");
        }
    }

    /// <summary>σ in the units of <see cref="Line"/>.</summary>
    public double Sigma { get; }

    /// <summary>The line along which it correlates.</summary>
    public BandLine Line { get; }

    /// <inheritdoc/>
    public override string Expression
    {
        get
        {
            string units = Line.Units == BandUnits.Class ? ",units=class" : "";
            string slope = _slope == _standardSlope ? "" : $",slope={Text(_slope)}";
            string offset = Line.Offset == 0 ? "" : $",offset={Text(Line.Offset)}";
            return $"{Name}({FactorNames};sigma={Text(Sigma)}{units}{slope}{offset}{(Line.IsInverse ? ",inverse=yes" : "")})";
        }
    }

    /// <inheritdoc/>
    public override double Weight(ReadOnlySpan<int> classes)
    {
        double a = classes[0], b = classes[1];
        double lastA = Space.Sizes[Positions[0]] - 1, lastB = Space.Sizes[Positions[1]] - 1;
        if (Line.Units == BandUnits.Normalised)
        {
            (a, b, lastB) = (a / lastA, b / lastB, 1);
        }

        double distance = (a - ((_slope * (Line.IsInverse ? lastB - b : b)) + Line.Offset)) / Sigma;
        return ReproducibleMath.Exp(-0.5 * distance * distance);
    }

    internal static GaussianBand Create(TermArguments term)
    {
        int[] positions = term.FactorPositions(2);
        double sigma = term.PositiveNumber("sigma");
        BandLine line = new()
        {
            Units = term.Choice("units", "normalised", "class") == "class" ? BandUnits.Class : BandUnits.Normalised,
            Slope = term.Has("slope") ? term.Number("slope") : null,
            Offset = term.Number("offset", 0),
            IsInverse = term.Choice("inverse", "no", "yes") == "yes",
        };
        return new GaussianBand(term.Space, positions[0], positions[1], sigma, line);
    }

    /// <summary>Ascending positions where the weight is the same either way round, so that equal bands have equal text.</summary>
    private static int[] InOrder(FactorSpace space, int a, int b, BandLine line)
    {
        bool areInside = Math.Min(a, b) >= 0 && Math.Max(a, b) < space.Dimension;
        return areInside && a > b && IsSymmetric(space, a, b, line) ? [b, a] : [a, b];
    }

    private static bool IsSymmetric(FactorSpace space, int a, int b, BandLine line)
    {
        // The square of x_a − (s x_b + o) is the same for swapped factors where s = 1 and o changes its sign, or s = −1 and o stays.
        (double slope, double offset) = Straightened(space, a, b, line);
        (double otherSlope, double otherOffset) = Straightened(space, b, a, line);
        return slope == otherSlope && ((slope == 1 && offset == -otherOffset) || (slope == -1 && offset == otherOffset));
    }

    /// <summary>Slope and offset of the same line without turning x_b round.</summary>
    private static (double Slope, double Offset) Straightened(FactorSpace space, int a, int b, BandLine line)
    {
        double slope = line.Slope ?? StandardSlope(space, a, b, line.Units);
        double last = line.Units == BandUnits.Class ? space.Sizes[b] - 1 : 1;
        return line.IsInverse ? (-slope, line.Offset + (slope * last)) : (slope, line.Offset);
    }

    private static double StandardSlope(FactorSpace space, int a, int b, BandUnits units) =>
        units == BandUnits.Class ? (space.Sizes[a] - 1.0) / (space.Sizes[b] - 1) : 1;

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
