using System.Globalization;

namespace Disentangle.Datasets.Splits;

/// <summary>
/// A seeded random partition of a data set's combinations into named parts that share none: <c>test=50000</c>, or
/// <c>train=0.8,validation=0.1,test=0.1 over shape,orientation seed=3</c>. With <c>over</c>, combinations that agree in those factors go
/// to the same part, so that a part shows combinations of them that no other part has.
/// </summary>
public sealed class DatasetSplit
{
    /// <summary>The part that takes the rest where no other is said to.</summary>
    public const string Train = "train";

    private const int MostDecimals = 9;

    private static readonly string[] Reserved = [SplitParser.Rest, SplitParser.Over, SplitParser.Seed, IndexFile.FactorSizes];

    private readonly SplitPart[] _parts;
    private readonly int[] _over;

    /// <summary>Creates a split; a part <see cref="Train"/> for the rest is added where the parts leave one.</summary>
    /// <param name="factors">The factor grid.</param>
    /// <param name="parts">The parts, at most one of them for the rest.</param>
    /// <param name="over">Positions of the factors whose combinations stay together; none for combinations of all factors.</param>
    /// <param name="seed">Seed, any value.</param>
    /// <exception cref="SplitFormatException">Names repeat or are none, sizes are impossible, or two parts take the rest.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A position is outside the grid.</exception>
    public DatasetSplit(FactorSpace factors, IEnumerable<SplitPart> parts, IEnumerable<int> over, ulong seed = 0)
    {
        SplitPart[] given = [.. parts];
        int[] kept = [.. over.Distinct().Order()];
        foreach (int position in kept)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(position, nameof(over));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, factors.Dimension, nameof(over));
        }

        // Whole combinations stay together in any case.
        _over = kept.Length == factors.Dimension ? [] : kept;
        Factors = factors;
        Seed = seed;
        Expression = TextOf(given);
        ThrowIfMalformed(given);
        _parts = InOrder(given);
        Expression = TextOf(IsTrainImplied() ? _parts[..^1] : _parts);
    }

    /// <summary>The factor grid.</summary>
    public FactorSpace Factors { get; }

    /// <summary>The parts: those of a stated size as they came, the one for the rest last.</summary>
    public IReadOnlyList<SplitPart> Parts => _parts;

    /// <summary>Names of the parts, in order.</summary>
    public IReadOnlyList<string> PartNames => [.. _parts.Select(p => p.Name)];

    /// <summary>Positions of the factors whose combinations stay together, ascending; empty for combinations of all factors.</summary>
    public IReadOnlyList<int> Over => _over;

    /// <summary>Seed.</summary>
    public ulong Seed { get; }

    /// <summary>Canonical text: it parses back to the same split.</summary>
    public string Expression { get; }

    /// <summary>Whether the shares make up the whole, so that what rounding leaves goes to one of the parts.</summary>
    internal bool IsWholeInShares => SharesOf(_parts) == 1 && _parts.All(p => p.Fraction is not null);

    /// <summary>Reads a split.</summary>
    /// <exception cref="SplitFormatException">The text cannot be read; the message shows the cure.</exception>
    public static DatasetSplit Parse(string text, FactorSpace factors) => SplitParser.Parse(text, factors);

    /// <summary>Place of the part called <paramref name="name"/> in <see cref="Parts"/>.</summary>
    /// <exception cref="UnknownNameException">There is none; the nearest known name is suggested.</exception>
    public int IndexOf(string name)
    {
        int index = Array.FindIndex(_parts, p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index : throw new UnknownNameException("part", name, PartNames);
    }

    /// <summary>The error for a fault in this split.</summary>
    internal SplitFormatException Fault(string problem) => new(Expression, problem);

    private static decimal SharesOf(IEnumerable<SplitPart> parts) => parts.Sum(p => p.Fraction ?? 0);

    private static bool IsTrain(SplitPart part) => string.Equals(part.Name, Train, StringComparison.OrdinalIgnoreCase);

    private static bool IsName(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    // Parts of a stated size keep their units when the rest changes its name or its place in the text.
    private static SplitPart[] InOrder(SplitPart[] given)
    {
        SplitPart[] sized = [.. given.Where(p => !p.IsRest)];
        SplitPart? rest = Array.Find(given, p => p.IsRest);
        bool isOpen = rest is null && !sized.Any(IsTrain) && !(sized.All(p => p.Fraction is not null) && SharesOf(sized) == 1);
        rest = isOpen ? SplitPart.OfRest(Train) : rest;
        return rest is null ? sized : [.. sized, rest];
    }

    private bool IsTrainImplied() => _parts is [_, .., { IsRest: true } last] && last.Name == Train;

    private string TextOf(IEnumerable<SplitPart> parts)
    {
        string over = _over.Length > 0 ? $" {SplitParser.Over} {string.Join(',', _over.Select(p => Factors.Names[p]))}" : "";
        string seed = Seed > 0 ? $" {SplitParser.Seed}={Seed.ToString(CultureInfo.InvariantCulture)}" : "";
        return string.Join(',', parts) + over + seed;
    }

    private void ThrowIfMalformed(SplitPart[] parts)
    {
        if (parts.Length == 0)
        {
            throw Fault("a split has at least one part, for example test=0.1.");
        }

        foreach (SplitPart part in parts)
        {
            ThrowIfMalformed(part);
        }

        if (parts.DistinctBy(p => p.Name, StringComparer.OrdinalIgnoreCase).Count() != parts.Length)
        {
            throw Fault("two parts have one name.");
        }

        if (parts.Count(p => p.IsRest) > 1)
        {
            throw Fault($"{string.Join(" and ", parts.Where(p => p.IsRest).Select(p => p.Name))} both take the rest; give all but one of them a number.");
        }

        decimal shares = SharesOf(parts);
        if (shares > 1 || (shares == 1 && parts.Any(p => p.Fraction is null)))
        {
            throw Fault($"the shares sum to {shares.ToString("0.#########", CultureInfo.InvariantCulture)}; "
                + (shares > 1 ? "at most 1 is allowed." : "nothing is left for the other parts."));
        }
    }

    private void ThrowIfMalformed(SplitPart part)
    {
        if (!IsName(part.Name) || Reserved.Contains(part.Name, StringComparer.OrdinalIgnoreCase))
        {
            throw Fault($"'{part.Name}' cannot name a part: names are letters, digits, '_' and '-', a letter first, and none of {string.Join(", ", Reserved)}. "
                + "The seed stands after the parts, with a blank before it.");
        }

        if (part.Count is < 1)
        {
            throw Fault($"part {part.Name} has {part.Count} units; at least 1 is needed.");
        }

        if (part.Fraction is { } fraction && (fraction is <= 0 or >= 1 || fraction != decimal.Round(fraction, MostDecimals)))
        {
            throw Fault($"part {part.Name} has the share {fraction}; shares are above 0 and below 1, with at most {MostDecimals} decimals.");
        }
    }
}
