using System.Diagnostics;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Files.Export;

/// <summary>One run of an export: what an earlier run left is replayed into the file, the rest is drawn, logged and added.</summary>
internal sealed class ExportRun : IDisposable
{
    private readonly ExportPlan _plan;
    private readonly ExportOptions _options;
    private readonly string _path;
    private readonly string _temporary;
    private readonly ExportLog _log;
    private readonly List<string> _blocks = [];
    private readonly long _startedAt = Stopwatch.GetTimestamp();
    private IDatasetWriter? _writer;
    private bool _isComplete;

    /// <summary>Opens or begins the log of the file.</summary>
    public ExportRun(ExportPlan plan, string path, ExportOptions options)
    {
        _plan = plan;
        _options = options;
        _path = path;
        _temporary = AtomicFile.TemporaryNameOf(path);
        _log = ExportLog.Open(ExportLog.PathOf(path), plan);
    }

    /// <summary>Images in the log.</summary>
    public long Done => _log.End - _plan.First;

    /// <summary>Images that an earlier run left.</summary>
    public long Resumed { get; private set; }

    /// <summary>Finishes the file and gives it its name.</summary>
    /// <returns>Digest of the content.</returns>
    public string Complete(Func<IObservationRenderer> createRenderer, CancellationToken cancellation)
    {
        _writer = DatasetWriters.Create(_plan, _temporary);
        Replay(cancellation);
        if (_log.End < _plan.End)
        {
            Draw(createRenderer, cancellation);
        }

        _writer.Finish(_blocks);
        AtomicFile.Commit(_temporary, _path);
        _isComplete = true;
        return ContentDigest.Combine(_blocks);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_writer is not null && !_isComplete)
        {
            CloseAfterFailure(_writer);
        }

        // The open log keeps other exports of this file away, so it is closed last. What stands there may also be a folder of somebody else.
        if (File.Exists(_temporary))
        {
            File.Delete(_temporary);
        }

        if (_isComplete || Done == 0)
        {
            File.Delete(ExportLog.PathOf(_path));
        }

        _log.Dispose();
    }

    private static void CloseAfterFailure(IDatasetWriter writer)
    {
        try
        {
            writer.Dispose();
        }
        catch (IOException)
        {
            // Closing flushes, which fails again where the disk is full; the error that matters is on its way already.
        }
    }

    private void Replay(CancellationToken cancellation)
    {
        ExportRecord record = new(_plan.Dimension, _plan.Planes.Count);
        while (_log.TryReplay(record))
        {
            cancellation.ThrowIfCancellationRequested();
            Resumed = Done;
            Accept(record);
        }
    }

    private void Draw(Func<IObservationRenderer> createRenderer, CancellationToken cancellation)
    {
        using RecordBuilder records = new(_plan, _log.End, record =>
        {
            _log.Append(record);
            Accept(record);
        });
        using IObservationRenderer renderer = createRenderer();
        int threads = _options.Threads ?? Environment.ProcessorCount;
        using ExportPipeline pipeline = new(_plan, threads, records.Append, cancellation);
        pipeline.Run(_log.End, renderer);
    }

    private void Accept(ExportRecord record)
    {
        _writer!.Append(record);
        _blocks.AddRange(record.Blocks);
        _options.Progress?.Report(new ExportProgress(Done, _plan.Count, Resumed, Stopwatch.GetElapsedTime(_startedAt)));
    }
}
