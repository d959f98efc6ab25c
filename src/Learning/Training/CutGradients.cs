using static TorchSharp.torch;

namespace Disentangle.Learning.Training;

/// <summary>Derivatives of a batch's loss by what a replica gave for its share; null where the loss does not depend on it.</summary>
/// <param name="Reconstruction">By the reconstruction term, a scalar.</param>
/// <param name="Mean">By the posterior means, shape [n, D].</param>
/// <param name="LogVariance">By the posterior ln σ², shape [n, D].</param>
/// <param name="Latents">By the codes, shape [n, D].</param>
internal sealed record CutGradients(Tensor? Reconstruction, Tensor? Mean, Tensor? LogVariance, Tensor? Latents);
