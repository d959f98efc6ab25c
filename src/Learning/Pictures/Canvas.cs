using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Pictures;

/// <summary>A drawing surface of RGB pixels, row-major from the top left; whatever falls outside is cut off.</summary>
internal sealed class Canvas
{
    private readonly Rgb24[] _pixels;

    public Canvas(int width, int height, Rgb24 background)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        Width = width;
        Height = height;
        _pixels = new Rgb24[width * height];
        Array.Fill(_pixels, background);
    }

    public int Width { get; }

    public int Height { get; }

    public ReadOnlySpan<Rgb24> Pixels => _pixels;

    public void Fill(int left, int top, int width, int height, Rgb24 color)
    {
        int right = Math.Min(left + width, Width), bottom = Math.Min(top + height, Height);
        left = Math.Max(left, 0);
        for (int y = Math.Max(top, 0); y < bottom && left < right; y++)
        {
            _pixels.AsSpan((y * Width) + left, right - left).Fill(color);
        }
    }

    /// <summary>Draws a frame of one-pixel lines inside the rectangle.</summary>
    public void Frame(int left, int top, int width, int height, Rgb24 color)
    {
        Fill(left, top, width, 1, color);
        Fill(left, top + height - 1, width, 1, color);
        Fill(left, top, 1, height, color);
        Fill(left + width - 1, top, 1, height, color);
    }

    /// <summary>Draws one image of a batch, each pixel as a square of <paramref name="scale"/> pixels.</summary>
    public void Draw(ImageBatch images, int index, int left, int top, int scale)
    {
        for (int y = 0; y < images.Format.Height; y++)
        {
            for (int x = 0; x < images.Format.Width; x++)
            {
                Fill(left + (x * scale), top + (y * scale), scale, scale, images.ColorAt(index, x, y));
            }
        }
    }

    /// <summary>Writes one line of text whose capitals begin at <paramref name="top"/>.</summary>
    public void Text(string line, int left, int top, int scale, Rgb24 color) =>
        BitmapFont.Trace(line, (x, y) => Fill(left + (x * scale), top + (y * scale), scale, scale, color));

    /// <summary>Writes one line of text centred on <paramref name="centre"/>.</summary>
    public void TextCentred(string line, int centre, int top, int scale, Rgb24 color) =>
        Text(line, centre - (BitmapFont.WidthOf(line) * scale / 2), top, scale, color);

    /// <summary>Writes one line of text that ends at <paramref name="right"/>.</summary>
    public void TextRight(string line, int right, int top, int scale, Rgb24 color) =>
        Text(line, right - (BitmapFont.WidthOf(line) * scale), top, scale, color);

    /// <summary>Writes one line of text from below upwards, centred on <paramref name="middle"/>; its capitals begin at <paramref name="left"/>.</summary>
    public void TextUpwards(string line, int left, int middle, int scale, Rgb24 color)
    {
        int bottom = middle + ((BitmapFont.WidthOf(line) * scale) / 2);
        BitmapFont.Trace(line, (x, y) => Fill(left + (y * scale), bottom - ((x + 1) * scale), scale, scale, color));
    }

    public Image<Rgb24> ToImage() => Image.LoadPixelData<Rgb24>(_pixels, Width, Height);
}
