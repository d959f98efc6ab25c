namespace Disentangle.Render;

/// <summary>Size and place of a digit in its image of 28 × 28 pixels; it is never cut off at a border.</summary>
/// <param name="Size">Share of a box of 20 × 20 pixels that the inked digit fills in its longer direction, 0.6 to 1.</param>
/// <param name="OffsetX">Pixels to the right from the image's middle to the strokes' centre of mass, −4 to 4.</param>
/// <param name="OffsetY">Pixels down from the image's middle to the strokes' centre of mass, −4 to 4.</param>
public readonly record struct DigitPlacement(double Size, double OffsetX, double OffsetY);
