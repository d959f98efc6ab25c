namespace Disentangle.Render;

/// <summary>One image of one sprite: all that its pixels depend on.</summary>
/// <param name="Shape">The outline.</param>
/// <param name="CentreX">Column of the centre in pixels; 0 is the left border of the image, x grows to the right.</param>
/// <param name="CentreY">Row of the centre in pixels; 0 is the top border of the image, y grows downwards.</param>
/// <param name="Scale">Factor on the sizes of <see cref="SpriteShape"/>; dSprites uses 0.5 to 1.</param>
/// <param name="AngleRadians">Counter-clockwise rotation as seen on the screen.</param>
public readonly record struct SpriteInstance(SpriteShape Shape, double CentreX, double CentreY, double Scale, double AngleRadians);
