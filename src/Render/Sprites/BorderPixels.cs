namespace Disentangle.Render.Sprites;

/// <summary>
/// Decides in whole numbers the pixels that the shaders left open, those within about 0.01 pixel of a curved border: one or two an image.
/// </summary>
internal static class BorderPixels
{
    /// <summary>Replaces every value above 1 by 0 or 1.</summary>
    /// <param name="sprite">What the image shows.</param>
    /// <param name="image">Bytes, shape [H, W].</param>
    /// <param name="width">W.</param>
    public static void Decide(in SpriteInstance sprite, Span<byte> image, int width)
    {
        int next = image.IndexOfAnyExceptInRange((byte)0, (byte)1);
        if (next < 0)
        {
            return;
        }

        SpriteOutline outline = SpriteOutline.Of(sprite.Shape);
        SpritePlacement place = SpritePlacement.Of(sprite);
        Span<Corner> corners = stackalloc Corner[SpriteOutline.CurveCorners];
        for (int k = 0; k < corners.Length; k++)
        {
            corners[k] = place.Snap(outline.U[k], outline.V[k]);
        }

        for (int at = next; next >= 0; at += next)
        {
            (int row, int column) = Math.DivRem(at, width);
            image[at] = IsInside(corners, (256 * column) + 128, (256 * row) + 128) ? (byte)1 : (byte)0;
            next = image[at..].IndexOfAnyExceptInRange((byte)0, (byte)1);
        }
    }

    // Even-odd: an edge counts when it begins above the centre and ends on or below it, or the other way round,
    // and crosses the centre's row on or left of it. A visible sprite's numbers stay far below 32 bits.
    private static bool IsInside(ReadOnlySpan<Corner> corners, int x, int y)
    {
        bool inside = false;
        Corner from = corners[^1];
        foreach (Corner to in corners)
        {
            if ((from.Y < y) != (to.Y < y))
            {
                int height = to.Y - from.Y;
                int side = ((x - from.X) * height) - ((y - from.Y) * (to.X - from.X));
                inside ^= height > 0 ? side >= 0 : side <= 0;
            }

            from = to;
        }

        return inside;
    }
}
