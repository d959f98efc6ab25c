using Disentangle.Cli.Console;
using Disentangle.Datasets.Files.Export;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Cli.Commands;

/// <summary>Writes the observations of a recipe to a file, with progress.</summary>
internal static class ExportJob
{
    internal static ExportResult Run(Terminal terminal, Recipe recipe, string path, Shard? shard, int threads, CancellationToken cancellation)
    {
        using ObservationSourceFactory factory = new();
        return Run(terminal, $"generate {recipe.Dataset}", new ResolvedRecipe(recipe), factory, path, shard, threads, cancellation);
    }

    internal static ExportResult Run(
        Terminal terminal,
        string title,
        ResolvedRecipe recipe,
        ObservationSourceFactory factory,
        string path,
        Shard? shard,
        int threads,
        CancellationToken cancellation)
    {
        ExportResult? result = null;
        ProgressDisplay.Run(terminal, title, recipe.ObservationCount, report =>
        {
            ExportOptions options = new()
            {
                Shard = shard,
                Threads = threads,
                Progress = new SynchronousProgress<ExportProgress>(p => report(p.Done, $"{p.ImagesPerSecond:N0} images/s")),
            };
            result = DatasetExporter.Export(recipe, () => factory.CreateRenderer(recipe.Dataset), path, options, cancellation);
        });
        return result!;
    }

    // Progress<T> would post to the thread pool and let lines overtake each other.
    private sealed class SynchronousProgress<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
