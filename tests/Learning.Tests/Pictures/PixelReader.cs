using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Tests.Pictures;

/// <summary>Looks at single pixels and areas of a picture.</summary>
internal static class PixelReader
{
    public static readonly Rgb24 Page = new(250, 250, 248);
    public static readonly Rgb24 Black = new(0, 0, 0);
    public static readonly Rgb24 White = new(255, 255, 255);

    public static Rgb24[] Pixels(Image<Rgb24> picture)
    {
        Rgb24[] pixels = new Rgb24[picture.Width * picture.Height];
        picture.CopyPixelDataTo(pixels);
        return pixels;
    }

    public static Rgb24 At(Image<Rgb24> picture, int x, int y) => Pixels(picture)[(y * picture.Width) + x];

    /// <summary>Whether any pixel in the area differs from the page.</summary>
    public static bool IsDrawn(Image<Rgb24> picture, int left, int top, int width, int height)
    {
        Rgb24[] pixels = Pixels(picture);
        return Enumerable.Range(top, height).Any(y => Enumerable.Range(left, width).Any(x => pixels[(y * picture.Width) + x] != Page));
    }
}
