using Disentangle.Datasets.Recipes;

namespace Disentangle.Datasets.Files.Export;

/// <summary>The label arrays of a recipe's files, in the order of writing: one definition for writers and verification.</summary>
internal static class LabelColumns
{
    // The logarithm is the platform's, whose last bit may differ.
    private const double LogarithmTolerance = 1e-12;

    /// <summary>The arrays of a kind of file.</summary>
    public static IReadOnlyList<LabelColumn> Of(ResolvedRecipe recipe, FileLayout layout, FileContainer container)
    {
        FactorSpace factors = recipe.Dataset.Factors;
        int width = factors.Dimension, nuisance = recipe.Dataset.Nuisance.Count;
        LayoutNames names = LayoutNames.Of(layout, container);
        List<LabelColumn> columns =
        [
            new LabelColumn<long>(names.Classes, width, WriteClasses) { IsRequired = true },
            new LabelColumn<double>(names.Values, width, (rows, i, row) => factors.ValuesAt(rows.SceneOf(i)[..width], row)) { IsRequired = true },
        ];
        if (container == FileContainer.Hdf5)
        {
            columns.Add(new LabelColumn<double>(LayoutNames.LogProbability, 0, (rows, i, row) => row[0] = recipe.LogProbabilityOf(rows.ClassesOf(i)))
            {
                Tolerance = LogarithmTolerance,
            });
        }

        if (!recipe.IsFullGrid)
        {
            columns.Add(new LabelColumn<long>(LayoutNames.Index, 0, (rows, i, row) => row[0] = factors.IndexOf(rows.ClassesOf(i))));
        }

        if (nuisance > 0)
        {
            columns.Add(new LabelColumn<double>(LayoutNames.Nuisance, nuisance, (rows, i, row) => rows.SceneOf(i)[width..].CopyTo(row)) { IsRequired = true });
        }

        if (recipe.HasPairs)
        {
            columns.Add(new LabelColumn<long>(LayoutNames.Changed, width, WriteChanged) { IsRequired = true });
        }

        if (recipe.Recipe.Pairs == 1)
        {
            columns.Add(new LabelColumn<long>(LayoutNames.ChangedFactor, 0, (rows, i, row) => row[0] = ChangedFactor(rows, i, width)) { IsRequired = true });
        }

        return columns;
    }

    private static void WriteClasses(LabelRows rows, int i, Span<long> row)
    {
        ReadOnlySpan<int> classes = rows.ClassesOf(i);
        for (int f = 0; f < row.Length; f++)
        {
            row[f] = classes[f];
        }
    }

    private static void WriteChanged(LabelRows rows, int i, Span<long> row)
    {
        for (int f = 0; f < row.Length; f++)
        {
            row[f] = rows.IsChanged(i, f) ? 1 : 0;
        }
    }

    private static int ChangedFactor(LabelRows rows, int i, int width)
    {
        int factor = 0;
        while (factor < width - 1 && !rows.IsChanged(i, factor))
        {
            factor++;
        }

        return factor;
    }
}
