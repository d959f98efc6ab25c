using Disentangle.Cli.Console;
using Disentangle.Datasets.Sources;
using Disentangle.Learning.Metrics;
using Disentangle.Learning.Models;
using Disentangle.Learning.Runs;

namespace Disentangle.Cli.Commands;

/// <summary><c>evaluate</c>: metrics of a run, or of codes that anything else computed.</summary>
internal static class EvaluateCommand
{
    internal static Command Create()
    {
        Argument<string?> run = new("run") { Description = "Folder that 'train' wrote.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> codes = new("--codes")
        {
            Description = "Instead of a run: .npz or .h5 with codes [N, D], factors [N, F] and factor_sizes [F].",
            HelpName = "FILE",
        };
        Option<string[]> metrics = Options.Metrics();
        Option<int> samples = Options.Samples(RepresentationReader.StandardCount);
        Command command = new("evaluate", "Measure how well representations disentangle the factors.") { run, codes, metrics, samples };
        command.SetAction(parsed =>
        {
            string[] names = parsed.GetValue(metrics) ?? [];
            foreach (string name in names)
            {
                _ = MetricCatalogue.Find(name);
            }

            RepresentationSample sample = (parsed.GetValue(run), parsed.GetValue(codes)) switch
            {
                ({ } folder, null) => OfRun(RunFolder.Open(folder), parsed.GetValue(samples)),
                (null, { } file) => CodesFile.Read(file),
                _ => throw new UsageException("evaluate takes either a run or --codes FILE."),
            };
            MetricEvaluation evaluation = MetricCatalogue.Evaluate(sample, names);
            new Terminal(parsed).Result(evaluation.ToJson(), text => EvaluationTables.Show(text, evaluation));
        });
        return command;
    }

    private static RepresentationSample OfRun(RunFolder folder, int count)
    {
        using ObservationSourceFactory factory = new();
        using IObservationSource source = RunData.Parse(folder.Configuration.Data).OpenEvaluation(factory);
        using TrainedModel model = TrainedModel.Load(folder);
        return RepresentationReader.Read(model, source, count);
    }
}
