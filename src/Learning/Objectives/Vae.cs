using static TorchSharp.torch;

namespace Disentangle.Learning.Objectives;

/// <summary>The negative evidence lower bound: reconstruction + KL, nats per image.</summary>
/// <remarks>Kingma and Welling, arXiv:1312.6114, Eq. 3 with the sign turned and one sample per image (Eq. 7, L = 1).</remarks>
public sealed class Vae : IObjective
{
    private readonly BetaVae _unitBeta = new(1);

    /// <inheritdoc/>
    public Tensor Reconstruct(Tensor logits, Tensor images) => _unitBeta.Reconstruct(logits, images);

    /// <inheritdoc/>
    public LossBreakdown Compute(Tensor reconstruction, PosteriorBatch posteriors) => _unitBeta.Compute(reconstruction, posteriors);
}
