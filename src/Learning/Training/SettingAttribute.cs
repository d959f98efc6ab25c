namespace Disentangle.Learning.Training;

/// <summary>Marks a property of a settings record as a setting: <c>LearningRate</c> is set by <c>--set learning-rate=1e-4</c>.</summary>
/// <param name="summary">What it does, one line for listings.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingAttribute(string summary) : Attribute
{
    /// <summary>What it does, one line.</summary>
    public string Summary { get; } = summary;

    /// <summary>Smallest value allowed; −∞ where there is no limit.</summary>
    public double Minimum { get; init; } = double.NegativeInfinity;

    /// <summary>Largest value allowed; ∞ where there is no limit.</summary>
    public double Maximum { get; init; } = double.PositiveInfinity;

    /// <summary>Whether <see cref="Minimum"/> itself is outside.</summary>
    public bool MinimumIsOpen { get; init; }

    /// <summary>Whether <see cref="Maximum"/> itself is outside.</summary>
    public bool MaximumIsOpen { get; init; }

    /// <summary>The words allowed for a text setting; empty for any.</summary>
    public string[] Choices { get; init; } = [];

    /// <summary>Where the default comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whether a run that has started may be continued with another value: nothing that is computed depends on it.</summary>
    public bool MayChange { get; init; }
}
