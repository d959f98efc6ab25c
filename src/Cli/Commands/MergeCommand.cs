using Disentangle.Cli.Console;
using Disentangle.Datasets.Files.Export;

namespace Disentangle.Cli.Commands;

/// <summary><c>merge</c>: the parts of 'generate --shard' as one file, the same bytes as a file made in one piece.</summary>
internal static class MergeCommand
{
    internal static Command Create()
    {
        Argument<string[]> shards = new("shards") { Description = "All parts (.h5), in any order.", Arity = ArgumentArity.OneOrMore };
        Option<string> output = Options.Output("The .h5 file to write.");
        Command command = new("merge", "Join the parts that 'generate --shard' made.") { shards, output };
        command.SetLongAction((parsed, cancellation) =>
        {
            GenerateCommand.Show(
                new Terminal(parsed), ShardMerger.Merge(parsed.GetRequiredValue(shards), parsed.GetRequiredValue(output), cancellation));
            return CommandLineApplication.Done;
        });
        return command;
    }
}
