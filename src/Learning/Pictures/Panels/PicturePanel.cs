using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Pictures.Panels;

/// <summary>A finished picture without its own page margin.</summary>
internal sealed class PicturePanel : IPanel
{
    private readonly Rgb24[] _pixels;
    private readonly int _stride;

    /// <summary>Copies the picture, which may be disposed then.</summary>
    public PicturePanel(Image<Rgb24> picture)
    {
        _stride = picture.Width;
        _pixels = new Rgb24[picture.Width * picture.Height];
        picture.CopyPixelDataTo(_pixels);
        Width = picture.Width - (2 * PictureStyle.Margin);
        Height = picture.Height - (2 * PictureStyle.Margin);
    }

    public int Width { get; }

    public int Height { get; }

    public void Draw(Canvas canvas, int left, int top)
    {
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                canvas.Fill(left + x, top + y, 1, 1, _pixels[((y + PictureStyle.Margin) * _stride) + x + PictureStyle.Margin]);
            }
        }
    }
}
