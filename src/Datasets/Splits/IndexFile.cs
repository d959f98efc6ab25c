using Disentangle.Datasets.Files.Numpy;
using Disentangle.Datasets.Recipes;

namespace Disentangle.Datasets.Splits;

/// <summary>
/// Lists of combinations as a numpy archive: one int64 array a list, each entry the row-major index in the factor grid (last factor fastest),
/// and <see cref="FactorSizes"/>, int64 [F], that the indices refer to.
/// </summary>
public static class IndexFile
{
    /// <summary>Name of the array of factor sizes.</summary>
    public const string FactorSizes = "factor_sizes";

    /// <summary>Writes the archive, first under a temporary name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="factors">The factor grid.</param>
    /// <param name="lists">Names and indices, in order.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, FactorSpace factors, IEnumerable<KeyValuePair<string, long[]>> lists) =>
        NpzFile.Write(
            path,
            [
                .. lists.Select(list => KeyValuePair.Create(list.Key, NpyArray.From<long>(list.Value, list.Value.Length))),
                KeyValuePair.Create(FactorSizes, NpyArray.From<long>([.. factors.Sizes.Select(s => (long)s)], factors.Dimension)),
            ]);

    /// <summary>The grid index of each observation of a recipe, in the recipe's order.</summary>
    /// <exception cref="ArgumentException">The recipe has more observations than an array can hold.</exception>
    public static long[] IndicesOf(ResolvedRecipe recipe)
    {
        if (recipe.ObservationCount > Array.MaxLength)
        {
            throw new ArgumentException($"The recipe has {recipe.ObservationCount} observations; a list holds at most {Array.MaxLength}.", nameof(recipe));
        }

        FactorSpace factors = recipe.Dataset.Factors;
        long[] indices = new long[recipe.ObservationCount];
        int[] classes = new int[factors.Dimension];
        for (int i = 0; i < indices.Length; i++)
        {
            recipe.ClassesOf(i, classes);
            indices[i] = factors.IndexOf(classes);
        }

        return indices;
    }
}
