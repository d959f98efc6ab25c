namespace Disentangle.Datasets.Catalogue;

/// <summary>Checks on scene rows that every renderer makes.</summary>
internal static class SceneRows
{
    /// <summary>Number of rows N.</summary>
    /// <exception cref="ArgumentException">The numbers are no whole rows.</exception>
    public static int Count(DatasetDefinition dataset, ReadOnlySpan<double> scenes)
    {
        (int count, int rest) = Math.DivRem(scenes.Length, dataset.SceneWidth);
        return rest == 0
            ? count
            : throw new ArgumentException(
                $"Rows of {dataset.SceneWidth} numbers must come "
                + $"({string.Join(", ", dataset.Factors.Names.Concat(dataset.Nuisance.Select(n => n.Name)))}); {scenes.Length} came.",
                nameof(scenes));
    }

    /// <summary>One row, its coordinates checked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is outside its factor.</exception>
    public static ReadOnlySpan<double> Row(DatasetDefinition dataset, ReadOnlySpan<double> scenes, int i)
    {
        ReadOnlySpan<double> row = scenes.Slice(i * dataset.SceneWidth, dataset.SceneWidth);
        dataset.Factors.ThrowIfOutside(row[..dataset.Factors.Dimension]);
        return row;
    }
}
