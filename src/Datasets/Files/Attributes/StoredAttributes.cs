namespace Disentangle.Datasets.Files.Attributes;

/// <summary>Attributes that were read from a file: each an array of text, integers or real numbers.</summary>
/// <param name="values">Arrays of <see cref="string"/>, <see cref="long"/> or <see cref="double"/> by name.</param>
internal sealed class StoredAttributes(IReadOnlyDictionary<string, object> values)
{
    /// <summary>A file without attributes.</summary>
    public static StoredAttributes None { get; } = new(new Dictionary<string, object>());

    /// <summary>Names of all attributes.</summary>
    public IEnumerable<string> Names => values.Keys.Order(StringComparer.Ordinal);

    /// <summary>A text; null where there is none of that name.</summary>
    public string? Text(string name) => Texts(name)?.FirstOrDefault();

    /// <summary>Texts; null where there are none of that name.</summary>
    public string[]? Texts(string name) => values.GetValueOrDefault(name) as string[];

    /// <summary>An integer; null where there is none of that name.</summary>
    public long? Integer(string name) => Integers(name) is [long number, ..] ? number : null;

    /// <summary>Integers; null where there are none of that name.</summary>
    public long[]? Integers(string name) => values.GetValueOrDefault(name) as long[];

    /// <summary>Real numbers, from integers too; null where there are none of that name.</summary>
    public double[]? Reals(string name) => values.GetValueOrDefault(name) switch
    {
        double[] reals => reals,
        long[] integers => Array.ConvertAll(integers, i => (double)i),
        _ => null,
    };
}
