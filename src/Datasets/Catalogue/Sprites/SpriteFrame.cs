using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue.Sprites;

/// <summary>
/// Sprites are placed in a square of 64 × 64 units. In an image of W × H pixels a unit is min(W, H) / 64 pixels, and the square is in the
/// middle.
/// </summary>
internal readonly record struct SpriteFrame
{
    /// <param name="width">W.</param>
    /// <param name="height">H.</param>
    public SpriteFrame(int width, int height)
    {
        Side = Math.Min(width, height);
        Scale = (double)Side / SpriteRenderer.Side;
        Left = (width - Side) / 2.0;
        Top = (height - Side) / 2.0;
    }

    /// <summary>Side of the square in pixels.</summary>
    public int Side { get; }

    /// <summary>Pixels a unit.</summary>
    public double Scale { get; }

    /// <summary>Column of the square's left border.</summary>
    public double Left { get; }

    /// <summary>Row of the square's top border.</summary>
    public double Top { get; }

    /// <summary>A sprite of the square as a sprite of the image.</summary>
    public SpriteInstance Fit(in SpriteInstance sprite) => sprite with
    {
        CentreX = Left + (Scale * sprite.CentreX),
        CentreY = Top + (Scale * sprite.CentreY),
        Scale = Scale * sprite.Scale,
    };
}
