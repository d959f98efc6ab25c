namespace Disentangle.Datasets.Files.Attributes;

/// <summary>One attribute of a file.</summary>
/// <param name="Name">Name.</param>
/// <param name="Value">Text (<see cref="string"/>), or an array of <see cref="string"/>, <see cref="long"/> or <see cref="double"/>.</param>
/// <param name="Shape">Extent of an array, empty for one number.</param>
internal sealed record FileAttribute(string Name, object Value, params long[] Shape)
{
    public static FileAttribute Of(string name, string text) => new(name, text);

    public static FileAttribute Of(string name, IEnumerable<string> texts) => List(name, texts.ToArray());

    public static FileAttribute Of(string name, IEnumerable<double> numbers) => List(name, numbers.ToArray());

    public static FileAttribute Of(string name, IEnumerable<long> numbers) => List(name, numbers.ToArray());

    public static FileAttribute Of(string name, long number) => new(name, new[] { number });

    public static FileAttribute Of(string name, double number) => new(name, new[] { number });

    private static FileAttribute List<T>(string name, T[] values) => new(name, values, values.Length);
}
