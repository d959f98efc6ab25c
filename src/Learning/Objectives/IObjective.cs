namespace Disentangle.Learning.Objectives;

/// <summary>A loss to minimise, computed from one pass of a batch through a variational autoencoder.</summary>
public interface IObjective
{
    /// <summary>Computes the loss and its parts; <see cref="LossBreakdown.Loss"/> carries the graph for the backward pass.</summary>
    /// <param name="pass">The batch, its posterior, the sampled latents and their reconstruction.</param>
    LossBreakdown Compute(ForwardPass pass);
}
