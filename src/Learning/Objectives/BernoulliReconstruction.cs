using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Disentangle.Learning.Objectives;

/// <summary>Negative log-likelihood of the pixels under independent Bernoulli variables.</summary>
public static class BernoulliReconstruction
{
    /// <summary>
    /// Computes −ln p(x|z) = −Σ [x ln σ(l) + (1 − x) ln(1 − σ(l))], summed over pixels and channels, mean over the batch.
    /// </summary>
    /// <param name="logits">Logits l, shape [N, C, H, W].</param>
    /// <param name="images">Intensities x in [0, 1], shape [N, C, H, W]; between 0 and 1 it is a cross-entropy, no longer a
    /// likelihood.</param>
    /// <returns>Nats per image, a scalar; C·H·W·ln 2 where all logits are 0.</returns>
    /// <remarks>
    /// Kingma and Welling, arXiv:1312.6114, appendix C.1. The sum over pixels, not their mean, is what the β of the papers weighs against.
    /// Computed from logits as max(l, 0) − l·x + ln(1 + e^−|l|), so that no logarithm of 0 occurs.
    /// </remarks>
    public static Tensor Compute(Tensor logits, Tensor images) =>
        functional.binary_cross_entropy_with_logits(logits, images, reduction: Reduction.Sum).div(images.shape[0]);
}
