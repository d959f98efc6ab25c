namespace Disentangle.Learning.Pictures.Panels;

/// <summary>
/// Panels in rows of equal length as far as possible. Columns have one width, at least that of the widest panel; rows are as high as
/// their highest.
/// </summary>
internal sealed class GridPanel : IPanel
{
    private const int GapX = 36, GapY = 30;

    private readonly IReadOnlyList<IPanel> _panels;
    private readonly int _columns;
    private int _columnWidth;

    /// <summary>Places the panels.</summary>
    /// <param name="panels">At least one panel.</param>
    /// <param name="mostColumns">Most panels in a row.</param>
    public GridPanel(IReadOnlyList<IPanel> panels, int mostColumns)
    {
        _panels = panels;
        int rows = (panels.Count + mostColumns - 1) / mostColumns;
        _columns = (panels.Count + rows - 1) / rows;
        _columnWidth = panels.Max(p => p.Width);
    }

    public int Width => (_columns * (_columnWidth + GapX)) - GapX;

    public int Height => _panels.Chunk(_columns).Sum(row => HeightOf(row) + GapY) - GapY;

    /// <summary>Spreads the columns over a width, if there are several.</summary>
    public void Spread(int width)
    {
        if (_columns > 1)
        {
            _columnWidth = Math.Max(_columnWidth, ((width + GapX) / _columns) - GapX);
        }
    }

    public void Draw(Canvas canvas, int left, int top)
    {
        foreach (IPanel[] row in _panels.Chunk(_columns))
        {
            for (int i = 0; i < row.Length; i++)
            {
                row[i].Draw(canvas, left + (i * (_columnWidth + GapX)), top);
            }

            top += HeightOf(row) + GapY;
        }
    }

    private static int HeightOf(IPanel[] row) => row.Max(p => p.Height);
}
