using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Recipes;

namespace Disentangle.Datasets.Files.Export;

/// <summary>Turns what the user named into a file and its kind.</summary>
internal static class ExportTarget
{
    /// <summary>The file: the name itself if it ends in .h5, .hdf5 or .npz; in a folder, the data set's name.</summary>
    /// <exception cref="ArgumentException">The name has another ending, its folder does not exist, or it is the file that the images come from.</exception>
    public static (string Path, FileContainer Container) Resolve(string path, ResolvedRecipe recipe, Shard? shard)
    {
        if (Directory.Exists(path) || Path.EndsInDirectorySeparator(path))
        {
            Directory.CreateDirectory(path);
            string part = shard is null ? "" : $"-{shard.Number}-of-{shard.Count}";
            path = Path.Combine(path, recipe.Dataset.FileName + part + ".h5");
        }

        FileContainer container = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".h5" or ".hdf5" => FileContainer.Hdf5,
            ".npz" when shard is null => FileContainer.Npz,
            ".npz" => throw new ArgumentException($"{path}: shards are HDF5 files; name it .h5.", nameof(path)),
            _ => throw new ArgumentException($"{path}: name the output FILE.h5, FILE.npz, or an existing folder (or end it in {Path.DirectorySeparatorChar}).", nameof(path)),
        };
        if (recipe.Dataset is FileDataset source && Path.GetFullPath(source.Name) == Path.GetFullPath(path))
        {
            throw new ArgumentException($"{path} is the file that the images come from; give the output another name.", nameof(path));
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
        return Directory.Exists(folder)
            ? (path, container)
            : throw new ArgumentException($"{path}: the folder {folder} does not exist; create it first.", nameof(path));
    }
}
