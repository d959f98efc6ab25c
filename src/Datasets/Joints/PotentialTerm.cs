using System.Globalization;

namespace Disentangle.Datasets.Joints;

/// <summary>One term of an expression, <c>name(factor,…;setting=value,…)</c>, with the place of each piece for errors.</summary>
public sealed class PotentialTerm
{
    private readonly string _expression;
    private readonly List<(string Text, int Column)> _factors = [];
    private readonly Dictionary<string, (string Text, int Column)> _settings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    internal PotentialTerm(string expression, string name, int column, FactorSpace space)
    {
        _expression = expression;
        Name = name;
        Column = column;
        Space = space;
    }

    /// <summary>Name of the kind, as written.</summary>
    public string Name { get; }

    /// <summary>Place of the term in the whole expression, 1 for the first character.</summary>
    public int Column { get; }

    /// <summary>The factor grid.</summary>
    public FactorSpace Space { get; }

    /// <summary>Positions of the term's factors.</summary>
    /// <param name="count">How many the kind takes.</param>
    /// <exception cref="JointFormatException">Another number came, or one factor twice.</exception>
    /// <exception cref="UnknownNameException">The data set has no factor of that name; the nearest is suggested.</exception>
    public int[] FactorPositions(int count)
    {
        if (_factors.Count != count)
        {
            throw Fault(Column, $"{Name} takes {count} factors; {_factors.Count} came. Write {PotentialCatalogue.Get(Name).Usage}.");
        }

        int[] positions = [.. _factors.Select(f => Space.PositionOf(f.Text))];
        for (int i = 0; i < count; i++)
        {
            if (Array.IndexOf(positions, positions[i]) != i)
            {
                throw Fault(_factors[i].Column, $"factor {_factors[i].Text} stands twice in {Name}; name {count} different ones.");
            }
        }

        return positions;
    }

    /// <summary>Value of a setting that must be there.</summary>
    /// <param name="key">Name of the setting.</param>
    /// <exception cref="JointFormatException">It is missing or no finite number.</exception>
    public double Number(string key)
    {
        _read.Add(key);
        if (!_settings.TryGetValue(key, out (string Text, int Column) setting))
        {
            ThrowIfSettingsAreUnknown();
            throw Fault(Column, $"{Name} needs the setting {key}. Write {PotentialCatalogue.Get(Name).Usage}.");
        }

        return double.TryParse(setting.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : throw Fault(setting.Column, $"{key} is '{setting.Text}'; a finite number such as 0.2 must stand here.");
    }

    /// <summary>Value of a setting that must be there and above 0.</summary>
    /// <param name="key">Name of the setting.</param>
    /// <exception cref="JointFormatException">It is missing or no finite number above 0.</exception>
    public double PositiveNumber(string key)
    {
        double value = Number(key);
        return value > 0 ? value : throw Fault(_settings[key].Column, $"{key} is {_settings[key].Text}; it must be above 0.");
    }

    internal void AddFactor(string text, int column) => _factors.Add((text, column));

    internal void AddSetting(string key, int keyColumn, string value, int valueColumn)
    {
        if (!_settings.TryAdd(key, (value, valueColumn)))
        {
            throw Fault(keyColumn, $"setting {key} stands twice in {Name}; keep one.");
        }
    }

    /// <summary>Makes the potential; faults that the potential itself finds get this term's place.</summary>
    internal Potential Create()
    {
        PotentialKind kind = PotentialCatalogue.Get(Name);
        try
        {
            Potential potential = kind.Create(this);
            ThrowIfSettingsAreUnknown();
            return potential;
        }
        catch (ArgumentException e) when (e is not UnknownNameException)
        {
            // .NET appends the parameter's name and value, which mean nothing to whoever wrote the text.
            int end = e.Message.IndexOf(" (Parameter", StringComparison.Ordinal);
            throw Fault(Column, end < 0 ? e.Message : e.Message[..end]);
        }
    }

    private void ThrowIfSettingsAreUnknown()
    {
        foreach (string key in _settings.Keys)
        {
            if (!_read.Contains(key))
            {
                throw new UnknownNameException($"setting of {Name}", key, _read);
            }
        }
    }

    private JointFormatException Fault(int column, string problem) => new(_expression, column, problem);
}
