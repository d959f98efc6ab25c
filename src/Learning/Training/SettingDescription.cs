using System.Globalization;
using System.Reflection;

namespace Disentangle.Learning.Training;

/// <summary>One setting of a settings record: its key, what it means and how its text is read.</summary>
public sealed class SettingDescription
{
    private readonly PropertyInfo _property;
    private readonly SettingAttribute _attribute;

    private SettingDescription(PropertyInfo property, SettingAttribute attribute)
    {
        _property = property;
        _attribute = attribute;
        Key = string.Concat(property.Name.Select((c, i) => (char.IsUpper(c) && i > 0 ? "-" : "") + char.ToLowerInvariant(c)));
    }

    /// <summary>Key in kebab-case, for example <c>learning-rate</c>.</summary>
    public string Key { get; }

    /// <summary>What it does, one line.</summary>
    public string Summary => _attribute.Summary;

    /// <summary>Where the default comes from; empty where it is ours.</summary>
    public string Source => _attribute.Source;

    /// <summary>Whether a run that has started may be continued with another value.</summary>
    public bool MayChange => _attribute.MayChange;

    /// <summary>Type and range in words, for example <c>a whole number, at least 1</c>.</summary>
    public string Allowed => _property.PropertyType == typeof(string)
        ? _attribute.Choices.Length == 0 ? "text" : $"one of {string.Join(", ", _attribute.Choices)}"
        : (_property.PropertyType == typeof(double) ? "a number" : "a whole number") + Range();

    /// <summary>All settings of a record type, in the order they are declared.</summary>
    public static IReadOnlyList<SettingDescription> Of(Type record) =>
    [
        .. record.GetProperties()
            .Select(property => (property, attribute: property.GetCustomAttribute<SettingAttribute>()))
            .Where(pair => pair.attribute is not null)
            .Select(pair => new SettingDescription(pair.property, pair.attribute!)),
    ];

    /// <summary>The value that a record holds, as the text that <see cref="Set"/> reads back to the same value.</summary>
    public string TextIn(object record) => Convert.ToString(_property.GetValue(record), CultureInfo.InvariantCulture)!;

    /// <summary>Throws where the value that a record holds is outside its range, as it can be after an initialiser in code.</summary>
    /// <exception cref="SettingException">The value is outside.</exception>
    public void Check(object record) => Parse(TextIn(record));

    /// <summary>Reads <paramref name="text"/> into a record that nobody else holds yet (a fresh copy).</summary>
    /// <exception cref="SettingException">The text is of the wrong type or outside the range.</exception>
    internal void Set(object record, string text) => _property.SetValue(record, Parse(text));

    private object Parse(string text)
    {
        Type type = _property.PropertyType;
        if (type == typeof(string) && (_attribute.Choices.Length == 0 || _attribute.Choices.Contains(text)))
        {
            return text;
        }

        const NumberStyles Whole = NumberStyles.AllowLeadingSign;
        if (type == typeof(int) && int.TryParse(text, Whole, CultureInfo.InvariantCulture, out int i) && IsInRange(i))
        {
            return i;
        }

        if (type == typeof(long) && long.TryParse(text, Whole, CultureInfo.InvariantCulture, out long l) && IsInRange(l))
        {
            return l;
        }

        if (type == typeof(ulong) && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong u) && IsInRange(u))
        {
            return u;
        }

        if (type == typeof(double) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double d)
            && double.IsFinite(d) && IsInRange(d))
        {
            return d;
        }

        throw new SettingException(Key, text, Allowed);
    }

    private bool IsInRange(double value) =>
        (_attribute.MinimumIsOpen ? value > _attribute.Minimum : value >= _attribute.Minimum)
        && (_attribute.MaximumIsOpen ? value < _attribute.Maximum : value <= _attribute.Maximum);

    private string Range()
    {
        (double low, double high) = (_attribute.Minimum, _attribute.Maximum);
        string fromLow = double.IsInfinity(low) ? "" : (_attribute.MinimumIsOpen ? ", above " : ", at least ") + low;
        string toHigh = double.IsInfinity(high) ? "" : (_attribute.MaximumIsOpen ? ", below " : ", at most ") + high;
        return fromLow + toHigh;
    }
}
