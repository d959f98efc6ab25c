using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Pictures;

/// <summary>Colours and distances that all pictures share: dark captions on a light page.</summary>
internal static class PictureStyle
{
    /// <summary>Distance from the edge of the picture to its content, in pixels.</summary>
    public const int Margin = 20;

    /// <summary>Distance between two tiles, in pixels.</summary>
    public const int Gap = 6;

    /// <summary>Distance between a tile and its caption, in pixels.</summary>
    public const int CaptionGap = 6;

    /// <summary>Scale of titles and labels: font pixels become squares of this size.</summary>
    public const int LabelScale = 2;

    public static readonly Rgb24 Page = new(250, 250, 248);
    public static readonly Rgb24 Ink = new(32, 36, 44);
    public static readonly Rgb24 Faint = new(126, 132, 142);
    public static readonly Rgb24 Line = new(208, 212, 218);
    public static readonly Rgb24 Accent = new(28, 104, 178);
    public static readonly Rgb24 White = new(255, 255, 255);

    /// <summary>Largest whole scale from 1 to 4 at which a tile stays within 140 pixels.</summary>
    public static int TileScale(int width, int height) => Math.Clamp(140 / Math.Max(width, height), 1, 4);
}
