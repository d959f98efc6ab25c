namespace Disentangle.Render;

/// <summary>The outline of a sprite; sizes in pixels at scale 1, u to the right and v down from the sprite's centre.</summary>
public enum SpriteShape
{
    /// <summary>A square of half side 9.6.</summary>
    Square,

    /// <summary>An ellipse with half axes 9.6 · 1.33 (along u) and 9.6 / 1.33 (along v), drawn as a polygon of 100 corners.</summary>
    Ellipse,

    /// <summary>A heart, its tip down.</summary>
    Heart,

    /// <summary>An isosceles triangle with its tip at u = 5 and its base from v = −3 to 3 at u = −5, border included.</summary>
    Triangle,
}
