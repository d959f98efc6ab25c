namespace Disentangle.Datasets.Catalogue;

/// <summary>The rows of a table of classes, sorted by their combination.</summary>
internal sealed class RowsByCombination
{
    private readonly int[] _starts;
    private readonly int[] _rows;

    /// <summary>Sorts rows; those of one combination stay in order.</summary>
    /// <param name="factors">The factor grid.</param>
    /// <param name="classes">Classes, shape [N, F].</param>
    public RowsByCombination(FactorSpace factors, ReadOnlySpan<int> classes)
    {
        int width = factors.Dimension, count = classes.Length / width;
        int[] cells = new int[count];
        _starts = new int[factors.Count + 1];
        for (int row = 0; row < count; row++)
        {
            cells[row] = (int)factors.IndexOf(classes.Slice(row * width, width));
            _starts[cells[row] + 1]++;
        }

        for (int cell = 0; cell < factors.Count; cell++)
        {
            IsComplete &= _starts[cell + 1] > 0;
            HasRepeats |= _starts[cell + 1] > 1;
            _starts[cell + 1] += _starts[cell];
        }

        int[] next = _starts.AsSpan(..^1).ToArray();
        _rows = new int[count];
        for (int row = 0; row < count; row++)
        {
            _rows[next[cells[row]]++] = row;
        }
    }

    /// <summary>Number of rows.</summary>
    public int Count => _rows.Length;

    /// <summary>Whether every combination has a row.</summary>
    public bool IsComplete { get; } = true;

    /// <summary>Whether some combination has several.</summary>
    public bool HasRepeats { get; }

    /// <summary>Rows of a combination, ascending.</summary>
    /// <param name="cell">Row-major index in the grid.</param>
    public ReadOnlySpan<int> this[long cell] => _rows.AsSpan(_starts[cell].._starts[cell + 1]);
}
