using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Pictures;

public sealed partial class LatentTraversal
{
    private const int LabelScale = PictureStyle.LabelScale;
    private const int LabelLine = BitmapFont.LineHeight * LabelScale;

    /// <summary>
    /// Draws the observation and its reconstruction, and below them a row per latent (name and mean KL at the left, value above)
    /// and a column per value. The frame marks the value nearest to the observation's own.
    /// </summary>
    public Image<Rgb24> DrawSheet()
    {
        int scale = PictureStyle.TileScale(_model.Format.Width, _model.Format.Height);
        int tileWidth = _model.Format.Width * scale, tileHeight = _model.Format.Height * scale;
        int labelWidth = LabelScale * _latents.Max(j => Math.Max(BitmapFont.WidthOf($"z{j}"), BitmapFont.WidthOf(ImportanceOf(j))));
        int headerTop = PictureStyle.Margin + TitleBar.HeightOf(_options.Title);
        TileGrid grid = new()
        {
            Columns = _options.Columns,
            Count = _options.Columns * _latents.Length,
            TileWidth = tileWidth,
            TileHeight = tileHeight,
            CaptionHeight = _options.Range.IsCommon ? 0 : LabelLine + PictureStyle.CaptionGap,
            Gap = PictureStyle.Gap + 2,
            Left = PictureStyle.Margin + labelWidth + (2 * PictureStyle.Gap),
            Top = headerTop + tileHeight + PictureStyle.Margin + LabelLine,
        };
        Canvas canvas = new(Math.Max(grid.Right + PictureStyle.Margin, TitleBar.WidthOf(_options.Title)), grid.Bottom + PictureStyle.Margin, PictureStyle.Page);
        TitleBar.Draw(canvas, _options.Title);
        DrawHeader(canvas, grid, headerTop, scale);
        for (int row = 0; row < _latents.Length; row++)
        {
            DrawRow(canvas, grid, row, scale);
        }

        return canvas.ToImage();
    }

    private void DrawHeader(Canvas canvas, TileGrid grid, int top, int scale)
    {
        int second = grid.Left + grid.TileWidth + grid.Gap;
        canvas.Draw(_observation, 0, grid.Left, top, scale);
        canvas.Draw(ImageBatch.FromIntensities(_model.Decode(_code), _model.Format), 0, second, top, scale);
        int text = second + grid.TileWidth + (2 * PictureStyle.Gap);
        canvas.Text("observation and its reconstruction", text, top, LabelScale, PictureStyle.Ink);
        canvas.Text("framed: nearest to its own code", text, top + LabelLine, LabelScale, PictureStyle.Accent);
        if (_options.Range.IsCommon)
        {
            IReadOnlyList<double> values = ValuesOf(_latents[0]);
            for (int k = 0; k < values.Count; k++)
            {
                (int left, int tileTop) = grid.PositionOf(k);
                canvas.TextCentred(Signed(values[k]), left + (grid.TileWidth / 2), tileTop - LabelLine + 2, LabelScale, PictureStyle.Faint);
            }
        }
    }

    private void DrawRow(Canvas canvas, TileGrid grid, int row, int scale)
    {
        int latent = _latents[row];
        IReadOnlyList<double> values = ValuesOf(latent);
        ImageBatch tiles = Decode(latent, values);
        int own = NearestTo(_code[latent], values);
        for (int k = 0; k < values.Count; k++)
        {
            (int left, int top) = grid.PositionOf((row * grid.Columns) + k);
            canvas.Draw(tiles, k, left, top, scale);
            if (k == own)
            {
                canvas.Frame(left - 2, top - 2, grid.TileWidth + 4, grid.TileHeight + 4, PictureStyle.Accent);
                canvas.Frame(left - 3, top - 3, grid.TileWidth + 6, grid.TileHeight + 6, PictureStyle.Accent);
            }

            if (!_options.Range.IsCommon)
            {
                canvas.TextCentred(Signed(values[k]), left + (grid.TileWidth / 2), top + grid.TileHeight + PictureStyle.CaptionGap, LabelScale, PictureStyle.Faint);
            }
        }

        DrawLabel(canvas, latent, grid.Left - (2 * PictureStyle.Gap), grid.PositionOf(row * grid.Columns).Top + (grid.TileHeight / 2));
    }

    private void DrawLabel(Canvas canvas, int latent, int right, int middle)
    {
        Rgb24 ink = Statistics.IsActive(latent) ? PictureStyle.Ink : PictureStyle.Faint;
        canvas.TextRight($"z{latent}", right, middle - LabelLine + 4, LabelScale, ink);
        canvas.TextRight(ImportanceOf(latent), right, middle + 4, LabelScale, PictureStyle.Faint);
    }

    private static int NearestTo(double value, IReadOnlyList<double> values) =>
        Enumerable.Range(0, values.Count).MinBy(k => Math.Abs(values[k] - value));

    private static string Signed(double value) => value switch
    {
        > 0.005 => $"+{value:0.##}",
        < -0.005 => $"−{-value:0.##}",
        _ => "0",
    };
}
