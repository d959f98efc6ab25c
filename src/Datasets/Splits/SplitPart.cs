using System.Globalization;

namespace Disentangle.Datasets.Splits;

/// <summary>One part of a split: a name and how much it takes, a number or a share of all units, or what the others leave.</summary>
public sealed record SplitPart
{
    private SplitPart(string name) => Name = name;

    /// <summary>Name: letters, digits, <c>_</c> and <c>-</c>, a letter first.</summary>
    public string Name { get; }

    /// <summary>Number of units, at least 1; null where the size is another.</summary>
    public long? Count { get; private init; }

    /// <summary>Share of all units in (0, 1), with at most 9 decimals; null where the size is another.</summary>
    public decimal? Fraction { get; private init; }

    /// <summary>Whether the part takes what the others leave.</summary>
    public bool IsRest => Count is null && Fraction is null;

    /// <summary>A part of <paramref name="count"/> units.</summary>
    public static SplitPart OfCount(string name, long count) => new(name) { Count = count };

    /// <summary>A part of a share of the units, rounded down.</summary>
    public static SplitPart OfFraction(string name, decimal fraction) => new(name) { Fraction = fraction };

    /// <summary>The part that takes what the others leave.</summary>
    public static SplitPart OfRest(string name) => new(name);

    /// <summary>For example <c>test=50000</c>, <c>test=0.1</c> or <c>train=rest</c>.</summary>
    public override string ToString() =>
        $"{Name}={Count?.ToString(CultureInfo.InvariantCulture) ?? Fraction?.ToString("0.#########", CultureInfo.InvariantCulture) ?? SplitParser.Rest}";
}
