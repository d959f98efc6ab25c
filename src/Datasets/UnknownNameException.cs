namespace Disentangle.Datasets;

/// <summary>A name that is not in a registry; the message lists what is known and suggests the nearest.</summary>
public sealed class UnknownNameException : ArgumentException
{
    /// <summary>Creates the exception for <paramref name="name"/>.</summary>
    /// <param name="kind">What the name should be: data set, factor, model, setting ...</param>
    /// <param name="name">The name that came.</param>
    /// <param name="known">All names that are allowed.</param>
    public UnknownNameException(string kind, string name, IReadOnlyCollection<string> known)
        : base(Message(kind, name, known))
    {
        Nearest = NearestTo(name, known);
    }

    /// <summary>The known name with the smallest edit distance, or null where none is near.</summary>
    public string? Nearest { get; }

    private static new string Message(string kind, string name, IReadOnlyCollection<string> known)
    {
        string suggestion = NearestTo(name, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";
        return $"Unknown {kind} '{name}'.{suggestion} Known: {string.Join(", ", known)}.";
    }

    private static string? NearestTo(string name, IReadOnlyCollection<string> known)
    {
        string? nearest = known.MinBy(candidate => EditDistance(name, candidate));
        return nearest is not null && EditDistance(name, nearest) <= Math.Max(2, name.Length / 3) ? nearest : null;
    }

    private static int EditDistance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                int best = Math.Min(diagonal + cost, Math.Min(row[j], row[j - 1]) + 1);
                diagonal = row[j];
                row[j] = best;
            }
        }

        return row[b.Length];
    }
}
