namespace Disentangle.Render.Sprites;

/// <summary>
/// The maps and tolerances with which the shaders sort pixels into surely inside, surely outside and too close to the border to tell.
/// The tolerances may be generous, never too small: the polygon's border must lie within them.
/// </summary>
internal static class CurveMaps
{
    /// <summary>How far rounding to 1/256 pixel can move a corner (half a step along both axes), and room for 32-bit arithmetic.</summary>
    private const double SnapPixels = (0.7072 / 256) + 0.0005;

    /// <summary>cos(π / 100): the polygon's edges come this close to the centre of an ellipse with half axes 1.</summary>
    private const double NearestChord = 0.9995065603657316;

    /// <summary>The heart curve is drawn a little smaller, half-way between the polygon's corners and the middles of its edges.</summary>
    private const double HeartShrink = 0.9993;

    /// <summary>Largest distance of the heart polygon from that curve in pixels at scale 1, and room for the shader's cube root.</summary>
    private const double HeartChordPixels = 0.0090 + 0.0010;

    /// <summary>Pixels at scale 1 per unit of the shaders' axes, which start at the sprite's centre.</summary>
    public const double EllipseX = SpriteOutline.EllipseHalfWidth;

    /// <inheritdoc cref="EllipseX"/>
    public const double EllipseY = SpriteOutline.EllipseHalfHeight;

    /// <inheritdoc cref="EllipseX"/>
    public const double HeartX = SpriteOutline.HeartHalfWidth * HeartShrink;

    /// <inheritdoc cref="EllipseX"/>
    public const double HeartY = -SpriteOutline.HeartUnit * HeartShrink;

    public static CurveRecord Ellipse(in SpriteInstance sprite, in SpritePlacement place, TexelRectangle rectangle)
    {
        double slack = SnapPixels / (SpriteOutline.EllipseHalfHeight * sprite.Scale);
        double inner = Math.Max(0, NearestChord - slack);
        double outer = 1 + slack;
        return new CurveRecord(
            rectangle,
            Along(place, sprite, EllipseX, alongU: true, inner * inner),
            Along(place, sprite, EllipseY, alongU: false, outer * outer));
    }

    public static CurveRecord Heart(in SpriteInstance sprite, in SpritePlacement place, TexelRectangle rectangle)
    {
        double slack = HeartChordPixels + (SnapPixels / sprite.Scale);
        return new CurveRecord(
            rectangle,
            Along(place, sprite, HeartX, alongU: true, slack / HeartX),
            Along(place, sprite, HeartY, alongU: false, -slack / HeartY));
    }

    // A sprite coordinate in units as a function of column and row. Inverse of SpritePlacement: with p the pixel centre
    // from the sprite's centre in pixels, u = (c p.x − s p.y) / scale and v = (s p.x + c p.y) / scale.
    private static AxisMap Along(in SpritePlacement place, in SpriteInstance sprite, double unit, bool alongU, double bound)
    {
        double perUnit = 1 / (256 * sprite.Scale * sprite.Scale * unit);
        double perColumn = (alongU ? place.C : place.S) * perUnit;
        double perRow = (alongU ? -place.S : place.C) * perUnit;
        double offset = (perColumn * (0.5 - sprite.CentreX)) + (perRow * (0.5 - sprite.CentreY));
        return new AxisMap((float)perColumn, (float)perRow, (float)offset, (float)bound);
    }
}
