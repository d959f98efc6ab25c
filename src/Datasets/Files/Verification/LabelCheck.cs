using Disentangle.Datasets.Recipes;

namespace Disentangle.Datasets.Files.Verification;

/// <summary>Compares the classes of a file with those that its recipe gives.</summary>
internal static class LabelCheck
{
    private const int RowsPerCheck = 65536;

    /// <summary>Adds the first difference, if any.</summary>
    public static void Run(DatasetFile file, ResolvedRecipe recipe, List<Finding> findings, CancellationToken cancellation)
    {
        if (recipe.ObservationCount != file.TotalCount)
        {
            findings.Add(new Finding($"The recipe gives {recipe.ObservationCount} observations; the file is of {file.TotalCount}."));
            return;
        }

        int width = file.Factors.Dimension;
        if (width != recipe.Joint.Factors.Dimension)
        {
            findings.Add(new Finding($"The recipe's data set has {recipe.Joint.Factors.Dimension} factors; the file has {width}."));
            return;
        }

        int[] row = new int[width];
        for (long i = 0; i < file.Count; i++)
        {
            if (i % RowsPerCheck == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            recipe.ClassesOf(file.FirstIndex + i, row);
            ReadOnlySpan<int> stored = file.Classes.Slice(checked((int)(i * width)), width);
            if (!stored.SequenceEqual(row))
            {
                findings.Add(new Finding(
                    $"Row {i} has classes ({string.Join(", ", stored.ToArray())}); the recipe gives ({string.Join(", ", row)}).", i, i));
                return;
            }
        }
    }
}
