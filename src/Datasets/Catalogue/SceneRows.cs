namespace Disentangle.Datasets.Catalogue;

/// <summary>Checks of scene rows, for renderers.</summary>
internal static class SceneRows
{
    /// <summary>Number of rows.</summary>
    /// <exception cref="ArgumentException"><paramref name="scenes"/> are not whole rows, or the images have another number.</exception>
    public static int Count(DatasetDefinition dataset, ReadOnlySpan<double> scenes, ReadOnlySpan<byte> images) =>
        Count(dataset, scenes, images, dataset.Format.ByteCount);

    /// <inheritdoc cref="Count(DatasetDefinition, ReadOnlySpan{double}, ReadOnlySpan{byte})"/>
    public static int Count(DatasetDefinition dataset, ReadOnlySpan<double> scenes, ReadOnlySpan<byte> images, int imageBytes)
    {
        int width = dataset.SceneWidth;
        (int count, int rest) = Math.DivRem(scenes.Length, width);
        if (rest != 0)
        {
            IEnumerable<string> names = dataset.Factors.Names.Concat(dataset.Nuisance.Select(n => n.Name));
            throw new ArgumentException(
                $"Rows of {width} numbers must come ({string.Join(", ", names)}); {scenes.Length} numbers came.", nameof(scenes));
        }

        long bytes = (long)count * imageBytes;
        return images.Length == bytes
            ? count
            : throw new ArgumentException($"images has {images.Length} bytes; {count} scene rows need {bytes}.", nameof(images));
    }

    /// <summary>One row, its numbers checked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its factor or nuisance variable; the message names it.</exception>
    public static ReadOnlySpan<double> Row(DatasetDefinition dataset, ReadOnlySpan<double> scenes, int i)
    {
        ReadOnlySpan<double> row = scenes.Slice(i * dataset.SceneWidth, dataset.SceneWidth);
        ThrowIfOutside(dataset, row);
        return row;
    }

    /// <exception cref="ArgumentOutOfRangeException">A number is outside its factor or nuisance variable; the message names it.</exception>
    public static void ThrowIfOutside(DatasetDefinition dataset, ReadOnlySpan<double> scene)
    {
        int factors = dataset.Factors.Dimension;
        dataset.Factors.ThrowIfOutside(scene[..factors]);
        for (int m = 0; m < dataset.Nuisance.Count; m++)
        {
            NuisanceVariable variable = dataset.Nuisance[m];
            double value = scene[factors + m];

            // The negated comparison also refuses what is not a number.
            if (!(value >= variable.Low && value < variable.High) || (variable.IsWhole && value != Math.Floor(value)))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(scene),
                    value,
                    $"{variable.Name} is {(variable.IsWhole ? "a whole number " : "")}from {variable.Low} to below {variable.High}; {value} came.");
            }
        }
    }
}
