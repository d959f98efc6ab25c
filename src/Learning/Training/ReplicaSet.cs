using Disentangle.Datasets;
using Disentangle.Learning.Networks;
using Disentangle.Learning.Objectives;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Disentangle.Learning.Training;

/// <summary>
/// The gradient of a batch, from replicas that each take a share of it. The loss is computed once, of the whole batch; gradients are summed in the
/// order of the replicas, so that a number of workers always gives the same bits.
/// </summary>
internal sealed class ReplicaSet : IDisposable
{
    private readonly IObjective _objective;
    private readonly ImageFormat _format;
    private readonly Replica[] _replicas;
    private readonly WorkerThread[] _threads;

    /// <param name="create">Makes a model; the first is the one that is trained.</param>
    /// <param name="objective">The loss.</param>
    /// <param name="format">Shape and range of the images.</param>
    /// <param name="workers">Number of replicas; a single one works on the calling thread.</param>
    /// <param name="tensorThreads">Threads of one tensor operation in each.</param>
    public ReplicaSet(Func<VariationalAutoencoder> create, IObjective objective, ImageFormat format, int workers, int tensorThreads)
    {
        _objective = objective;
        _format = format;
        _replicas = [.. Enumerable.Range(0, workers).Select(w => new Replica(create(), objective))];
        _threads = workers == 1 ? [] : [.. Enumerable.Range(0, workers).Select(w => new WorkerThread($"Training worker {w}", tensorThreads))];
    }

    /// <summary>The model that is trained.</summary>
    public VariationalAutoencoder Master => _replicas[0].Model;

    /// <summary>How long the parts of the steps took.</summary>
    public StepTimes Times { get; } = new();

    /// <summary>Leaves the gradient of a batch's loss in the master's parameters; none where the loss is not finite.</summary>
    /// <param name="images">Bytes, uint8, shape [N, H, W, C].</param>
    /// <param name="noise">ε from N(0, I), shape [N, D].</param>
    /// <returns>The losses of the batch.</returns>
    public LossValues Backward(Tensor images, Tensor noise)
    {
        BatchShare[] shares = BatchShare.Split(images, noise, _format, _replicas.Length);
        try
        {
            using (Times.Measure(StepPhase.Forward))
            {
                Each(shares.Length, w => Forward(_replicas[w], shares[w]));
            }

            LossValues values;
            CutGradients[] gradients;
            using (Times.Measure(StepPhase.Loss))
            {
                (values, gradients) = Cut(shares);
            }

            if (values.IsFinite)
            {
                using IDisposable time = Times.Measure(StepPhase.Backward);
                Each(shares.Length, w => _replicas[w].Backward(gradients[w]));
                SumGradients(shares.Length);
            }

            return values;
        }
        finally
        {
            Each(shares.Length, w => _replicas[w].Release());
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Array.ForEach(_threads, t => t.Dispose());
        Array.ForEach(_replicas, r => r.Dispose());
    }

    private void Forward(Replica replica, BatchShare share)
    {
        if (replica.Model != Master)
        {
            replica.CopyWeights(Master);
        }

        replica.Forward(share);
    }

    // The loss of the whole batch, and its derivatives by what each replica gave.
    private (LossValues Values, CutGradients[] Gradients) Cut(BatchShare[] shares)
    {
        Replica[] replicas = _replicas[..shares.Length];
        Tensor reconstruction = Leaf(stack([.. replicas.Select((r, w) => r.Reconstruction.detach() * shares[w].Weight)]).sum());
        Tensor mean = Joined(p => p.Mean), logVariance = Joined(p => p.LogVariance), latents = Joined(p => p.Latents);
        LossBreakdown losses = _objective.Compute(reconstruction, new PosteriorBatch(mean, logVariance, latents));
        LossValues values = losses.Read();
        if (!values.IsFinite)
        {
            return (values, []);
        }

        losses.Loss.backward();
        return (values, [.. shares.Select(s => new CutGradients(
            reconstruction.grad is { } gradient ? gradient * s.Weight : null, PartOf(mean, s), PartOf(logVariance, s), PartOf(latents, s)))]);

        Tensor Joined(Func<PosteriorBatch, Tensor> part) => Leaf(cat([.. replicas.Select(r => part(r.Posteriors).detach())]));

        static Tensor Leaf(Tensor value) => value.detach().requires_grad_();

        static Tensor? PartOf(Tensor leaf, BatchShare share) => leaf.grad?.narrow(0, share.First, share.Count);
    }

    private void SumGradients(int replicas)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable gradients = no_grad();
        for (int w = 1; w < replicas; w++)
        {
            foreach ((Parameter sum, Parameter part) in Master.parameters().Zip(_replicas[w].Model.parameters()))
            {
                if (part.grad is { } gradient)
                {
                    sum.grad!.add_(gradient);
                }
            }
        }
    }

    private void Each(int count, Action<int> work)
    {
        if (_threads.Length == 0)
        {
            work(0);
            return;
        }

        for (int w = 0; w < count; w++)
        {
            int worker = w;
            _threads[w].Start(() => work(worker));
        }

        WorkerThread.WaitForAll(_threads.AsSpan(0, count));
    }
}
