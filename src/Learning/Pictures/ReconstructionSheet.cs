using Disentangle.Learning.Models;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Pictures;

/// <summary>Images and what a model makes of them: a row of originals over a row of decoded posterior means, repeated as needed.</summary>
public static class ReconstructionSheet
{
    private static readonly string[] RowNames = ["original", "decoded"];

    /// <summary>Encodes, decodes and draws.</summary>
    /// <param name="model">Encoder and decoder.</param>
    /// <param name="images">Bytes, shape [N, H, W, C], N ≥ 1, as the model's format says.</param>
    /// <param name="title">Title; empty for none.</param>
    /// <param name="columns">Images in one row, at least 1.</param>
    /// <exception cref="ArgumentException">The bytes are not a whole number of images.</exception>
    public static Image<Rgb24> Draw(ILatentModel model, ReadOnlySpan<byte> images, string title = "", int columns = 8)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ImageBatch originals = new(images, model.Format);
        ImageBatch decoded = ImageBatch.FromIntensities(model.Decode(model.Encode(images).Mean), model.Format);
        int scale = PictureStyle.TileScale(model.Format.Width, model.Format.Height);
        int tileHeight = model.Format.Height * scale;
        int nameWidth = RowNames.Max(BitmapFont.WidthOf) * PictureStyle.LabelScale;

        // One grid row holds an original, a narrow gap and its reconstruction; the wider gap below parts it from the next pair.
        const int PairGap = 2;
        TileGrid grid = new()
        {
            Columns = Math.Min(columns, originals.Count),
            Count = originals.Count,
            TileWidth = model.Format.Width * scale,
            TileHeight = (2 * tileHeight) + PairGap,
            CaptionHeight = 2 * PictureStyle.Gap,
            Left = PictureStyle.Margin + nameWidth + (2 * PictureStyle.Gap),
            Top = PictureStyle.Margin + TitleBar.HeightOf(title),
        };
        int bottom = grid.Bottom - grid.CaptionHeight;
        Canvas canvas = new(Math.Max(grid.Right + PictureStyle.Margin, TitleBar.WidthOf(title)), bottom + PictureStyle.Margin, PictureStyle.Page);
        TitleBar.Draw(canvas, title);
        for (int i = 0; i < originals.Count; i++)
        {
            (int left, int top) = grid.PositionOf(i);
            canvas.Draw(originals, i, left, top, scale);
            canvas.Draw(decoded, i, left, top + tileHeight + PairGap, scale);
            if (i % grid.Columns == 0)
            {
                DrawNames(canvas, left - (2 * PictureStyle.Gap), top, tileHeight, PairGap);
            }
        }

        return canvas.ToImage();
    }

    private static void DrawNames(Canvas canvas, int right, int top, int tileHeight, int pairGap)
    {
        int middle = (tileHeight - (BitmapFont.CapitalHeight * PictureStyle.LabelScale)) / 2;
        for (int row = 0; row < RowNames.Length; row++)
        {
            canvas.TextRight(RowNames[row], right, top + middle + (row * (tileHeight + pairGap)), PictureStyle.LabelScale, PictureStyle.Ink);
        }
    }
}
