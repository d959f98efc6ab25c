using System.Diagnostics;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Files.Attributes;
using Disentangle.Datasets.Recipes;

namespace Disentangle.Datasets.Files.Export;

/// <summary>Joins shards into the file that an export in one piece writes, byte by byte. Compressed images are copied as they are.</summary>
public static class ShardMerger
{
    /// <summary>Merges shards.</summary>
    /// <param name="shards">HDF5 files of all shards of one data set, in any order.</param>
    /// <param name="path">The file to write, <c>FILE.h5</c>; it is complete or absent.</param>
    /// <param name="cancellation">Stops soon; nothing is left.</param>
    /// <exception cref="ArgumentException">The output is no HDF5 file name, or no shard is given.</exception>
    /// <exception cref="DatasetFormatException">
    /// A file is no shard, or of another recipe or compression level than the first, or shards are missing or repeated; the message names it.
    /// </exception>
    public static ExportResult Merge(IReadOnlyList<string> shards, string path, CancellationToken cancellation = default) =>
        Merge(shards, path, null, cancellation);

    /// <summary>Merges shards that may be of a data set outside the catalogue.</summary>
    /// <inheritdoc cref="Merge(IReadOnlyList{string}, string, CancellationToken)" path="/exception"/>
    /// <param name="shards">HDF5 files of all shards of one data set, in any order.</param>
    /// <param name="path">The file to write, <c>FILE.h5</c>; it is complete or absent.</param>
    /// <param name="dataset">A data set to look for before the catalogue's; null for none.</param>
    /// <param name="cancellation">Stops soon; nothing is left.</param>
    public static ExportResult Merge(IReadOnlyList<string> shards, string path, DatasetDefinition? dataset, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfZero(shards.Count);
        long startedAt = Stopwatch.GetTimestamp();
        List<ShardFile> files = [];
        try
        {
            foreach (string shard in shards)
            {
                files.Add(new ShardFile(shard, dataset));
            }

            files.Sort((a, b) => a.File.FirstIndex.CompareTo(b.File.FirstIndex));
            ExportPlan plan = PlanOf(files, path, out path);
            string temporary = AtomicFile.TemporaryNameOf(path);
            try
            {
                string digest = Write(plan, files, temporary, cancellation);
                AtomicFile.Commit(temporary, path);
                return new ExportResult(path, plan.Count, 0, new FileInfo(path).Length, digest, Stopwatch.GetElapsedTime(startedAt));
            }
            finally
            {
                File.Delete(temporary);
            }
        }
        finally
        {
            files.ForEach(f => f.Dispose());
        }
    }

    private static ExportPlan PlanOf(List<ShardFile> files, string output, out string path)
    {
        ShardFile first = files[0];
        ResolvedRecipe recipe = first.Recipe;
        (path, FileContainer container) = ExportTarget.Resolve(output, recipe, shard: null);
        if (container != FileContainer.Hdf5)
        {
            throw new ArgumentException($"{path}: shards are merged into an HDF5 file; name it .h5.", nameof(output));
        }

        long next = 0;
        foreach (ShardFile file in files)
        {
            if (file.File.RecipeSha256 != first.File.RecipeSha256 || file.Level != first.Level)
            {
                throw new DatasetFormatException(
                    file.File.FilePath,
                    AttributeNames.RecipeSha256,
                    $"is {file.File.RecipeSha256} at compression level {file.Level}; {first.File.FilePath} has {first.File.RecipeSha256} at level {first.Level}.");
            }

            if (file.File.FirstIndex != next)
            {
                throw new DatasetFormatException(
                    file.File.FilePath,
                    AttributeNames.FirstIndex,
                    $"starts at observation {file.File.FirstIndex} where {next} must follow; a shard is missing or given twice.");
            }

            next += file.File.Count;
        }

        return next == recipe.ObservationCount
            ? new ExportPlan(recipe, container, null, first.Level)
            : throw new DatasetFormatException(
                files[^1].File.FilePath, AttributeNames.TotalCount, $"the shards given end at observation {next} of {recipe.ObservationCount}; the last ones are missing.");
    }

    private static string Write(ExportPlan plan, List<ShardFile> files, string temporary, CancellationToken cancellation)
    {
        using Hdf5DatasetWriter writer = new(plan, temporary);
        ExportRecord record = new(plan.Dimension, plan.Planes.Count);
        List<string> blocks = [];
        foreach (ShardFile file in files)
        {
            for (long row = 0; row < file.File.Count; row += record.Count)
            {
                cancellation.ThrowIfCancellationRequested();
                file.Read(row, record);
                writer.Append(record);
            }

            blocks.AddRange(file.Blocks);
        }

        writer.Finish(blocks);
        return ContentDigest.Combine(blocks);
    }
}
