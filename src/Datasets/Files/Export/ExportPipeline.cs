using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using System.Threading.Tasks.Dataflow;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Files.Export;

/// <summary>
/// Draws on the calling thread, compresses on others, and hands batches on in index order. A fixed number of batches goes round, which
/// bounds the memory whatever stage is the slowest.
/// </summary>
internal sealed class ExportPipeline : IDisposable
{
    private const int BatchBytes = 4 << 20;
    private const int LargestBatch = 1024;

    private readonly ExportPlan _plan;
    private readonly Action<ExportBatch> _accept;
    private readonly CancellationTokenSource _stop;
    private readonly Channel<ExportBatch> _free = Channel.CreateUnbounded<ExportBatch>();
    private readonly TransformBlock<ExportBatch, ExportBatch> _compress;
    private readonly ActionBlock<ExportBatch> _write;
    private Exception? _failure;
    private volatile bool _hasStageFailed;

    /// <summary>Prepares an export.</summary>
    /// <param name="plan">What to export.</param>
    /// <param name="threads">Threads that compress.</param>
    /// <param name="accept">Called for each batch in index order, on one thread at a time.</param>
    /// <param name="cancellation">Stops drawing between two batches; those that were drawn are still handed on.</param>
    public ExportPipeline(ExportPlan plan, int threads, Action<ExportBatch> accept, CancellationToken cancellation)
    {
        _plan = plan;
        _accept = accept;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        int capacity = (int)Math.Clamp(Math.Min(BatchBytes / plan.Planes.Sum(p => p.ByteCount), plan.Count), 1, LargestBatch);
        for (int i = 0; i < threads + 3; i++)
        {
            _free.Writer.TryWrite(new ExportBatch(plan, capacity));
        }

        _compress = new(Compress, new() { MaxDegreeOfParallelism = threads, EnsureOrdered = true });
        _write = new(Write);
        _compress.LinkTo(_write, new() { PropagateCompletion = true });
    }

    /// <summary>Exports the observations from <paramref name="first"/> to the plan's end.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public void Run(long first, IObservationRenderer renderer)
    {
        try
        {
            Draw(first, renderer);
        }
        catch (Exception e)
        {
            // Not rethrown yet: what was drawn before is still worth writing, unless it was the writing that failed.
            Interlocked.CompareExchange(ref _failure, e, null);
        }

        _compress.Complete();
        _write.Completion.GetAwaiter().GetResult();
        if (_failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private void Draw(long first, IObservationRenderer renderer)
    {
        while (first < _plan.End)
        {
            ExportBatch batch = _free.Reader.ReadAsync(_stop.Token).AsTask().GetAwaiter().GetResult();
            batch.Start(first, (int)Math.Min(batch.Capacity, _plan.End - first));
            batch.Draw(renderer);
            first += batch.Count;
            _compress.Post(batch);
        }
    }

    private ExportBatch Compress(ExportBatch batch)
    {
        Guard(batch, b => b.Compress());
        return batch;
    }

    private void Write(ExportBatch batch)
    {
        Guard(batch, _accept);
        _free.Writer.TryWrite(batch);
    }

    /// <summary>Runs a stage; after one has failed, the others let batches pass and drawing stops.</summary>
    private void Guard(ExportBatch batch, Action<ExportBatch> stage)
    {
        try
        {
            if (!_hasStageFailed)
            {
                stage(batch);
            }
        }
        catch (Exception e)
        {
            Interlocked.CompareExchange(ref _failure, e, null);
            _hasStageFailed = true;
            _stop.Cancel();
        }
    }
}
