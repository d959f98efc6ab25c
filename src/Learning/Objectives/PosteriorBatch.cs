using static TorchSharp.torch;

namespace Disentangle.Learning.Objectives;

/// <summary>What the encoder says of a batch, and the codes drawn from it.</summary>
/// <param name="Mean">Posterior means μ, shape [N, D].</param>
/// <param name="LogVariance">Posterior ln σ², shape [N, D].</param>
/// <param name="Latents">z = μ + σ·ε, shape [N, D].</param>
public sealed record PosteriorBatch(Tensor Mean, Tensor LogVariance, Tensor Latents);
