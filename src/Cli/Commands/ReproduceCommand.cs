using Disentangle.Cli.Console;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Export;
using Disentangle.Datasets.Recipes;

namespace Disentangle.Cli.Commands;

/// <summary><c>reproduce</c>: draws again what a file's recipe says.</summary>
internal static class ReproduceCommand
{
    internal static Command Create()
    {
        Argument<string> file = new("file") { Description = "A file that 'generate' wrote." };
        Option<string> output = Options.Output("File to write (.h5, .npz).");
        Option<int> threads = Options.Threads();
        Command command = new("reproduce", "Draw the data set of a file again from its recipe.") { file, output, threads };
        command.SetLongAction((parsed, cancellation) =>
        {
            Terminal terminal = new(parsed);
            Recipe recipe = RecipeOf(parsed.GetRequiredValue(file));
            ExportResult result = ExportJob.Run(
                terminal, recipe, parsed.GetRequiredValue(output), shard: null, parsed.GetValue(threads), cancellation);
            GenerateCommand.Show(terminal, result);
            return CommandLineApplication.Done;
        });
        return command;
    }

    private static Recipe RecipeOf(string path)
    {
        using DatasetFile file = DatasetFile.Open(path);
        return file.ResolveRecipe()?.Recipe ?? throw new UsageException($"{path} has no recipe, so it cannot be drawn again.");
    }
}
