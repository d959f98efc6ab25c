namespace Disentangle.Render.Sprites;

/// <summary>
/// Where the images of one batch lie in a packed target: in columns, the first images in the first column from the top,
/// so that reading back column by column gives them in order.
/// </summary>
/// <param name="Width">Width of an image in pixels.</param>
/// <param name="Height">Height of an image in pixels, which is also that in texels.</param>
/// <param name="Rows">Images per column.</param>
internal readonly record struct PackedTiles(int Width, int Height, int Rows)
{
    /// <summary>Neighbouring pixels of a row that share a texel.</summary>
    public const int PixelsPerTexel = 4;

    private readonly int _tileWidth = TexelsOf(Width);

    /// <summary>Texels of a row of <paramref name="width"/> pixels; the last one may be filled in part.</summary>
    public static int TexelsOf(int width) => (width + PixelsPerTexel - 1) / PixelsPerTexel;

    /// <summary>The texels of an image that have a pixel centre in the given bounds, in 1/256 pixel, bounds included.</summary>
    public TexelRectangle Covering(int image, long minX, long minY, long maxX, long maxY)
    {
        long left = Math.Max(0, (minX + 127) >> 8);
        long top = Math.Max(0, (minY + 127) >> 8);
        long right = Math.Min(Width - 1, (maxX - 128) >> 8);
        long bottom = Math.Min(Height - 1, (maxY - 128) >> 8);
        if (left > right || top > bottom)
        {
            return default;
        }

        (int column, int row) = Math.DivRem(image, Rows);
        int x = column * _tileWidth;
        int y = row * Height;
        return new TexelRectangle(x + ((int)left >> 2), y + (int)top, x + ((int)right >> 2) + 1, y + (int)bottom + 1);
    }
}
