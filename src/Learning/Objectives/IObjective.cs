using static TorchSharp.torch;

namespace Disentangle.Learning.Objectives;

/// <summary>
/// A loss to minimise: what the decoder says of each image, and what the posteriors of a batch say of the code. The two are computed apart, so that
/// the images of a batch can be shared among workers while terms that couple them (covariances, total correlation) see the whole batch.
/// </summary>
public interface IObjective
{
    /// <summary>Computes the reconstruction term, a mean over images that need not be the whole batch.</summary>
    /// <param name="logits">Logits, shape [N, C, H, W].</param>
    /// <param name="images">Intensities in [0, 1], shape [N, C, H, W].</param>
    /// <returns>A scalar.</returns>
    Tensor Reconstruct(Tensor logits, Tensor images);

    /// <summary>Computes the loss and its parts; <see cref="LossBreakdown.Loss"/> carries the graph for the backward pass.</summary>
    /// <param name="reconstruction">What <see cref="Reconstruct"/> gives for the whole batch, a scalar.</param>
    /// <param name="posteriors">Posteriors and codes of the whole batch.</param>
    LossBreakdown Compute(Tensor reconstruction, PosteriorBatch posteriors);
}
