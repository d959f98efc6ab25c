using System.Numerics;

namespace Disentangle.Datasets.Joints.Tables;

/// <summary>Splits cells of a row-major table into classes by multiplication with reciprocals, which is faster than division.</summary>
internal sealed class CellDecoder
{
    // Cells are below 2^24. With 2^s ≥ 2^24 · size, m = ⌊2^s / size⌋ + 1 exceeds 2^s / size by at most 1, so that ⌊cell · m / 2^s⌋ is
    // ⌊cell / size⌋ exactly (Granlund and Montgomery, "Division by invariant integers using multiplication", PLDI 1994, theorem 4.2).
    private const int CellBits = 24;
    private readonly Axis[] _inner;
    private readonly int _outermost;

    /// <summary>Prepares the reciprocals.</summary>
    /// <param name="positions">Place of each axis' class in a row of the whole factor space, shape [K].</param>
    /// <param name="sizes">Class counts, shape [K], with a product of at most 2^24.</param>
    public CellDecoder(ReadOnlySpan<int> positions, ReadOnlySpan<int> sizes)
    {
        _outermost = positions[0];
        _inner = new Axis[positions.Length - 1];
        for (int i = 0; i < _inner.Length; i++)
        {
            int k = positions.Length - 1 - i;
            int shift = CellBits + BitOperations.Log2((uint)(sizes[k] - 1) | 1) + 1;
            _inner[i] = new Axis(positions[k], sizes[k], ((1UL << shift) / (ulong)sizes[k]) + 1, shift);
        }
    }

    /// <summary>Writes the classes of one cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="row">Classes of the whole factor space, of which this table's are written.</param>
    public void Decode(int cell, Span<int> row)
    {
        foreach (Axis axis in _inner)
        {
            (cell, row[axis.Position]) = axis.Split(cell);
        }

        row[_outermost] = cell;
    }

    /// <summary>Writes the classes of many cells.</summary>
    /// <param name="cells">The cells, shape [N]; overwritten.</param>
    /// <param name="rows">Classes of the whole factor space, shape [N, F], of which this table's are written.</param>
    /// <param name="dimension">F.</param>
    public void Decode(Span<int> cells, Span<int> rows, int dimension)
    {
        foreach (Axis axis in _inner)
        {
            int place = axis.Position;
            for (int i = 0; i < cells.Length; i++, place += dimension)
            {
                (cells[i], rows[place]) = axis.Split(cells[i]);
            }
        }

        for (int i = 0, place = _outermost; i < cells.Length; i++, place += dimension)
        {
            rows[place] = cells[i];
        }
    }

    /// <summary>An axis inside the outermost one.</summary>
    private readonly record struct Axis(int Position, int Size, ulong Reciprocal, int Shift)
    {
        /// <summary>The cell without this axis, and the class on this axis.</summary>
        public (int Outer, int Class) Split(int cell)
        {
            int outer = (int)(((ulong)cell * Reciprocal) >> Shift);
            return (outer, cell - (outer * Size));
        }
    }
}
