using System.Collections;

namespace Disentangle.Datasets.Ambiguity;

/// <summary>A set of classes of each factor: the smallest box of the grid that holds all rows that were added.</summary>
internal sealed class ClassSets
{
    private readonly BitArray _bits;
    private readonly int[] _offsets;

    /// <summary>Empty sets.</summary>
    /// <param name="factors">The grid.</param>
    public ClassSets(FactorSpace factors)
        : this(new BitArray(factors.Sizes.Sum()), OffsetsOf(factors))
    {
    }

    private ClassSets(BitArray bits, int[] offsets)
    {
        _bits = bits;
        _offsets = offsets;
    }

    /// <summary>Empty sets over the same grid.</summary>
    public ClassSets Empty() => new(new BitArray(_bits.Length), _offsets);

    /// <summary>Adds one class of a factor.</summary>
    public void Add(int factor, int c) => _bits[_offsets[factor] + c] = true;

    /// <summary>Adds each class of a row to its factor's set.</summary>
    public void Add(ReadOnlySpan<int> row)
    {
        for (int f = 0; f < row.Length; f++)
        {
            Add(f, row[f]);
        }
    }

    /// <summary>Whether a factor's set has a class.</summary>
    public bool Contains(int factor, int c) => _bits[_offsets[factor] + c];

    /// <summary>A factor's classes, ascending.</summary>
    public int[] ClassesOf(int factor) =>
        [.. Enumerable.Range(0, _offsets[factor + 1] - _offsets[factor]).Where(c => Contains(factor, c))];

    private static int[] OffsetsOf(FactorSpace factors)
    {
        int[] offsets = new int[factors.Dimension + 1];
        for (int f = 0; f < factors.Dimension; f++)
        {
            offsets[f + 1] = offsets[f] + factors.Sizes[f];
        }

        return offsets;
    }
}
