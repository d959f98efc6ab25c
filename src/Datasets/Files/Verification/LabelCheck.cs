using System.Numerics;
using Disentangle.Datasets.Files.Export;
using Disentangle.Datasets.Files.Reading;
using Disentangle.Datasets.Recipes;

namespace Disentangle.Datasets.Files.Verification;

/// <summary>Compares the labels of a file with those that its recipe gives.</summary>
internal sealed class LabelCheck
{
    private readonly DatasetFile _file;
    private readonly ResolvedRecipe _recipe;
    private readonly List<Finding> _findings;
    private readonly LabelRows _rows;

    private LabelCheck(DatasetFile file, ResolvedRecipe recipe, List<Finding> findings)
    {
        _file = file;
        _recipe = recipe;
        _findings = findings;
        _rows = new LabelRows(recipe);
    }

    /// <summary>Adds the first difference of each label array, or of the classes alone where they differ.</summary>
    public static void Run(DatasetFile file, ResolvedRecipe recipe, List<Finding> findings, CancellationToken cancellation)
    {
        int width = file.Factors.Dimension;
        if (recipe.ObservationCount != file.TotalCount)
        {
            findings.Add(new Finding($"The recipe gives {recipe.ObservationCount} observations; the file is of {file.TotalCount}."));
        }
        else if (width != recipe.Joint.Factors.Dimension)
        {
            findings.Add(new Finding($"The recipe's data set has {recipe.Joint.Factors.Dimension} factors; the file has {width}."));
        }
        else if (recipe.HasPairs && (file.FirstIndex % 2 != 0 || file.Count % 2 != 0))
        {
            findings.Add(new Finding($"The recipe gives pairs; the file cuts one, with {file.Count} observations from {file.FirstIndex} on."));
        }
        else
        {
            new LabelCheck(file, recipe, findings).Run(cancellation);
        }
    }

    private void Run(CancellationToken cancellation)
    {
        int width = _file.Factors.Dimension;
        int[] classes = new int[LabelRows.Capacity * width];
        double[] scenes = new double[LabelRows.Capacity * _recipe.Dataset.SceneWidth];
        List<Comparison> comparisons = Comparisons();
        for (long first = 0; first < _file.Count; first += LabelRows.Capacity)
        {
            cancellation.ThrowIfCancellationRequested();
            int count = (int)Math.Min(LabelRows.Capacity, _file.Count - first);
            Span<int> given = classes.AsSpan(0, count * width);
            _recipe.ScenesOf(_file.FirstIndex + first, count, given, scenes.AsSpan(0, count * _recipe.Dataset.SceneWidth));
            ReadOnlySpan<int> stored = _file.Classes.Slice(checked((int)(first * width)), count * width);
            int same = stored.CommonPrefixLength(given);
            if (same < stored.Length)
            {
                int row = same / width;
                AddDifference(first + row, "classes", stored.Slice(row * width, width).ToArray(), given.Slice(row * width, width).ToArray());
                return;
            }

            _rows.Load(_file.FirstIndex + first, given);
            comparisons.RemoveAll(differs => differs(first, count));
        }
    }

    /// <summary>A comparison for each array that the file should have beside its classes.</summary>
    private List<Comparison> Comparisons()
    {
        List<Comparison> comparisons = [];
        foreach (LabelColumn column in LabelColumns.Of(_recipe, _file.Layout, _file.Container).Skip(1))
        {
            bool isValues = column.Name == LayoutNames.Of(_file.Layout, _file.Container).Values;
            long[] shape = column.Width == 0 ? [_file.Count] : [_file.Count, column.Width];
            IReadOnlyList<long>? stored = isValues ? shape : _file.Stored.ShapeOf(column.Name);
            if (stored is null)
            {
                // Versions before an array was added wrote none.
                if (column.IsRequired)
                {
                    _findings.Add(new Finding($"The file has no {column.Name}, which its recipe gives."));
                }
            }
            else if (!stored.SequenceEqual(shape))
            {
                _findings.Add(new Finding(
                    $"{column.Name} has extent ({string.Join(", ", stored)}); the recipe gives ({string.Join(", ", shape)})."));
            }
            else
            {
                comparisons.Add(column switch
                {
                    LabelColumn<long> integers => Comparing(integers, _file.Stored.OpenRows<long>(column.Name)),
                    LabelColumn<double> reals => Comparing(reals, isValues ? _file.Values : _file.Stored.OpenRows<double>(column.Name)),
                    _ => throw new NotSupportedException($"Labels {column.Name} have a type that files do not store."),
                });
            }
        }

        return comparisons;
    }

    private Comparison Comparing<T>(LabelColumn<T> column, IRowStore<T> store)
        where T : unmanaged, INumber<T>
    {
        T[] stored = new T[LabelRows.Capacity * column.RowLength];
        T[] expected = new T[column.RowLength];
        return (first, count) =>
        {
            try
            {
                store.Read(first, stored.AsSpan(0, count * column.RowLength));
            }
            catch (IOException e)
            {
                _findings.Add(new Finding($"{column.Name} cannot be read: {e.Message}"));
                return true;
            }

            for (int i = 0; i < count; i++)
            {
                ReadOnlySpan<T> row = stored.AsSpan(i * column.RowLength, column.RowLength);
                column.Fill(_rows, i, expected);
                if (!column.IsSame(row, expected))
                {
                    AddDifference(first + i, column.Name, row.ToArray(), expected);
                    return true;
                }
            }

            return false;
        };
    }

    private void AddDifference<T>(long row, string name, T[] stored, T[] expected) =>
        _findings.Add(new Finding($"Row {row} has {name} ({string.Join(", ", stored)}); the recipe gives ({string.Join(", ", expected)}).", row, row));

    /// <summary>Compares consecutive rows; says whether one differs, of which a finding then tells.</summary>
    private delegate bool Comparison(long first, int count);
}
