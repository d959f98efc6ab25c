namespace SixLabors.ImageSharp.PixelFormats;

/// <summary>Luma of gamma-encoded components, weighted as in ITU-R BT.709-6, item 3.2.</summary>
internal static class Luminance
{
    internal static byte FromRgb(byte r, byte g, byte b) => (byte)((r * .2126F) + (g * .7152F) + (b * .0722F) + .5F);
}
