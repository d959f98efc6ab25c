using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Files.Attributes;

namespace Disentangle.Datasets.Files.Reading;

/// <summary>Finds the factor grid of a file: in its attributes, in the catalogue, or in its labels.</summary>
internal static class FactorSpaceFinder
{
    private const int MostClasses = 4096;
    private const int RowsPerRead = 8192;

    /// <summary>The data set that a file is of, or null where it is of none that is known.</summary>
    /// <param name="arrays">The file.</param>
    /// <param name="own">A data set to look for before the catalogue's; null for none.</param>
    public static DatasetDefinition? DatasetOf(StoredArrays arrays, DatasetDefinition? own)
    {
        if (arrays.Grid is not null)
        {
            return null;
        }

        IEnumerable<DatasetDefinition> known = own is null ? DatasetCatalogue.All : DatasetCatalogue.All.Prepend(own);
        if (arrays.Attributes.Text(AttributeNames.Dataset) is { } name)
        {
            return known.FirstOrDefault(d => string.Equals(d.Name, name, StringComparison.OrdinalIgnoreCase));
        }

        // A public original says nothing about itself: its size tells, all values must then be those of its classes.
        return known.FirstOrDefault(
            d => d.Layout == arrays.Layout && d.Factors.Dimension == arrays.Dimension && HasImages(d.Format, arrays.ImageShape) && HasValues(d, arrays));
    }

    /// <summary>The grid.</summary>
    /// <exception cref="DatasetFormatException">The attributes contradict each other.</exception>
    public static FactorSpace Find(StoredArrays arrays, DatasetDefinition? dataset, string path)
    {
        if (arrays.Grid is { } grid)
        {
            return grid;
        }

        FactorSpace? stated = FromAttributes(arrays.Attributes, path);
        if (dataset is not null && (stated is null || IsSame(stated, dataset.Factors)))
        {
            return dataset.Factors;
        }

        return stated ?? (arrays.Classes is null ? FromValues(arrays, path) : GridOfClasses.Read(arrays, path));
    }

    private static FactorSpace? FromAttributes(StoredAttributes attributes, string path)
    {
        string[]? names = attributes.Texts(AttributeNames.FactorNames);
        long[]? sizes = attributes.Integers(AttributeNames.FactorSizes);
        double[]? values = attributes.Reals(AttributeNames.FactorValues);
        if (names is null || sizes is null)
        {
            return null;
        }

        // Left out where they are too many for an attribute; then they are the classes' numbers.
        values ??= sizes.All(s => s is >= 1 and <= 1 << 24) ? [.. sizes.SelectMany(s => Enumerable.Range(0, (int)s).Select(c => (double)c))] : [];
        if (names.Length != sizes.Length || sizes.Any(s => s < 1) || sizes.Sum() != values.Length)
        {
            throw new DatasetFormatException(
                path, AttributeNames.FactorSizes, $"{names.Length} names, sizes {string.Join(", ", sizes)} and {values.Length} values do not fit together.");
        }

        string[] units = attributes.Texts(AttributeNames.FactorUnits) ?? [];
        Factor[] factors = new Factor[names.Length];
        int start = 0;
        for (int i = 0; i < factors.Length; i++)
        {
            factors[i] = new Factor(names[i], values[start..(start + (int)sizes[i])]) { Unit = units.ElementAtOrDefault(i) ?? "" };
            start += (int)sizes[i];
        }

        return new FactorSpace(factors);
    }

    private static FactorSpace FromValues(StoredArrays arrays, string path)
    {
        SortedSet<double>[] values = [.. Enumerable.Range(0, arrays.Dimension).Select(_ => new SortedSet<double>())];
        double[] rows = new double[RowsPerRead * arrays.Dimension];
        for (long first = 0; first < arrays.Count; first += RowsPerRead)
        {
            Span<double> part = rows.AsSpan(0, (int)Math.Min(RowsPerRead, arrays.Count - first) * arrays.Dimension);
            arrays.Values.Read(first, part);
            for (int i = 0; i < part.Length; i++)
            {
                SortedSet<double> known = values[i % arrays.Dimension];
                if (known.Add(part[i]) && known.Count > MostClasses)
                {
                    throw new DatasetFormatException(
                        path, $"column {i % arrays.Dimension} of the values", $"takes more than {MostClasses} values; factors must be grids.");
                }
            }
        }

        return new FactorSpace([.. values.Select((v, i) => new Factor($"factor_{i}", [.. v]))]);
    }

    private static bool HasImages(ImageFormat format, IReadOnlyList<long> shape) =>
        shape[1] == format.Height && shape[2] == format.Width && (shape.Count > 3 ? shape[3] : 1) == format.Channels;

    private static bool HasValues(DatasetDefinition dataset, StoredArrays arrays)
    {
        double[] rows = new double[Math.Min(RowsPerRead, arrays.Count) * arrays.Dimension];
        long[] classes = new long[rows.Length];
        arrays.Values.Read(0, rows);
        arrays.Classes?.Read(0, classes);
        for (int i = 0; i < rows.Length; i++)
        {
            Factor factor = dataset.Factors.Factors[i % arrays.Dimension];
            if (ClassFinder.Find(factor, rows[i]) < 0 && (arrays.Classes is null || !ClassFinder.IsPlaced(factor, rows[i], classes[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(FactorSpace a, FactorSpace b) =>
        a.Names.SequenceEqual(b.Names) && a.Factors.Zip(b.Factors, (x, y) => x.Values.SequenceEqual(y.Values)).All(same => same);
}
