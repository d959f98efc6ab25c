using System.Globalization;
using Disentangle.Datasets.Joints.Language;
using Disentangle.Datasets.Numerics;

namespace Disentangle.Datasets.Joints.Pairwise;

/// <summary>
/// A Gaussian band on the circle, for hues and angles: <c>w = exp(−d² / (2 σ²))</c>, where d in [0, ½] is the distance, on a circle of
/// circumference 1, of <c>φ_a</c> and <c>k · φ_b + shift</c>. A cyclic factor has the phase <c>φ = class / period</c>, its period being
/// the number of classes of a turn (<see cref="Factor.ClassesPerTurn"/>); any other factor is wound once round the circle,
/// <c>φ = class / (n − 1)</c>, so that its ends meet.
/// </summary>
/// <remarks>
/// The circular counterpart of the band of Träuble et al., ICML 2021, arXiv:2006.07886, Eq. 1, with the distance along the circle (Mardia
/// and Jupp, "Directional statistics", 2000, section 2.3). It is no wrapped normal distribution: only the shorter way round counts.
/// </remarks>
public sealed class CyclicBand : Potential
{
    /// <summary>Name in expressions.</summary>
    public const string Name = "cyclic";

    /// <summary>Largest number of turns, in both directions.</summary>
    public const int MaximumWinding = 1000;

    private readonly int _periodA;
    private readonly int _periodB;

    /// <summary>Creates the band. Where its weight is symmetric, as it is by default, the order of the two factors does not matter.</summary>
    /// <param name="space">The factor grid.</param>
    /// <param name="first">Position of factor a.</param>
    /// <param name="second">Position of factor b.</param>
    /// <param name="sigma">σ in turns, above 0 and finite.</param>
    /// <param name="shift">Phase of a in turns where b has phase 0; whole turns do not matter.</param>
    /// <param name="winding">k: how often a goes round while b goes round once, negative for the other direction; not 0.</param>
    /// <exception cref="ArgumentException">Both factors are the same, neither is cyclic, or one has a single phase.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="sigma"/> is not above 0 and finite, <paramref name="shift"/> not finite, <paramref name="winding"/> 0 or beyond ±1000,
    /// or a position is outside.
    /// </exception>
    public CyclicBand(FactorSpace space, int first, int second, double sigma, double shift = 0, int winding = 1)
        : base(space, InOrder(first, second, InOneTurn(shift), winding))
    {
        if (!(sigma > 0) || !double.IsFinite(sigma))
        {
            throw new ArgumentOutOfRangeException(
                nameof(sigma), sigma, $"sigma is {sigma}; it must be above 0 and finite. For no correlation leave the term out.");
        }

        if (!double.IsFinite(shift))
        {
            throw new ArgumentOutOfRangeException(nameof(shift), shift, $"shift is {shift}; it must be a finite number of turns.");
        }

        if (winding == 0 || Math.Abs((long)winding) > MaximumWinding)
        {
            throw new ArgumentOutOfRangeException(
                nameof(winding), winding, $"winding is {winding}; it must be a whole number from -{MaximumWinding} to {MaximumWinding}, and not 0.");
        }

        if (!Positions.Any(p => space.Factors[p].IsCyclic))
        {
            string[] cyclic = [.. space.Factors.Where(f => f.IsCyclic).Select(f => f.Name)];
            throw new ArgumentException(
                $"Neither of {FactorNames} is an angle or a hue that closes on itself; "
                + $"{(cyclic.Length == 0 ? "no factor of this data set is" : $"those that are: {string.Join(", ", cyclic)}")}. Use band for others.");
        }

        Sigma = sigma;
        Shift = InOneTurn(shift);
        Winding = winding;
        _periodA = PeriodOf(Positions[0]);
        _periodB = PeriodOf(Positions[1]);
    }

    /// <summary>σ in turns.</summary>
    public double Sigma { get; }

    /// <summary>Phase of the first factor where the second has phase 0, in turns, in [0, 1).</summary>
    public double Shift { get; }

    /// <summary>How often the first factor goes round while the second goes round once.</summary>
    public int Winding { get; }

    /// <inheritdoc/>
    public override string Expression
    {
        get
        {
            string shift = Shift == 0 ? "" : $",shift={Shift.ToString("R", CultureInfo.InvariantCulture)}";
            string winding = Winding == 1 ? "" : $",winding={Winding}";
            return $"{Name}({FactorNames};sigma={Sigma.ToString("R", CultureInfo.InvariantCulture)}{shift}{winding})";
        }
    }

    /// <inheritdoc/>
    public override double Weight(ReadOnlySpan<int> classes)
    {
        // Whole turns are taken off in whole numbers, so that classes that look the same weigh the same to the last bit.
        double phaseA = (double)(classes[0] % _periodA) / _periodA;
        double phaseB = (double)((long)classes[1] * Winding % _periodB) / _periodB;
        double turns = Math.Abs(phaseA - phaseB - Shift);
        turns -= Math.Floor(turns);
        double distance = Math.Min(turns, 1 - turns) / Sigma;
        return ReproducibleMath.Exp(-0.5 * distance * distance);
    }

    internal static CyclicBand Create(TermArguments term)
    {
        int[] positions = term.FactorPositions(2);
        double sigma = term.PositiveNumber("sigma");
        int winding = (int)term.Integer("winding", -MaximumWinding, MaximumWinding, 1);
        return new CyclicBand(term.Space, positions[0], positions[1], sigma, term.Number("shift", 0), winding);
    }

    private static int[] InOrder(int a, int b, double shift, int winding)
    {
        bool isSymmetric = winding == -1 || (winding == 1 && shift is 0 or 0.5);
        return isSymmetric && a > b ? [b, a] : [a, b];
    }

    private static double InOneTurn(double shift)
    {
        double within = shift - Math.Floor(shift);
        return within < 1 ? within : 0;
    }

    private int PeriodOf(int position)
    {
        Factor factor = Space.Factors[position];
        int period = factor.IsCyclic ? factor.ClassesPerTurn : factor.Size - 1;
        return period >= 2
            ? period
            : throw new ArgumentException(
                $"Factor {factor.Name} has {factor.Size} classes, which make a single phase of the circle; at least 2 are needed.");
    }
}
