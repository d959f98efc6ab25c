using System.Diagnostics;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Files.Export;

/// <summary>Writes the data set that a recipe stands for.</summary>
public static class DatasetExporter
{
    // Rows are counted in 32 bits while they are collected.
    private const long LargestFile = int.MaxValue;

    /// <summary>
    /// Exports a recipe, or one shard of it, to HDF5 or npz. If an earlier call with the same arguments was interrupted, even by
    /// <c>kill -9</c>, it continues there; the bytes of the finished file are the same.
    /// </summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="createRenderer">Called at most once, on the calling thread, if images are missing; disposed here.</param>
    /// <param name="path"><c>FILE.h5</c>, <c>FILE.npz</c>, or a folder, which gets <c>DATASET.h5</c>; an existing file is replaced at the end.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <param name="cancellation">Stops soon; what is done is kept for the next call.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="ArgumentException">
    /// The recipe is endless, the path has another ending, its folder is missing, the shard is empty, or the file would have more than
    /// 2^31 − 1 images, as the grid of several objects would.
    /// </exception>
    /// <exception cref="PartialExportException">An interrupted export of another recipe or other options is in the way.</exception>
    /// <exception cref="ExportInterruptedException">A file could not be written, for example because the disk is full.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was raised.</exception>
    public static ExportResult Export(
        ResolvedRecipe recipe,
        Func<IObservationRenderer> createRenderer,
        string path,
        ExportOptions? options = null,
        CancellationToken cancellation = default)
    {
        options ??= new ExportOptions();
        options.ThrowIfInvalid();
        if (recipe.ObservationCount == Recipe.Endless)
        {
            throw new ArgumentException("An endless recipe has no file; give it a count, or none for the grid.", nameof(recipe));
        }

        (path, FileContainer container) = ExportTarget.Resolve(path, recipe, options.Shard);
        ExportPlan plan = new(recipe, container, options.Shard, options.CompressionLevel);
        if (plan.Count > LargestFile)
        {
            throw new ArgumentException(
                $"{(recipe.IsGrid ? "The grid" : "The file")} would have {plan.Count:N0} images, and a file holds at most {LargestFile:N0}; "
                + "give a smaller number of draws (--count, count in a recipe), or more shards.",
                nameof(recipe));
        }

        long startedAt = Stopwatch.GetTimestamp();
        using ExportRun run = new(plan, path, options);
        try
        {
            string digest = run.Complete(createRenderer, cancellation);
            return new ExportResult(
                path, plan.Count, run.Resumed, new FileInfo(path).Length, digest, Stopwatch.GetElapsedTime(startedAt));
        }
        catch (IOException e) when (e is not (PartialExportException or DatasetFormatException))
        {
            throw new ExportInterruptedException(path, ExportLog.PathOf(path), run.Done, plan.Count, e);
        }
    }
}
