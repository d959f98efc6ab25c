using Disentangle.Render.Numerics;

namespace Disentangle.Render.Sprites;

/// <summary>The ranges in which sprites are exact, checked before anything is drawn.</summary>
internal static class SpriteLimits
{
    /// <summary>Smallest scale: below it a corner's rounding would bend the outlines.</summary>
    public const double MinScale = 1.0 / 64;

    /// <summary>Largest scale: corners then still fit 16 bits.</summary>
    public const double MaxScale = 8;

    /// <summary>Largest distance of a centre from the image's origin along an axis, in pixels.</summary>
    public const double MaxCentre = 1e6;

    /// <exception cref="ArgumentOutOfRangeException">A width or height is outside 16 to 512 pixels.</exception>
    public static void CheckSide(int side, string name)
    {
        if (side is < SpriteRenderer.LeastSide or > SpriteRenderer.LargestSide)
        {
            throw new ArgumentOutOfRangeException(
                name, side, $"The {name} is {side}; it must be {SpriteRenderer.LeastSide} to {SpriteRenderer.LargestSide} pixels.");
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">A field of the instance is outside its range.</exception>
    public static void Check(in SpriteInstance sprite, int index)
    {
        if ((uint)sprite.Shape > (uint)SpriteShape.Triangle)
        {
            Refuse(index, nameof(sprite.Shape), sprite.Shape, $"one of {string.Join(", ", Enum.GetNames<SpriteShape>())}");
        }

        // Negated comparisons also refuse what is not a number.
        if (!(sprite.Scale is >= MinScale and <= MaxScale))
        {
            Refuse(index, nameof(sprite.Scale), sprite.Scale, "1/64 to 8");
        }

        if (!(Math.Abs(sprite.CentreX) <= MaxCentre))
        {
            Refuse(index, nameof(sprite.CentreX), sprite.CentreX, "−1e6 to 1e6 pixels");
        }

        if (!(Math.Abs(sprite.CentreY) <= MaxCentre))
        {
            Refuse(index, nameof(sprite.CentreY), sprite.CentreY, "−1e6 to 1e6 pixels");
        }

        if (!(Math.Abs(sprite.AngleRadians) <= Trigonometry.MaxAngle))
        {
            Refuse(index, nameof(sprite.AngleRadians), sprite.AngleRadians, "−1e6 to 1e6 radians");
        }
    }

    private static void Refuse(int index, string field, object value, string allowed) =>
        throw new ArgumentOutOfRangeException(field, $"{field} of sprite {index} is {value}; it must be {allowed}.");
}
