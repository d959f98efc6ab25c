namespace Disentangle.Datasets.Ambiguity;

/// <summary>What images tell of one factor.</summary>
/// <param name="Name">Name of the factor.</param>
/// <param name="EntropyNats">Its entropy H(g_f) in nats.</param>
/// <param name="ConditionalEntropyNats">H(g_f|x): what remains unknown when the image is known, in nats.</param>
public sealed record FactorAmbiguity(string Name, double EntropyNats, double ConditionalEntropyNats)
{
    /// <summary>
    /// Largest share of the entropy that any function of the image can have, 1 − H(g_f|x) / H(g_f); null where the factor is constant.
    /// </summary>
    public double? LargestShare => EntropyNats > 0 ? 1 - (ConditionalEntropyNats / EntropyNats) : null;
}
