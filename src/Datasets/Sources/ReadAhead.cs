using System.Runtime.ExceptionServices;

namespace Disentangle.Datasets.Sources;

/// <summary>
/// Reads batch k + 1 on a thread of its own while batch k is used, into two buffers that are used again and again: no allocation per
/// batch. Batches are consecutive, so batch k holds the observations first + k · N to first + (k + 1) · N − 1.
/// </summary>
/// <remarks>While this object lives, nobody else may read the source. One thread at a time may call <see cref="Next"/>.</remarks>
public sealed class ReadAhead : IDisposable
{
    private readonly IObservationSource _source;
    private readonly ObservationBatch[] _batches;
    private readonly ExceptionDispatchInfo?[] _failures = new ExceptionDispatchInfo?[2];
    private readonly SemaphoreSlim _free = new(2);
    private readonly SemaphoreSlim _filled = new(0);
    private readonly Thread _reader;
    private volatile bool _isStopping;
    private long _taken;
    private bool _isDisposed;

    /// <summary>Starts reading the first batch.</summary>
    /// <param name="source">The source; it must outlive this object, which does not dispose it.</param>
    /// <param name="batchSize">N, at least 1.</param>
    /// <param name="firstIndex">Index of the first observation, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is too small.</exception>
    public ReadAhead(IObservationSource source, int batchSize, long firstIndex)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(firstIndex);
        _source = source;
        _batches = [new ObservationBatch(source, batchSize), new ObservationBatch(source, batchSize)];
        _reader = new Thread(() => ReadBatches(firstIndex)) { IsBackground = true, Name = "Read ahead" };
        _reader.Start();
    }

    /// <summary>Waits for the next batch. It stays as it is until the next call, which gives its buffer back to the reader.</summary>
    /// <exception cref="Exception">
    /// Whatever the source threw while it read this batch, for example <see cref="ArgumentOutOfRangeException"/> past the end of a
    /// finite source. Every later call throws it again.
    /// </exception>
    /// <exception cref="ObjectDisposedException">This object is disposed.</exception>
    public ObservationBatch Next()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_taken > 0)
        {
            _free.Release();
        }

        _filled.Wait();
        if (_failures[_taken % 2] is { } failure)
        {
            _filled.Release();
            failure.Throw();
        }

        return _batches[_taken++ % 2];
    }

    /// <summary>Stops reading; waits for a batch that is being read.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _isStopping = true;
            _free.Release();
            _reader.Join();
            _free.Dispose();
            _filled.Dispose();
        }
    }

    private void ReadBatches(long first)
    {
        for (long k = 0; ; k++)
        {
            // Two batches are read at once; from then on each call of Next frees the buffer of the call before it.
            _free.Wait();
            if (_isStopping || !TryRead(k, first))
            {
                return;
            }

            first += _batches[k % 2].Count;
        }
    }

    private bool TryRead(long k, long first)
    {
        ObservationBatch batch = _batches[k % 2];
        try
        {
            batch.First = first;
            _source.Read(first, batch.Count, batch.Images, batch.Classes);
        }
#pragma warning disable CA1031 // Not swallowed: thrown again on the thread that asks for this batch.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _failures[k % 2] = ExceptionDispatchInfo.Capture(e);
        }

        bool isRead = _failures[k % 2] is null;
        _filled.Release();
        return isRead;
    }
}
