using static TorchSharp.torch;

namespace Disentangle.Learning.Objectives;

/// <summary>The β-VAE: reconstruction + β·KL.</summary>
/// <param name="beta">Weight β of the KL term, at least 0.</param>
/// <remarks>
/// Higgins et al., "β-VAE: Learning Basic Visual Concepts with a Constrained Variational Framework", ICLR 2017, Eq. 4 with the sign turned.
/// The reconstruction is summed over pixels and channels, the KL over latents, both averaged over the batch. The paper's normalised weight
/// is β·D/P for D latents and P pixels (its section 4).
/// </remarks>
public sealed class BetaVae(double beta) : IObjective
{
    /// <inheritdoc/>
    public Tensor Reconstruct(Tensor logits, Tensor images) => BernoulliReconstruction.Compute(logits, images);

    /// <inheritdoc/>
    public LossBreakdown Compute(Tensor reconstruction, PosteriorBatch posteriors)
    {
        Tensor klPerLatent = KlToPrior.PerLatent(posteriors.Mean, posteriors.LogVariance);
        Tensor kl = klPerLatent.sum();
        Tensor loss = reconstruction + (kl * beta);
        return new LossBreakdown(loss, klPerLatent, (LossValues.ReconstructionName, reconstruction), (LossValues.KlName, kl));
    }
}
