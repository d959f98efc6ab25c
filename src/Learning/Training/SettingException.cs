namespace Disentangle.Learning.Training;

/// <summary>A setting whose text is of the wrong type or outside its range; the message names key, value and what is allowed.</summary>
public sealed class SettingException : ArgumentException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="key">Key in kebab-case.</param>
    /// <param name="value">The text that came.</param>
    /// <param name="allowed">What is allowed, for example <c>a whole number, at least 1</c>.</param>
    public SettingException(string key, string value, string allowed)
        : base($"Setting '{key}' is '{value}'; it must be {allowed}.")
    {
        Key = key;
    }

    /// <summary>Key of the setting, in kebab-case.</summary>
    public string Key { get; }
}
