namespace Disentangle.Learning.Pictures;

/// <summary>How a contact sheet is laid out.</summary>
public sealed record ContactSheetOptions
{
    /// <summary>Title above the grid; empty for none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Images in one row; 0 for as many as make the sheet a little wider than tall.</summary>
    public int Columns { get; init; }

    /// <summary>Each image pixel becomes a square of this many pixels; 0 to choose by the image size.</summary>
    public int Scale { get; init; }

    /// <summary>A caption per image, lines parted by <c>\n</c>; empty for none.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>Scale of the captions' letters; 0 for large ones where all captions have room under their image, and small ones otherwise.</summary>
    public int CaptionScale { get; init; }

    /// <summary>Pixels between images, and between a caption and the next row.</summary>
    public int Gap { get; init; } = PictureStyle.Gap;
}
