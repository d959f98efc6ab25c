using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Files.Numpy;
using Disentangle.Datasets.Files.Pickle;

namespace Disentangle.Datasets.Files.Export;

/// <summary>The <c>metadata</c> array of the dSprites archive: loaders take names and sizes of the factors from it.</summary>
internal static class PickledMetadata
{
    /// <summary>A 0-dimensional object array of a dictionary with the public archive's entries.</summary>
    public static NpyArray Of(DatasetDefinition dataset)
    {
        List<KeyValuePair<string, object>> possible = [.. dataset.Factors.Factors.Select(
            f => new KeyValuePair<string, object>(f.Name, f.Values.Cast<object>().ToList()))];
        List<KeyValuePair<string, object>> entries =
        [
            new("title", dataset.Title),
            new("description", dataset.Summary),
            new("author", dataset.Source),
            new("version", 1),
            new("latents_names", dataset.Factors.Names.Cast<object>().ToArray()),
            new("latents_sizes", dataset.Factors.Sizes.Cast<object>().ToList()),
            new("latents_possible_values", possible),
        ];
        return new NpyArray(new NpyHeader(NpyArray.ObjectType, false, []), PickleWriter.WriteArrayOf(entries));
    }
}
