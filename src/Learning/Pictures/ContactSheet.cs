using Disentangle.Datasets;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Pictures;

/// <summary>Many images on one page, in rows from the top left, each with its caption below.</summary>
public static class ContactSheet
{
    /// <summary>Draws the sheet.</summary>
    /// <param name="images">N images.</param>
    /// <param name="options">Layout; the defaults suit 64 × 64 images.</param>
    /// <exception cref="ArgumentException">There are captions, but not N.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Columns, a scale or the gap are negative.</exception>
    public static Image<Rgb24> Draw(ImageBatch images, ContactSheetOptions? options = null)
    {
        options ??= new ContactSheetOptions();
        ArgumentOutOfRangeException.ThrowIfNegative(options.Columns, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Scale, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.CaptionScale, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Gap, nameof(options));
        if (options.Captions.Count != 0 && options.Captions.Count != images.Count)
        {
            throw new ArgumentException($"{options.Captions.Count} captions came for {images.Count} images.", nameof(options));
        }

        int scale = ScaleOf(images.Format, options);
        int tileWidth = images.Format.Width * scale;
        string[][] captions = LinesOf(options);
        int textScale = TextScaleOf(captions, tileWidth, options);
        TileGrid grid = new()
        {
            Columns = Math.Min(images.Count, options.Columns > 0 ? options.Columns : DefaultColumns(images.Count)),
            Count = images.Count,
            TileWidth = CellWidthOf(images.Format, options),
            TileHeight = images.Format.Height * scale,
            CaptionHeight = CaptionHeight(captions, textScale),
            Gap = options.Gap,
            Top = PictureStyle.Margin + TitleBar.HeightOf(options.Title),
        };
        Canvas canvas = new(Math.Max(grid.Right + PictureStyle.Margin, TitleBar.WidthOf(options.Title)), grid.Bottom + PictureStyle.Margin, PictureStyle.Page);
        TitleBar.Draw(canvas, options.Title);
        for (int i = 0; i < images.Count; i++)
        {
            (int left, int top) = grid.PositionOf(i);
            canvas.Draw(images, i, left + ((grid.TileWidth - tileWidth) / 2), top, scale);
            if (captions.Length > 0)
            {
                DrawCaption(canvas, captions[i], left + (grid.TileWidth / 2), top + grid.TileHeight + PictureStyle.CaptionGap, textScale);
            }
        }

        return canvas.ToImage();
    }

    /// <summary>Width of an image with its caption, in pixels.</summary>
    internal static int CellWidthOf(ImageFormat format, ContactSheetOptions options)
    {
        int tileWidth = format.Width * ScaleOf(format, options);
        string[][] captions = LinesOf(options);
        return Math.Max(tileWidth, WidestOf(captions) * TextScaleOf(captions, tileWidth, options));
    }

    private static int ScaleOf(ImageFormat format, ContactSheetOptions options) =>
        options.Scale > 0 ? options.Scale : PictureStyle.TileScale(format.Width, format.Height);

    private static string[][] LinesOf(ContactSheetOptions options) => [.. options.Captions.Select(caption => caption.Split('\n'))];

    // Large letters where all captions have room under their image, small ones otherwise, and wider cells where even those have none.
    private static int TextScaleOf(string[][] captions, int tileWidth, ContactSheetOptions options) => options.CaptionScale > 0
        ? options.CaptionScale
        : WidestOf(captions) * PictureStyle.LabelScale <= tileWidth ? PictureStyle.LabelScale : 1;

    private static int WidestOf(string[][] captions) => captions.SelectMany(lines => lines).Select(BitmapFont.WidthOf).DefaultIfEmpty(0).Max();

    private static void DrawCaption(Canvas canvas, string[] lines, int centre, int top, int textScale)
    {
        for (int line = 0; line < lines.Length; line++)
        {
            canvas.TextCentred(lines[line], centre, top + (line * BitmapFont.LineHeight * textScale), textScale, PictureStyle.Ink);
        }
    }

    private static int DefaultColumns(int count) => (int)Math.Ceiling(Math.Sqrt(count * 1.5));

    private static int CaptionHeight(string[][] captions, int textScale)
    {
        int lines = captions.Select(caption => caption.Length).DefaultIfEmpty(0).Max();
        return lines == 0 ? 0 : PictureStyle.CaptionGap + (lines * BitmapFont.LineHeight * textScale);
    }
}
