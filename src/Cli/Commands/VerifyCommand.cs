using Disentangle.Cli.Console;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Verification;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Cli.Commands;

/// <summary><c>verify</c>: whether a file is what it says it is.</summary>
internal static class VerifyCommand
{
    internal static Command Create()
    {
        Argument<string> file = new("file") { Description = "An .h5 or .npz data set." };
        Option<int> probes = Options.Count("--probes", "Images that are drawn again and compared.", new VerificationOptions().Probes);
        Command command = new("verify", "Check digests, labels and freshly drawn images of a data set.") { file, probes };
        command.SetLongAction((parsed, cancellation) =>
            Run(new Terminal(parsed), parsed.GetRequiredValue(file), parsed.GetValue(probes), cancellation));
        return command;
    }

    private static int Run(Terminal terminal, string path, int probes, CancellationToken cancellation)
    {
        using ObservationSourceFactory factory = new();
        DatasetDefinition? dataset;
        using (DatasetFile file = DatasetFile.Open(path))
        {
            dataset = file.RecipeText is null ? null : SourceOf(file);
        }

        VerificationResult result = DatasetVerifier.Verify(
            path,
            new VerificationOptions { Probes = probes, CreateRenderer = dataset is null or { Missing: not null } ? null : () => factory.CreateRenderer(dataset) },
            cancellation);
        terminal.Result(result, text =>
        {
            foreach (Finding finding in result.Findings)
            {
                text.WriteLine(finding.Message);
            }

            text.WriteLine($"content sha256 {result.ContentSha256 ?? "unreadable"}{(result.StatedSha256 is null ? ", none stated" : "")}");
            text.WriteLine((result.IsIntact, result.IsComparable) switch
            {
                (true, true) => $"{path} is intact: {result.Count:N0} images hashed, {result.Redrawn:N0} drawn again",
                (true, false) => $"{path} can be read, but states nothing to compare with",
                _ => $"{path} is NOT intact{(result.FirstBadIndex is { } index ? $"; the first bad image is {index}" : "")}",
            });
        });
        return result.IsIntact ? CommandLineApplication.Done : CommandLineApplication.Failed;
    }

    // An export of another file's images is not in the catalogue; where that file is gone, the verification says so.
    private static DatasetDefinition? SourceOf(DatasetFile file)
    {
        try
        {
            return file.ResolveRecipe()?.Dataset;
        }
        catch (Exception e) when (e is RecipeFormatException or RendererVersionException)
        {
            return null;
        }
    }
}
