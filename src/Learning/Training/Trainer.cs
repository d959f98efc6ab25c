using Disentangle.Datasets.Sources;
using Disentangle.Learning.Checkpoints;
using Disentangle.Learning.Objectives;
using Disentangle.Learning.Runs;

namespace Disentangle.Learning.Training;

/// <summary>Trains the model of a run folder on a stream of observations, from the newest checkpoint or from the start.</summary>
/// <remarks>
/// Step k (from 0) reads the observations k·B to (k+1)·B − 1, and draws its noise from (seed, k): weights and losses of a run that was
/// stopped, or killed, and continued equal those of one that was not. A stop adds a checkpoint, and the mean loss that the next one notes
/// starts anew there. The next batch is read while a step is computed.
/// </remarks>
public sealed class Trainer
{
    private readonly RunFolder _run;
    private readonly IObservationSource _source;
    private readonly Action<TrainingProgress>? _progress;

    /// <summary>Prepares training; nothing is computed yet.</summary>
    /// <param name="run">The run folder.</param>
    /// <param name="source">An endless stream, or at least steps · batch observations; the caller disposes it after training.</param>
    /// <param name="progress">Called after each step on the training thread; null for nobody.</param>
    /// <exception cref="ArgumentException">The source has other images than the run, or too few.</exception>
    public Trainer(RunFolder run, IObservationSource source, Action<TrainingProgress>? progress = null)
    {
        TrainingSettings settings = run.Configuration.Settings;
        if (source.Format != run.Configuration.Format)
        {
            throw new ArgumentException(
                $"The run takes images of {run.Configuration.Format}; the source has {source.Format}.", nameof(source));
        }

        if (source.Count / settings.Batch < settings.Steps)
        {
            throw new ArgumentException(
                $"{settings.Steps} steps of {settings.Batch} images need {settings.Steps * (double)settings.Batch:N0} observations; " +
                $"the source has {source.Count:N0}. Give it endlessly, in a new order each time round ({nameof(ShuffledObservationSource)}).",
                nameof(source));
        }

        _run = run;
        _source = source;
        _progress = progress;
    }

    /// <summary>
    /// Trains until all steps are done or <paramref name="cancellation"/> asks to stop; both leave a checkpoint of the last step.
    /// </summary>
    /// <exception cref="TrainingDivergedException">A loss or weight is not finite; earlier checkpoints stay.</exception>
    /// <exception cref="SafetensorsFormatException">A checkpoint is damaged; the message says what to do.</exception>
    /// <exception cref="RunFolderException">Another process is training in this folder, or the metrics log is damaged.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public TrainingResult Run(CancellationToken cancellation = default)
    {
        TrainingSettings settings = _run.Configuration.Settings;
        using RunLock runLock = new(_run.FolderPath);
        using Learner learner = new(settings, _run.Configuration.Format);
        long first = Continue(learner);
        using MetricsLog log = MetricsLog.Open(_run.MetricsPath, first);
        using ReadAhead batches = new(_source, settings.Batch, first * settings.Batch);
        double earlierSeconds = log.Seconds;
        TrainingClock clock = new(settings.Batch, first);
        RunningMean meanLoss = new();
        LossValues? losses = null;
        while (learner.CompletedSteps < settings.Steps && !cancellation.IsCancellationRequested)
        {
            losses = learner.Step(batches.Next().Images);
            meanLoss.Add(losses.Loss);
            long step = learner.CompletedSteps;
            TrainingProgress progress = new(step, settings.Steps, losses, clock.ImagesPerSecond(step), earlierSeconds + clock.Seconds);
            if (step % settings.LogInterval == 0)
            {
                log.Append(new MetricsLine(step, progress.Seconds, progress.ImagesPerSecond, losses));
                clock.Mark(step);
            }

            if (step % settings.CheckpointInterval == 0)
            {
                Save(learner, meanLoss.TakeOut());
            }

            _progress?.Invoke(progress);
        }

        if (_run.Checkpoints.Newest != learner.CompletedSteps)
        {
            Save(learner, meanLoss.TakeOut());
        }

        return new TrainingResult(
            first, learner.CompletedSteps, learner.CompletedSteps >= settings.Steps, losses, clock.OverallRate(learner.CompletedSteps),
            _run.Checkpoints.PathOf(learner.CompletedSteps));
    }

    private long Continue(Learner learner)
    {
        if (_run.Checkpoints.Newest is not { } newest)
        {
            return 0;
        }

        string path = _run.Checkpoints.PathOf(newest);
        try
        {
            learner.Load(path);

            // Reads the marks of the others too: a damaged one shows now, not at the next checkpoint.
            _run.Checkpoints.Prune(_run.Configuration.Settings.KeepCheckpoints);
        }
        catch (SafetensorsFormatException e)
        {
            throw new SafetensorsFormatException(
                e.Path, $"{e.Reason}. Delete the file to continue from the newest of the other checkpoints, or from the start");
        }

        return newest;
    }

    private void Save(Learner learner, double meanLoss)
    {
        Directory.CreateDirectory(_run.Checkpoints.Path);
        learner.Save(_run.Checkpoints.PathOf(learner.CompletedSteps), meanLoss);
        _run.Checkpoints.Prune(_run.Configuration.Settings.KeepCheckpoints);
    }
}
