using Disentangle.Render.Numerics;

namespace Disentangle.Render.Sprites;

/// <summary>
/// The map from sprite space to the image, about a whole-pixel origin: x = FractionX + (C u + S v), y = FractionY + (C v − S u),
/// in 1/256 pixel. Everything that is computed here is exact or a single IEEE operation in a fixed order.
/// </summary>
internal readonly record struct SpritePlacement(
    int OriginX, int OriginY, double FractionX, double FractionY, double C, double S)
{
    public static SpritePlacement Of(in SpriteInstance sprite)
    {
        (double sin, double cos) = Trigonometry.SinCos(sprite.AngleRadians);
        double wholeX = Math.Floor(sprite.CentreX);
        double wholeY = Math.Floor(sprite.CentreY);
        return new SpritePlacement(
            (int)wholeX,
            (int)wholeY,
            256 * (sprite.CentreX - wholeX),
            256 * (sprite.CentreY - wholeY),
            256 * sprite.Scale * cos,
            256 * sprite.Scale * sin);
    }

    /// <summary>A corner of the outline, rounded to 1/256 pixel and counted from the image's top left corner.</summary>
    public Corner Snap(double u, double v) => Round((C * u) + (S * v), (C * v) - (S * u));

    /// <summary>A turned and scaled corner, moved to its place and rounded to 1/256 pixel, ties to even.</summary>
    public Corner Round(double x, double y) =>
        new((OriginX << 8) + (int)Math.Round(FractionX + x), (OriginY << 8) + (int)Math.Round(FractionY + y));
}
