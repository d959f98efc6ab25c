using Disentangle.Learning.Objectives;

namespace Disentangle.Learning.Models;

/// <summary>The variational autoencoder has no settings of its own.</summary>
public sealed record VaeSettings : ModelSettings
{
    /// <inheritdoc/>
    public override string Name => "vae";

    /// <inheritdoc/>
    public override IObjective CreateObjective() => new Vae();
}
