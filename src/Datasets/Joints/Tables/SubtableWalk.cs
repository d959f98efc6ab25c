namespace Disentangle.Datasets.Joints.Tables;

/// <summary>One free axis of a sub-table.</summary>
/// <param name="Size">Its number of classes.</param>
/// <param name="Stride">Cells from one class to the next in the whole table.</param>
/// <param name="Excluded">The class that is left out; −1 for none.</param>
internal readonly record struct SubtableAxis(int Size, int Stride, int Excluded)
{
    /// <summary>The first class from <paramref name="c"/> on that is not left out; <see cref="Size"/> after the last.</summary>
    public int AllowedFrom(int c) => c == Excluded ? c + 1 : c;
}

/// <summary>Goes through the cells of a sub-table in row-major order: some axes run, the others stand still.</summary>
/// <param name="axes">The axes that run, outermost first, at least one.</param>
/// <param name="classes">Room for as many classes.</param>
internal ref struct SubtableWalk(ReadOnlySpan<SubtableAxis> axes, Span<int> classes)
{
    private readonly ReadOnlySpan<SubtableAxis> _axes = axes;
    private readonly Span<int> _classes = classes;

    /// <summary>The cell of the whole table.</summary>
    public int Cell { get; private set; }

    /// <summary>Goes to the first cell.</summary>
    /// <param name="origin">Cell of the whole table with class 0 on all running axes.</param>
    /// <returns>False if every cell is left out.</returns>
    public bool Start(int origin)
    {
        Cell = origin;
        bool any = true;
        for (int k = 0; k < _axes.Length; k++)
        {
            _classes[k] = _axes[k].AllowedFrom(0);
            Cell += _classes[k] * _axes[k].Stride;
            any &= _classes[k] < _axes[k].Size;
        }

        return any;
    }

    /// <summary>Goes to the next cell; false after the last.</summary>
    public bool Next()
    {
        for (int k = _axes.Length - 1; k >= 0; k--)
        {
            SubtableAxis axis = _axes[k];
            int before = _classes[k], next = axis.AllowedFrom(before + 1);
            if (next < axis.Size)
            {
                _classes[k] = next;
                Cell += (next - before) * axis.Stride;
                return true;
            }

            _classes[k] = axis.AllowedFrom(0);
            Cell += (_classes[k] - before) * axis.Stride;
        }

        return false;
    }
}
