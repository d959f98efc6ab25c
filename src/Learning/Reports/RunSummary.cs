using System.Reflection;
using Disentangle.Datasets.Sources;
using Disentangle.Learning.Metrics;
using Disentangle.Learning.Models;
using Disentangle.Learning.Pictures;
using Disentangle.Learning.Runs;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Reports;

/// <summary>What a finished run shows of itself: pictures, metrics and the report, all inside its folder.</summary>
/// <param name="Evaluation">All metrics.</param>
/// <param name="TraversalPath">Picture of latent traversals.</param>
/// <param name="ReportPath">The report.</param>
/// <param name="ImagesPerSecond">Rate of training over all sessions of the run, rendering included; 0 where no step was logged.</param>
public sealed record RunSummary(MetricEvaluation Evaluation, string TraversalPath, string ReportPath, double ImagesPerSecond)
{
    /// <summary>Observations over which a run's traversal takes each latent's KL and values.</summary>
    public const int StatisticsCount = 512;

    private const int ReconstructionCount = 16;

    /// <summary>Scores the model on a source, draws its pictures and writes the report.</summary>
    /// <param name="run">The run.</param>
    /// <param name="model">Its model.</param>
    /// <param name="source">Observations that training did not see in this order.</param>
    /// <param name="sampleCount">Observations that the metrics see, at least 1.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static RunSummary Write(RunFolder run, TrainedModel model, IObservationSource source, int sampleCount)
    {
        byte[] images = source.ReadImages(StatisticsCount);
        ReportPicture traversal = Save(
            run, "traversal", "Latent traversals", "Each row moves one latent from −3σ to 3σ of the prior; the rows fall by the latent's mean KL.",
            new LatentTraversal(model, images).DrawSheet());
        ReportPicture reconstructions = Save(
            run, "reconstructions", "Reconstructions", "Observations above, decoded posterior means below.",
            ReconstructionSheet.Draw(model, images.AsSpan(0, Math.Min(images.Length, ReconstructionCount * model.Format.ByteCount))));
        MetricEvaluation evaluation = MetricCatalogue.Evaluate(RepresentationReader.Read(model, source, sampleCount));
        IReadOnlyList<MetricsLine> lines = MetricsLog.Read(run.MetricsPath);
        double imagesPerSecond = lines is [.., { Seconds: > 0 } last] ? last.Step * run.Configuration.Settings.Batch / last.Seconds : 0;
        HtmlReport.Write(
            new ReportContent
            {
                Title = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(run.FolderPath))),
                Subtitle = $"{run.Configuration.Settings.Model.Name}, {model.Step:N0} steps",
                Speed = lines.Count == 0 ? [] : SpeedOf(lines[^1], run.Configuration.Settings.Batch, imagesPerSecond),
                Settings = [.. run.Configuration.Settings.ToPairs().Select(pair => new ReportEntry(pair.Key, pair.Value))],
                Curves = lines.Count == 0 ? null : TrainingCurves.From(lines),
                Evaluation = evaluation,
                Pictures = [traversal, reconstructions],
                Recipe = run.Configuration.Data,
                Version = typeof(RunSummary).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
            },
            run.ReportPath);
        return new RunSummary(evaluation, Path.Combine(run.PicturesPath, "traversal.png"), run.ReportPath, imagesPerSecond);
    }

    private static ReportPicture Save(RunFolder run, string name, string title, string caption, Image<Rgb24> picture)
    {
        using (picture)
        {
            PictureFile.Save(picture, Path.Combine(run.PicturesPath, $"{name}.png"));
            return new ReportPicture(title, caption, PictureFile.ToPng(picture));
        }
    }

    private static ReportEntry[] SpeedOf(MetricsLine last, int batch, double imagesPerSecond) =>
    [
        new ReportEntry("images/s, rendering included", imagesPerSecond.ToString("N0")),
        new ReportEntry("images seen", (last.Step * batch).ToString("N0")),
        new ReportEntry("training time", TimeSpan.FromSeconds(Math.Round(last.Seconds)).ToString("c")),
    ];
}
