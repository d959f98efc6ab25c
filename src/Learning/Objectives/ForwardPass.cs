using static TorchSharp.torch;

namespace Disentangle.Learning.Objectives;

/// <summary>One batch on its way through encoder, sampling and decoder. The tensors belong to the surrounding dispose scope.</summary>
/// <param name="Images">Intensities in [0, 1], shape [N, C, H, W].</param>
/// <param name="Mean">Posterior means μ, shape [N, D].</param>
/// <param name="LogVariance">Posterior ln σ², shape [N, D].</param>
/// <param name="Latents">z = μ + σ·ε, shape [N, D].</param>
/// <param name="Logits">Logits of the pixels' Bernoulli means, shape [N, C, H, W].</param>
public sealed record ForwardPass(Tensor Images, Tensor Mean, Tensor LogVariance, Tensor Latents, Tensor Logits);
