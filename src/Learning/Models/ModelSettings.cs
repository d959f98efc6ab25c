using Disentangle.Learning.Objectives;

namespace Disentangle.Learning.Models;

/// <summary>
/// The settings that one model has for itself. Its properties with a <see cref="Training.SettingAttribute"/> are settable by key.
/// </summary>
public abstract record ModelSettings
{
    /// <summary>Name of the model in <see cref="ModelCatalogue"/>.</summary>
    public abstract string Name { get; }

    /// <summary>The loss that these settings describe.</summary>
    public abstract IObjective CreateObjective();
}
