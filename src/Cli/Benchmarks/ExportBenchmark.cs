using Disentangle.Datasets.Files.Export;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Cli.Benchmarks;

/// <summary>Renders, compresses and writes every combination of a data set.</summary>
internal static class ExportBenchmark
{
    private static readonly string[] Extensions = [".h5", ".npz"];

    internal static Repeats[] Run(string dataset, int threads, int repeats) =>
        [.. Extensions.Select(extension => Run(new ResolvedRecipe(new Recipe { Dataset = dataset }), extension, threads, repeats))];

    private static Repeats Run(ResolvedRecipe recipe, string extension, int threads, int repeats)
    {
        string folder = Directory.CreateTempSubdirectory("disentangle-bench-").FullName;
        try
        {
            using ObservationSourceFactory factory = new();
            string path = Path.Combine(folder, "all" + extension);
            return Repeats.Measure(
                $"{recipe.Dataset.Name}, all {recipe.ObservationCount:N0} images to {extension}, {threads} thread(s)",
                "images/s",
                recipe.ObservationCount,
                repeats,
                () => DatasetExporter.Export(recipe, () => recipe.Dataset.CreateRenderer(factory.Thread), path, new ExportOptions { Threads = threads }));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
