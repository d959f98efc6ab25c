namespace Disentangle.Render.Sprites;

/// <summary>
/// Where the images of one batch lie in a packed target: in columns, the first images in the first column from the top,
/// so that reading back column by column gives them in order.
/// </summary>
/// <param name="Rows">Images per column.</param>
internal readonly record struct PackedTiles(int Rows)
{
    /// <summary>Four pixels share a texel.</summary>
    public const int TileWidth = SpriteRenderer.Side / 4;

    /// <summary>Height of an image in texels.</summary>
    public const int TileHeight = SpriteRenderer.Side;

    private const int LastPixel = SpriteRenderer.Side - 1;

    /// <summary>The texels of an image that have a pixel centre in the given bounds, in 1/256 pixel, bounds included.</summary>
    public TexelRectangle Covering(int image, long minX, long minY, long maxX, long maxY)
    {
        long left = Math.Max(0, (minX + 127) >> 8);
        long top = Math.Max(0, (minY + 127) >> 8);
        long right = Math.Min(LastPixel, (maxX - 128) >> 8);
        long bottom = Math.Min(LastPixel, (maxY - 128) >> 8);
        if (left > right || top > bottom)
        {
            return default;
        }

        (int column, int row) = Math.DivRem(image, Rows);
        int x = column * TileWidth;
        int y = row * TileHeight;
        return new TexelRectangle(x + ((int)left >> 2), y + (int)top, x + ((int)right >> 2) + 1, y + (int)bottom + 1);
    }
}
