using Disentangle.Render.Numerics;
using Disentangle.Render.Sprites;

namespace Disentangle.Render;

/// <summary>
/// The definition of a sprite's pixels, in scalar code without any shortcut: every pixel against every edge. The renderer must agree to
/// the last pixel; it needs no driver, and a thousand times longer.
/// </summary>
/// <remarks>
/// A shape's corners are scaled, turned and moved in double precision and rounded to 1/256 pixel. A pixel is set when its centre is
/// inside the polygon by the even-odd rule; a centre on a left or bottom edge is inside, one on a right or top edge outside.
/// </remarks>
public static class SpriteOracle
{
    /// <summary>Draws one sprite.</summary>
    /// <param name="sprite">What to draw.</param>
    /// <param name="image">Receives bytes 0 or 1, shape [H, W].</param>
    /// <param name="width">W, 16 to 512 pixels.</param>
    /// <param name="height">H, 16 to 512 pixels.</param>
    /// <exception cref="ArgumentException"><paramref name="image"/> has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size or a field of <paramref name="sprite"/> is outside its range.</exception>
    public static void Render(in SpriteInstance sprite, Span<byte> image, int width = SpriteRenderer.Side, int height = SpriteRenderer.Side)
    {
        SpriteLimits.CheckSide(width, nameof(width));
        SpriteLimits.CheckSide(height, nameof(height));
        SpriteLimits.Check(sprite, 0);
        if (image.Length != width * height)
        {
            throw new ArgumentException($"The image has {image.Length} bytes; it needs {width * height}.", nameof(image));
        }

        (long X, long Y)[] corners = Corners(sprite);
        for (int row = 0; row < height; row++)
        {
            for (int column = 0; column < width; column++)
            {
                bool inside = IsInside(corners, (256L * column) + 128, (256L * row) + 128);
                image[(row * width) + column] = inside ? (byte)1 : (byte)0;
            }
        }
    }

    /// <summary>The sprite's corners in 1/256 pixel from the image's top left corner.</summary>
    internal static (long X, long Y)[] Corners(in SpriteInstance sprite)
    {
        SpriteOutline outline = SpriteOutline.Of(sprite.Shape);
        (double sin, double cos) = Trigonometry.SinCos(sprite.AngleRadians);
        double wholeX = Math.Floor(sprite.CentreX);
        double wholeY = Math.Floor(sprite.CentreY);
        double c = 256 * sprite.Scale * cos;
        double s = 256 * sprite.Scale * sin;
        var corners = new (long X, long Y)[outline.U.Length];
        for (int k = 0; k < corners.Length; k++)
        {
            double u = outline.U[k];
            double v = outline.V[k];
            double x = (256 * (sprite.CentreX - wholeX)) + ((c * u) + (s * v));
            double y = (256 * (sprite.CentreY - wholeY)) + ((c * v) - (s * u));
            corners[k] = ((256 * (long)wholeX) + (long)Math.Round(x), (256 * (long)wholeY) + (long)Math.Round(y));
        }

        return corners;
    }

    private static bool IsInside((long X, long Y)[] corners, long x, long y)
    {
        bool inside = false;
        (long X, long Y) from = corners[^1];
        foreach ((long X, long Y) to in corners)
        {
            if ((from.Y < y) != (to.Y < y))
            {
                // The crossing is at from.X + (y − from.Y)(to.X − from.X) / (to.Y − from.Y); it counts where it is at most x.
                long height = to.Y - from.Y;
                long side = ((x - from.X) * height) - ((y - from.Y) * (to.X - from.X));
                inside ^= height > 0 ? side >= 0 : side <= 0;
            }

            from = to;
        }

        return inside;
    }
}
