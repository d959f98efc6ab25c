namespace Disentangle.Learning.Objectives;

/// <summary>The numbers of a <see cref="LossBreakdown"/>.</summary>
/// <param name="Loss">The loss that was minimised.</param>
/// <param name="Terms">Its unweighted parts by name.</param>
/// <param name="KlPerLatent">KL to the prior of each latent in nats, mean over the batch, shape [D].</param>
public sealed record LossValues(float Loss, IReadOnlyList<(string Name, float Value)> Terms, float[] KlPerLatent)
{
    /// <summary>Name of the reconstruction term in every objective and in <c>metrics.jsonl</c>.</summary>
    public const string ReconstructionName = "reconstruction";

    /// <summary>Name of the KL term in every objective and in <c>metrics.jsonl</c>.</summary>
    public const string KlName = "kl";

    /// <summary>Nats per image, summed over pixels and channels, mean over the batch.</summary>
    public float Reconstruction => Term(ReconstructionName);

    /// <summary>Nats per image, summed over latents, mean over the batch.</summary>
    public float Kl => Term(KlName);

    /// <summary>Whether no value is NaN or infinite.</summary>
    public bool IsFinite => float.IsFinite(Loss) && Terms.All(term => float.IsFinite(term.Value)) && KlPerLatent.All(float.IsFinite);

    /// <summary>For example <c>loss 812.3, reconstruction 790.1, kl 5.55</c>.</summary>
    public override string ToString() => $"loss {Loss:G6}, {string.Join(", ", Terms.Select(term => $"{term.Name} {term.Value:G6}"))}";

    private float Term(string name) => Terms.First(term => term.Name == name).Value;
}
