using Disentangle.Cli.Console;
using Disentangle.Learning.Checkpoints;
using Disentangle.Learning.Runs;

namespace Disentangle.Cli.Commands;

/// <summary><c>export</c>: the weights of a run as safetensors with PyTorch's names.</summary>
internal static class ExportCommand
{
    internal static Command Create()
    {
        Argument<string> run = Options.Run();
        Option<string> output = Options.Output("The .safetensors file to write.");
        Command command = new("export", "Export the newest weights of a run for PyTorch.") { run, output };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(output);
            RunFolder folder = RunFolder.Open(parsed.GetRequiredValue(run));
            long step = folder.Checkpoints.Newest
                ?? throw new UsageException($"{folder.FolderPath} has no checkpoint yet; train it first.");
            WeightsExport.Write(folder.Checkpoints.PathOf(step), path);
            new Terminal(parsed).Result(new { Path = path, Step = step }, text => text.WriteLine($"{path}  (step {step:N0})"));
        });
        return command;
    }
}
