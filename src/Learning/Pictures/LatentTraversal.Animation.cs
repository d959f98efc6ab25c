using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Pictures;

public sealed partial class LatentTraversal
{
    private const int KnobSize = 8, TrackHeight = 2;

    /// <summary>
    /// Draws an endless animation: one tile per latent, each swinging through its range and back with a slider that shows where it is.
    /// </summary>
    /// <param name="frameCount">Frames of one swing, at least 2.</param>
    /// <param name="hundredths">Duration of a frame in hundredths of a second, at least 2: viewers slow down anything faster.</param>
    public Image<Rgb24> DrawAnimation(int frameCount = 32, int hundredths = 7)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frameCount, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(hundredths, 2);
        double[] phases = [.. Enumerable.Range(0, frameCount).Select(k => 0.5 - (0.5 * Math.Cos(2 * Math.PI * k / frameCount)))];
        ImageBatch[] tiles = [.. _latents.Select(latent => Decode(latent, [.. phases.Select(phase => At(latent, phase))]))];
        Image<Rgb24> animation = DrawFrame(tiles, 0, phases[0]);
        animation.Metadata.GetGifMetadata().RepeatCount = 0;
        animation.Frames.RootFrame.Metadata.GetGifMetadata().FrameDelay = hundredths;
        for (int k = 1; k < frameCount; k++)
        {
            using Image<Rgb24> next = DrawFrame(tiles, k, phases[k]);
            animation.Frames.AddFrame(next.Frames.RootFrame).Metadata.GetGifMetadata().FrameDelay = hundredths;
        }

        return animation;
    }

    private double At(int latent, double phase)
    {
        (double low, double high) = _options.Range.Of(Statistics, latent);
        return low + (phase * (high - low));
    }

    private Image<Rgb24> DrawFrame(ImageBatch[] tiles, int frame, double phase)
    {
        int scale = PictureStyle.TileScale(_model.Format.Width, _model.Format.Height);
        TileGrid grid = new()
        {
            Columns = Math.Min(5, _latents.Length),
            Count = _latents.Length,
            TileWidth = _model.Format.Width * scale,
            TileHeight = _model.Format.Height * scale,
            CaptionHeight = KnobSize + PictureStyle.CaptionGap + LabelLine + PictureStyle.Gap,
            Gap = 2 * PictureStyle.Gap,
            Top = PictureStyle.Margin + TitleBar.HeightOf(_options.Title),
        };
        Canvas canvas = new(Math.Max(grid.Right + PictureStyle.Margin, TitleBar.WidthOf(_options.Title)), grid.Bottom + PictureStyle.Margin, PictureStyle.Page);
        TitleBar.Draw(canvas, _options.Title);
        for (int i = 0; i < _latents.Length; i++)
        {
            (int left, int top) = grid.PositionOf(i);
            canvas.Draw(tiles[i], frame, left, top, scale);
            int track = top + grid.TileHeight + PictureStyle.CaptionGap;
            canvas.Fill(left, track + ((KnobSize - TrackHeight) / 2), grid.TileWidth, TrackHeight, PictureStyle.Line);
            canvas.Fill(left + (int)Math.Round(phase * (grid.TileWidth - KnobSize)), track, KnobSize, KnobSize, PictureStyle.Accent);
            int caption = track + KnobSize + PictureStyle.CaptionGap;
            canvas.Text($"z{_latents[i]}", left, caption, LabelScale, Statistics.IsActive(_latents[i]) ? PictureStyle.Ink : PictureStyle.Faint);
            canvas.TextRight(ImportanceOf(_latents[i]), left + grid.TileWidth, caption, LabelScale, PictureStyle.Faint);
        }

        return canvas.ToImage();
    }
}
