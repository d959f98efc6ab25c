using System.Globalization;
using System.Text.RegularExpressions;

namespace Disentangle.Datasets.Joints.Named;

/// <summary>What a named configuration stands for on one data set.</summary>
public sealed partial class NamedVariant
{
    private readonly string _template;

    /// <summary>Describes the variant.</summary>
    /// <param name="dataset">Name of the data set.</param>
    /// <param name="template">The expression, with settings as <c>{sigma:0.2}</c>: name and default value.</param>
    internal NamedVariant(string dataset, string template)
    {
        Dataset = dataset;
        Factors = NamedDatasets.FactorsOf(dataset);
        _template = template;
        Settings = Placeholder().Matches(template)
            .GroupBy(m => m.Groups["key"].Value)
            .ToDictionary(g => g.Key, g => double.Parse(g.First().Groups["value"].Value, CultureInfo.InvariantCulture));
    }

    /// <summary>Name of the data set.</summary>
    public string Dataset { get; }

    /// <summary>Names of the data set's factors; the variant fits every factor space that has all of them.</summary>
    public IReadOnlyList<string> Factors { get; }

    /// <summary>Settings and their default values.</summary>
    public IReadOnlyDictionary<string, double> Settings { get; }

    /// <summary>The expression with default settings.</summary>
    public string Expression => Expand(new Dictionary<string, double>());

    /// <summary>The expression with some settings changed.</summary>
    /// <param name="settings">New values by name.</param>
    /// <exception cref="UnknownNameException">There is no such setting; the nearest name is suggested.</exception>
    public string Expand(IReadOnlyDictionary<string, double> settings)
    {
        if (settings.Keys.FirstOrDefault(k => !Settings.ContainsKey(k)) is { } unknown)
        {
            throw new UnknownNameException("setting", unknown, [.. Settings.Keys]);
        }

        return Placeholder().Replace(
            _template,
            m => settings.TryGetValue(m.Groups["key"].Value, out double value)
                ? value.ToString("R", CultureInfo.InvariantCulture)
                : m.Groups["value"].Value);
    }

    /// <summary>A product of bands, one for each pair.</summary>
    /// <param name="dataset">Name of the data set.</param>
    /// <param name="sigma">Default of the setting sigma.</param>
    /// <param name="pairs">Pairs of factors.</param>
    internal static NamedVariant Bands(string dataset, string sigma, params (string A, string B)[] pairs) =>
        new(dataset, string.Join(" & ", pairs.Select(p => $"band({p.A},{p.B};sigma={{sigma:{sigma}}})")));

    /// <summary>All combinations but those of a condition.</summary>
    /// <param name="dataset">Name of the data set.</param>
    /// <param name="condition">The condition.</param>
    internal static NamedVariant Without(string dataset, string condition) => new(dataset, $"without({condition})");

    [GeneratedRegex(@"\{(?<key>[a-z]+):(?<value>[0-9.]+)\}")]
    private static partial Regex Placeholder();
}
