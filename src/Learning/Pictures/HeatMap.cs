using System.Globalization;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Pictures;

/// <summary>A table of shares as coloured cells with their numbers, and a colour bar from 0 to 1.</summary>
public static class HeatMap
{
    private const int SmallestWidth = 58, CellHeight = 42, Scale = PictureStyle.LabelScale, BarWidth = 14;

    /// <summary>Draws the map.</summary>
    /// <param name="values">Shares from 0 to 1, one row per entry of <paramref name="rowNames"/>; null for a share without meaning.</param>
    /// <param name="rowNames">Names at the left.</param>
    /// <param name="columnNames">Names above.</param>
    /// <param name="title">Title; empty for none.</param>
    /// <exception cref="ArgumentException">The table is empty or not rows × columns.</exception>
    public static Image<Rgb24> Draw(
        IReadOnlyList<IReadOnlyList<double?>> values, IReadOnlyList<string> rowNames, IReadOnlyList<string> columnNames, string title = "")
    {
        if (values.Count == 0 || columnNames.Count == 0 || values.Count != rowNames.Count || values.Any(row => row.Count != columnNames.Count))
        {
            throw new ArgumentException(
                $"The table has {values.Count} rows of {string.Join("/", values.Select(row => row.Count).Distinct())} values for "
                + $"{rowNames.Count} row names and {columnNames.Count} column names.",
                nameof(values));
        }

        int cellWidth = Math.Max(SmallestWidth, (columnNames.Max(BitmapFont.WidthOf) * Scale) + 12);
        int nameWidth = rowNames.Max(BitmapFont.WidthOf) * Scale;
        int left = PictureStyle.Margin + nameWidth + 10;
        int top = PictureStyle.Margin + TitleBar.HeightOf(title) + (BitmapFont.LineHeight * Scale);
        int right = left + (columnNames.Count * cellWidth), bottom = top + (rowNames.Count * CellHeight);
        int barRight = right + 18 + BarWidth + 8 + (BitmapFont.WidthOf("0.0") * Scale);
        Canvas canvas = new(Math.Max(barRight + PictureStyle.Margin, TitleBar.WidthOf(title)), bottom + PictureStyle.Margin, PictureStyle.Page);
        TitleBar.Draw(canvas, title);
        for (int column = 0; column < columnNames.Count; column++)
        {
            int centre = left + (column * cellWidth) + (cellWidth / 2);
            canvas.TextCentred(columnNames[column], centre, top - (BitmapFont.LineHeight * Scale) + 2, Scale, PictureStyle.Ink);
        }

        for (int row = 0; row < rowNames.Count; row++)
        {
            int cellTop = top + (row * CellHeight);
            canvas.TextRight(rowNames[row], left - 10, cellTop + TextInset, Scale, PictureStyle.Ink);
            for (int column = 0; column < columnNames.Count; column++)
            {
                DrawCell(canvas, values[row][column], left + (column * cellWidth), cellTop, cellWidth);
            }
        }

        DrawBar(canvas, right + 18, top, bottom);
        return canvas.ToImage();
    }

    private static int TextInset => (CellHeight - (BitmapFont.CapitalHeight * Scale)) / 2;

    private static void DrawCell(Canvas canvas, double? value, int left, int top, int cellWidth)
    {
        const int Gutter = 2;
        Rgb24 color = value is { } share ? ColorMap.At(share) : PictureStyle.Line;
        canvas.Fill(left, top, cellWidth - Gutter, CellHeight - Gutter, color);
        string text = value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–";
        Rgb24 ink = value is { } number && ColorMap.NeedsLightText(number) ? PictureStyle.White : PictureStyle.Ink;
        canvas.TextCentred(text, left + ((cellWidth - Gutter) / 2), top + TextInset - 1, Scale, ink);
    }

    private static void DrawBar(Canvas canvas, int left, int top, int bottom)
    {
        int height = bottom - top - 2;
        for (int y = 0; y < height; y++)
        {
            canvas.Fill(left, top + y, BarWidth, 1, ColorMap.At(1 - ((double)y / (height - 1))));
        }

        canvas.Text("1", left + BarWidth + 8, top, Scale, PictureStyle.Faint);
        canvas.Text("0", left + BarWidth + 8, top + height - (BitmapFont.CapitalHeight * Scale), Scale, PictureStyle.Faint);
    }
}
