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
        ResolvedRecipe resolved = new(recipe);
        using ObservationSourceFactory factory = new();
        ExportResult? result = null;
        ProgressDisplay.Run(terminal, $"generate {recipe.Dataset}", resolved.ObservationCount, report =>
        {
            ExportOptions options = new()
            {
                Shard = shard,
                Threads = threads,
                Progress = new SynchronousProgress<ExportProgress>(p => report(p.Done, $"{p.ImagesPerSecond:N0} images/s")),
            };
            result = DatasetExporter.Export(resolved, () => resolved.Dataset.CreateRenderer(factory.Thread), path, options, cancellation);
        });
        return result!;
    }

    // Progress<T> would post to the thread pool and let lines overtake each other.
    private sealed class SynchronousProgress<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
