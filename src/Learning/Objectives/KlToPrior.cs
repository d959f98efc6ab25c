using static TorchSharp.torch;

namespace Disentangle.Learning.Objectives;

/// <summary>Divergence of diagonal Gaussian posteriors from the prior N(0, I).</summary>
public static class KlToPrior
{
    /// <summary>Computes KL(q(z_d|x) ‖ N(0, 1)) = ½ (μ² + e^{ln σ²} − ln σ² − 1) for each observation and latent.</summary>
    /// <param name="mean">Posterior means μ, shape [N, D].</param>
    /// <param name="logVariance">Posterior ln σ², shape [N, D].</param>
    /// <returns>Nats, shape [N, D]; 0 where the posterior is the prior.</returns>
    /// <remarks>Kingma and Welling, arXiv:1312.6114, appendix B.</remarks>
    public static Tensor Compute(Tensor mean, Tensor logVariance) => (mean.square() + logVariance.exp() - logVariance - 1).mul(0.5);

    /// <summary>The same, mean over the batch.</summary>
    /// <returns>Nats per latent, shape [D]; their sum is the KL term of the VAE.</returns>
    public static Tensor PerLatent(Tensor mean, Tensor logVariance) => Compute(mean, logVariance).mean([0]);
}
