using Disentangle.Cli.Console;
using Disentangle.Datasets.Sources;
using Disentangle.Learning.Models;
using Disentangle.Learning.Pictures;
using Disentangle.Learning.Reports;
using Disentangle.Learning.Runs;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Cli.Commands;

/// <summary><c>traverse</c>: one latent moved at a time, as a sheet (.png) or an animation (.gif).</summary>
internal static class TraverseCommand
{
    private const int StatisticsCount = RunSummary.StatisticsCount;

    internal static Command Create()
    {
        Argument<string> run = Options.Run();
        Option<string> output = Options.Output("A .png sheet or a .gif animation.");
        Option<int> observation = new("--observation") { Description = $"Which of the first {StatisticsCount} observations is encoded.", HelpName = "I" };
        Option<int> columns = new("--columns") { Description = "Values per latent.", HelpName = "N", DefaultValueFactory = _ => 9 };
        Option<double?> quantile = new("--quantile")
        {
            Description = "Move each latent between this quantile of its values and the opposite one, e.g. 0.1; default: the prior's −3σ to 3σ.",
            HelpName = "Q",
        };
        Command command = new("traverse", "Draw latent traversals of a trained model.") { run, output, observation, columns, quantile };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(output);
            if (Path.GetExtension(path) is not (".png" or ".gif"))
            {
                throw new UsageException($"traverse writes .png or .gif; '{path}' is neither.");
            }

            if (parsed.GetValue(observation) is < 0 or >= StatisticsCount)
            {
                throw new UsageException($"--observation is {parsed.GetValue(observation)}; it must be 0 to {StatisticsCount - 1}.");
            }

            if (parsed.GetValue(columns) is < 2 or > 100)
            {
                throw new UsageException($"--columns is {parsed.GetValue(columns)}; it must be 2 to 100.");
            }

            RunFolder folder = RunFolder.Open(parsed.GetRequiredValue(run));
            LatentTraversalOptions options = new()
            {
                Title = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder.FolderPath)),
                Columns = parsed.GetValue(columns),
                Observation = parsed.GetValue(observation),
                Range = parsed.GetValue(quantile) is { } share ? RangeOf(share) : TraversalRange.Prior(),
            };
            using ObservationSourceFactory factory = new();
            using IObservationSource source = RunData.Parse(folder.Configuration.Data).OpenEvaluation(factory);
            using TrainedModel model = TrainedModel.Load(folder);
            LatentTraversal traversal = new(model, source.ReadImages(StatisticsCount), options);
            using Image<Rgb24> picture = path.EndsWith(".gif", StringComparison.Ordinal) ? traversal.DrawAnimation() : traversal.DrawSheet();
            PictureFile.Save(picture, path);
            new Terminal(parsed).Result(
                new { Path = path, traversal.Latents, traversal.Statistics.MeanKl, model.Step },
                text => text.WriteLine($"{path}  ({traversal.Latents.Count} latents, step {model.Step:N0})"));
        });
        return command;
    }

    private static TraversalRange RangeOf(double share) => share is >= 0 and < 0.5
        ? TraversalRange.Quantiles(share, 1 - share)
        : throw new UsageException($"--quantile is {share}; it must be at least 0 and below 0.5.");
}
