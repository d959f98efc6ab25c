using Disentangle.Learning.Networks;
using Disentangle.Learning.Objectives;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Disentangle.Learning.Training;

/// <summary>
/// A model that learns from a share of each batch. Its pass is cut at the code: forward gives posteriors and reconstruction, and backward takes
/// what the loss of the whole batch says of them. Both must be called on one thread.
/// </summary>
internal sealed class Replica(VariationalAutoencoder model, IObjective objective) : IDisposable
{
    private DisposeScope? _scope;
    private ForwardPass? _pass;
    private Tensor? _reconstruction;

    /// <summary>The model.</summary>
    public VariationalAutoencoder Model => model;

    /// <summary>Posteriors and codes of the share, with their graph, until backward.</summary>
    public PosteriorBatch Posteriors => _pass!.Posteriors;

    /// <summary>Reconstruction term, mean over the share, with its graph, until backward.</summary>
    public Tensor Reconstruction => _reconstruction!;

    /// <summary>Takes over the weights of another model.</summary>
    public void CopyWeights(VariationalAutoencoder from)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable gradients = no_grad();
        foreach ((Parameter mine, Parameter theirs) in model.parameters().Zip(from.parameters()))
        {
            mine.copy_(theirs);
        }
    }

    /// <summary>Encodes, samples, decodes and compares.</summary>
    /// <param name="share">The share of the batch.</param>
    public void Forward(BatchShare share)
    {
        _scope = NewDisposeScope();
        foreach (Parameter parameter in model.parameters())
        {
            parameter.grad = null;
        }

        _pass = model.Sample(share.Intensities(), share.Noise());
        _reconstruction = objective.Reconstruct(_pass.Logits, _pass.Images);
    }

    /// <summary>Leaves the share's part of the gradient in the model's parameters.</summary>
    public void Backward(CutGradients gradients)
    {
        (Tensor Output, Tensor? Gradient)[] cuts =
        [
            (Reconstruction, gradients.Reconstruction),
            (Posteriors.Mean, gradients.Mean),
            (Posteriors.LogVariance, gradients.LogVariance),
            (Posteriors.Latents, gradients.Latents),
        ];
        cuts = [.. cuts.Where(c => c.Gradient is not null)];
        autograd.backward([.. cuts.Select(c => c.Output)], [.. cuts.Select(c => c.Gradient!)]);
    }

    /// <summary>Frees what a forward pass left, if any.</summary>
    public void Release()
    {
        (_pass, _reconstruction) = (null, null);
        _scope?.Dispose();
        _scope = null;
    }

    /// <inheritdoc/>
    public void Dispose() => model.Dispose();
}
