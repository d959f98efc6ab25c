using Disentangle.Learning.Objectives;
using Disentangle.Learning.Training;

namespace Disentangle.Learning.Models;

/// <summary>Settings of the β-VAE.</summary>
public sealed record BetaVaeSettings : ModelSettings
{
    /// <inheritdoc/>
    public override string Name => "beta-vae";

    /// <summary>
    /// Weight β of the KL term, at least 0. It multiplies nats summed over the latents, against a reconstruction summed over all pixels and
    /// channels; losses that average over P pixels need β/P for the same model. The study sweeps 1, 2, 4, 6, 8, 16.
    /// </summary>
    [Setting(
        "weight of the KL term (both terms summed, not averaged)",
        Minimum = 0,
        Source = "Higgins et al., ICLR 2017; sweep of arXiv:1811.12359")]
    public double Beta { get; init; } = 4;

    /// <inheritdoc/>
    public override IObjective CreateObjective() => new BetaVae(Beta);
}
