using Disentangle.Render.Sprites;

namespace Disentangle.Render.Digits;

/// <summary>
/// Where the images of one batch lie in a packed target: in columns, the first images in the first column from the top,
/// so that reading back column by column gives them in order.
/// </summary>
/// <param name="Rows">Images per column.</param>
internal readonly record struct DigitTiles(int Rows)
{
    /// <summary>Four pixels share a texel.</summary>
    public const int TileWidth = DigitRenderer.Side / 4;

    /// <summary>Height of an image in texels.</summary>
    public const int TileHeight = DigitRenderer.Side;

    /// <summary>Nine columns of seven texels nearly fill the 64 texels that drivers on processors work on at a time.</summary>
    public const int Columns = 9;

    private const double Last = DigitRenderer.Side - 1;

    /// <summary>The texels of an image that have a pixel centre within a distance of the given points' bounds.</summary>
    public TexelRectangle Covering(int image, ReadOnlySpan<DigitPoint> points, double distance)
    {
        int minX = int.MaxValue, minY = int.MaxValue, maxX = int.MinValue, maxY = int.MinValue;
        foreach (ref readonly DigitPoint point in points)
        {
            minX = Math.Min(minX, point.X);
            minY = Math.Min(minY, point.Y);
            maxX = Math.Max(maxX, point.X);
            maxY = Math.Max(maxY, point.Y);
        }

        const double Pixel = 1.0 / DigitStrokes.Steps;
        int left = (int)Math.Max(0, (minX * Pixel) - distance - 0.5), right = (int)Math.Min(Last, (maxX * Pixel) + distance + 0.5);
        int top = (int)Math.Max(0, (minY * Pixel) - distance - 0.5), bottom = (int)Math.Min(Last, (maxY * Pixel) + distance + 0.5);
        (int column, int row) = Math.DivRem(image, Rows);
        int x = column * TileWidth, y = row * TileHeight;
        return new TexelRectangle(x + (left >> 2), y + top, x + (right >> 2) + 1, y + bottom + 1);
    }
}
