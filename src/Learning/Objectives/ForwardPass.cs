using static TorchSharp.torch;

namespace Disentangle.Learning.Objectives;

/// <summary>One batch on its way through encoder, sampling and decoder. The tensors belong to the surrounding dispose scope.</summary>
/// <param name="Images">Intensities in [0, 1], shape [N, C, H, W].</param>
/// <param name="Posteriors">Posteriors and codes.</param>
/// <param name="Logits">Logits of the pixels' Bernoulli means, shape [N, C, H, W].</param>
public sealed record ForwardPass(Tensor Images, PosteriorBatch Posteriors, Tensor Logits);
