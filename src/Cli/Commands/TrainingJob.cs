using Disentangle.Cli.Console;
using Disentangle.Datasets.Sources;
using Disentangle.Learning.Metrics;
using Disentangle.Learning.Models;
using Disentangle.Learning.Reports;
using Disentangle.Learning.Runs;
using Disentangle.Learning.Training;

namespace Disentangle.Cli.Commands;

/// <summary>Trains a run to its end and writes what is worth seeing of it: pictures, metrics and the report.</summary>
internal static class TrainingJob
{
    /// <summary>Trains, or goes on where the same run stopped.</summary>
    /// <returns>How training ended, and what its report holds; no summary where <paramref name="cancellation"/> came first.</returns>
    internal static (TrainingResult Result, RunSummary? Summary) Run(
        Terminal terminal, string path, RunData data, TrainingSettings settings, CancellationToken cancellation)
    {
        using ObservationSourceFactory factory = new();
        using IObservationSource stream = data.OpenTraining(factory);
        RunFolder folder = RunFolder.CreateOrContinue(path, new RunConfiguration(data.ToText(), stream.Format, settings));
        if (folder.Checkpoints.Newest is { } step)
        {
            terminal.Line($"{path} has a checkpoint of step {step:N0}; going on from there.");
        }

        TrainingResult? result = null;
        string title = $"train {settings.Model.Name}";
        ProgressDisplay.Run(terminal, title, settings.Steps, report =>
            result = new Trainer(folder, stream, p => report(p.Step, Describe(p))).Run(cancellation));
        if (!result!.IsComplete)
        {
            terminal.Line($"stopped after step {result.Step:N0}; the same command goes on from there.");
            return (result, null);
        }

        using IObservationSource evaluation = data.OpenEvaluation(factory);
        using TrainedModel model = TrainedModel.Load(folder);
        return (result, RunSummary.Write(folder, model, evaluation, RepresentationReader.StandardCount));
    }

    private static string Describe(TrainingProgress p) =>
        $"loss {p.Losses.Loss:0.00} = reconstruction {p.Losses.Reconstruction:0.00} + weighted KL (KL {p.Losses.Kl:0.00} nats)  {p.ImagesPerSecond:N0} images/s";
}
