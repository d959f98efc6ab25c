namespace Disentangle.Datasets.Splits;

/// <summary>How many units each part of a split gets.</summary>
internal static class PartSizes
{
    /// <summary>The sizes, in the order of the split's parts.</summary>
    /// <exception cref="SplitFormatException">They do not add up to <paramref name="total"/>, or a part would be empty.</exception>
    public static long[] Of(DatasetSplit split, long total)
    {
        long[] sizes = [.. split.Parts.Select(p => p.Count ?? (long)decimal.Floor((p.Fraction ?? 0) * total))];
        decimal taken = sizes.Sum(s => (decimal)s);
        if (taken > total)
        {
            throw split.Fault($"its parts take {taken} of {Units(split, total)}; make them smaller.");
        }

        int open = OpenPart(split);
        if (open >= 0)
        {
            sizes[open] += total - (long)taken;
        }
        else if (taken != total)
        {
            throw split.Fault($"its parts take {taken} of {Units(split, total)}; let one take the others, for example unused={SplitParser.Rest}.");
        }

        int empty = Array.IndexOf(sizes, 0);
        return empty < 0
            ? sizes
            : throw split.Fault(
                $"part {split.Parts[empty].Name} would get none of {Units(split, total)}; at least 1 is needed. "
                + "Make another part smaller, or leave one without a number to take the rest.");
    }

    /// <summary>The part that takes what is left: the one for the rest, or where shares make up the whole, train or else the first.</summary>
    private static int OpenPart(DatasetSplit split)
    {
        List<SplitPart> parts = [.. split.Parts];
        int rest = parts.FindIndex(p => p.IsRest);
        if (rest >= 0 || !split.IsWholeInShares)
        {
            return rest;
        }

        return Math.Max(0, parts.FindIndex(p => string.Equals(p.Name, DatasetSplit.Train, StringComparison.OrdinalIgnoreCase)));
    }

    private static string Units(DatasetSplit split, long total) => split.Over.Count == 0
        ? $"{total} combinations"
        : $"{total} combinations of {string.Join(", ", split.Over.Select(p => split.Factors.Names[p]))}";
}
