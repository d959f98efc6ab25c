using System.Globalization;

namespace Disentangle.Datasets.Files.Export;

/// <summary>One of several parts that a data set is exported in, each by a process of its own.</summary>
public sealed record Shard
{
    /// <summary>Creates a part.</summary>
    /// <param name="number">From 1 to <paramref name="count"/>.</param>
    /// <param name="count">Number of parts, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside.</exception>
    public Shard(int number, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, count);
        Number = number;
        Count = count;
    }

    /// <summary>From 1 to <see cref="Count"/>.</summary>
    public int Number { get; }

    /// <summary>Number of parts.</summary>
    public int Count { get; }

    /// <summary>Reads <c>I/N</c>, for example <c>3/7</c>; I counts from 1.</summary>
    /// <exception cref="FormatException">The text has another form, or I is not in 1 … N.</exception>
    public static Shard Parse(string text)
    {
        string[] parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && number >= 1 && number <= count
            ? new Shard(number, count)
            : throw new FormatException($"'{text}' is no shard; write I/N with I from 1 to N, for example 3/7.");
    }

    /// <summary>For example <c>3/7</c>.</summary>
    public override string ToString() => $"{Number}/{Count}";
}
