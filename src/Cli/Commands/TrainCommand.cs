using Disentangle.Cli.Console;
using Disentangle.Learning.Reports;
using Disentangle.Learning.Runs;
using Disentangle.Learning.Training;

namespace Disentangle.Cli.Commands;

/// <summary><c>train</c>: a model on observations that are drawn while it learns, or on those of a file.</summary>
internal static class TrainCommand
{
    internal static Command Create()
    {
        RecipeOptions recipe = new();
        Option<string> model = new("--model") { Description = "A model of 'list models'.", HelpName = "NAME", Required = true };
        Option<string?> steps = Setting("--steps", "Gradient steps in total.", "N");
        Option<string?> batch = Setting("--batch", "Images per step.", "B");
        Option<string?> device = Setting("--device", "auto, cpu or cuda.", "NAME");
        Option<string[]> set = new("--set")
        {
            Description = "Any other setting of 'list models', e.g. --set beta=6 --set learning-rate=5e-4.",
            HelpName = "KEY=VALUE",
            AllowMultipleArgumentsPerToken = false,
        };
        Option<string> output = Options.Output("Folder of the run; the run that is there goes on if it has the same configuration.");
        Command command = new("train", "Train a model on freshly rendered images, or on a file (.h5, .npz).");
        recipe.AddTo(command);
        foreach (Option option in (Option[])[model, steps, batch, set, device, output])
        {
            command.Add(option);
        }

        command.SetLongAction((parsed, cancellation) =>
        {
            IEnumerable<KeyValuePair<string, string>> overrides =
            [
                .. FromOption("steps", parsed.GetValue(steps)),
                .. FromOption("batch", parsed.GetValue(batch)),
                .. FromOption("device", parsed.GetValue(device)),
                .. FromOption("seed", recipe.SeedText(parsed)),
                .. (parsed.GetValue(set) ?? []).Select(Split),
            ];
            TrainingSettings settings = overrides.Aggregate(
                TrainingSettings.For(parsed.GetRequiredValue(model)), (current, pair) => current.With(pair.Key, pair.Value));
            return Run(new Terminal(parsed), parsed.GetRequiredValue(output), DataOf(recipe, parsed), settings, cancellation);
        });
        return command;
    }

    private static int Run(Terminal terminal, string path, RunData data, TrainingSettings settings, CancellationToken cancellation)
    {
        (TrainingResult result, RunSummary? summary) = TrainingJob.Run(terminal, path, data, settings, cancellation);
        terminal.Result(
            new
            {
                Run = path,
                result.FirstStep,
                result.Step,
                result.IsComplete,
                ImagesPerSecond = summary?.ImagesPerSecond ?? result.ImagesPerSecond,
                result.Losses?.Loss,
                result.Losses?.Reconstruction,
                result.Losses?.Kl,
                result.Checkpoint,
                Report = summary?.ReportPath,
                Metrics = summary?.Evaluation.ToJson(),
            },
            text =>
            {
                if (summary is not null)
                {
                    EvaluationTables.Show(text, summary.Evaluation);
                    text.WriteLine($"{summary.ImagesPerSecond:N0} images/s, rendering included; report: {summary.ReportPath}");
                }
            });
        return result.IsComplete ? CommandLineApplication.Done : CommandLineApplication.Failed;
    }

    private static RunData DataOf(RecipeOptions recipe, ParseResult parsed)
    {
        if (Path.GetExtension(recipe.Name(parsed)) is not (".h5" or ".hdf5" or ".npz"))
        {
            return new RenderedData(recipe.Read(parsed));
        }

        return recipe.HasJoint(parsed) || recipe.HasSplit(parsed)
            ? throw new UsageException(
                "--joint and --split are for draws; a file is trained on as it is. To draw from its images, train on a recipe (.yaml) with 'dataset: FILE'.")
            : FileData.Of(recipe.Name(parsed), recipe.Seed(parsed));
    }

    private static Option<string?> Setting(string name, string description, string helpName) => new(name) { Description = description, HelpName = helpName };

    private static IEnumerable<KeyValuePair<string, string>> FromOption(string key, string? value) => value is null ? [] : [new(key, value)];

    private static KeyValuePair<string, string> Split(string text)
    {
        int equals = text.IndexOf('=');
        return equals > 0
            ? new(text[..equals].Trim(), text[(equals + 1)..].Trim())
            : throw new UsageException($"--set takes KEY=VALUE; '{text}' is not of that form.");
    }
}
