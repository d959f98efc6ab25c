using System.Diagnostics;
using Disentangle.Cli.Benchmarks;
using Disentangle.Cli.Console;
using Disentangle.Datasets.Files.Export;
using Disentangle.Datasets.Recipes;
using Disentangle.Learning.Metrics;
using Disentangle.Learning.Reports;
using Disentangle.Learning.Runs;
using Disentangle.Learning.Training;

namespace Disentangle.Cli.Commands;

/// <summary><c>demo</c>: the main job end to end: render, export, train on fresh renders, score, show.</summary>
internal static class DemoCommand
{
    private const long ExportCount = 50_000;
    private const int SheetCount = 24;

    internal static Command Create()
    {
        Option<string> output = new("--output", "-o") { Description = "Folder to write to.", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("runs", "demo") };
        Option<string> steps = new("--steps") { Description = "Training steps.", HelpName = "N", DefaultValueFactory = _ => "2500" };
        Command command = new("demo", "Render dSprites, export it, train a β-VAE on fresh renders, score it and write pictures and a report.") { output, steps };
        command.SetLongAction((parsed, cancellation) =>
            Run(new Terminal(parsed), parsed.GetRequiredValue(output), parsed.GetRequiredValue(steps), cancellation));
        return command;
    }

    private static int Run(Terminal terminal, string folder, string steps, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        TrainingSettings settings = TrainingSettings.For("beta-vae").With("beta", "10")
            .With("steps", steps).With("learning-rate", "1e-3").With("log-interval", "10").With("checkpoint-interval", "500");
        Recipe recipe = new() { Dataset = "dsprites", Count = ExportCount };

        terminal.Line("1/4  draw");
        string sheet = Path.Combine(folder, "dataset.png");
        double rendering = Draw(recipe, sheet);
        terminal.Line($"     {rendering:N0} images/s drawn and read back; {SheetCount} of them: {sheet}");

        terminal.Line("2/4  export");
        string dataset = Path.Combine(folder, "dataset.h5");
        Directory.CreateDirectory(folder);
        ExportResult export = ExportJob.Run(terminal, recipe, dataset, shard: null, Environment.ProcessorCount, cancellation);
        terminal.Line($"     {export.Count:N0} labelled images, {export.Bytes / 1e6:N1} MB: {dataset}");

        terminal.Line("3/4  train on images that are drawn while the model learns");
        string runPath = Path.Combine(folder, "run");
        (TrainingResult result, RunSummary? summary) = TrainingJob.Run(terminal, runPath, new RenderedData(recipe), settings, cancellation);
        if (summary is null)
        {
            return CommandLineApplication.Failed;
        }

        terminal.Line("4/4  score and show");
        string traversal = Path.Combine(folder, "traversal.png"), report = Path.Combine(folder, "report.html");
        File.Copy(summary.TraversalPath, traversal, overwrite: true);
        File.Copy(summary.ReportPath, report, overwrite: true);
        IReadOnlyList<MetricsLine> lines = MetricsLog.Read(RunFolder.Open(runPath).MetricsPath);
        MutualInformationGapResult mig = summary.Evaluation.Find<MutualInformationGapResult>()!;
        terminal.Result(
            new
            {
                RenderingImagesPerSecond = rendering,
                TrainingImagesPerSecond = summary.ImagesPerSecond,
                FirstLoss = lines[0].Losses.Loss,
                LastLoss = lines[^1].Losses.Loss,
                Mig = mig.Mean,
                Dataset = dataset,
                Sheet = sheet,
                Traversal = traversal,
                Report = report,
                Seconds = Stopwatch.GetElapsedTime(start).TotalSeconds,
            },
            text =>
            {
                EvaluationTables.Show(text, summary.Evaluation);
                text.WriteLine($"rendering {rendering:N0} images/s, training {summary.ImagesPerSecond:N0} images/s");
                text.WriteLine($"loss {lines[0].Losses.Loss:0.0} → {lines[^1].Losses.Loss:0.0} over {result.Step:N0} steps, MIG {mig.Mean:0.000}");
                text.WriteLine($"data set   {dataset}");
                text.WriteLine($"its images {sheet}");
                text.WriteLine($"traversal  {traversal}");
                text.WriteLine($"report     {report}");
                text.WriteLine($"done in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
            });
        return CommandLineApplication.Done;
    }

    // Returns the rate at which images are drawn and read back.
    private static double Draw(Recipe recipe, string sheet)
    {
        ResolvedRecipe draws = new(recipe);
        int width = draws.Dataset.Factors.Dimension;
        int[] classes = new int[SheetCount * width];
        for (int i = 0; i < SheetCount; i++)
        {
            draws.ClassesOf(i, classes.AsSpan(i * width, width));
        }

        DatasetSheet.Save(DatasetDrawing.Of(draws.Dataset, classes), sheet);
        return RenderBenchmark.Run(recipe with { Count = null }, images: 0, repeats: 1).Median;
    }
}
