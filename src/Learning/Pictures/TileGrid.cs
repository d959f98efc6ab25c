namespace Disentangle.Learning.Pictures;

/// <summary>Where the tiles of a page lie: rows of equal tiles with gaps, and room for a caption under each.</summary>
internal readonly record struct TileGrid()
{
    public required int Columns { get; init; }

    public required int Count { get; init; }

    public required int TileWidth { get; init; }

    public required int TileHeight { get; init; }

    public int CaptionHeight { get; init; }

    public int Gap { get; init; } = PictureStyle.Gap;

    public int Left { get; init; } = PictureStyle.Margin;

    public int Top { get; init; } = PictureStyle.Margin;

    public int Rows => (Count + Columns - 1) / Columns;

    public int Right => Left + (Columns * (TileWidth + Gap)) - Gap;

    public int Bottom => Top + (Rows * RowHeight) - Gap;

    private int RowHeight => TileHeight + CaptionHeight + Gap;

    /// <summary>Top left pixel of a tile, counted row by row.</summary>
    public (int Left, int Top) PositionOf(int index) =>
        (Left + (index % Columns * (TileWidth + Gap)), Top + (index / Columns * RowHeight));
}
