namespace Disentangle.Render;

/// <summary>How a digit's strokes are inked.</summary>
/// <param name="WidthPixels">Width of the strokes at half intensity, 0.5 to 5.</param>
/// <param name="Pressure">Relative change of the width per 10 rows from the middle downwards, −0.5 to 0.5.</param>
/// <param name="SoftnessPixels">Width of the edge from no ink to full ink, 0.25 to 2.</param>
public readonly record struct DigitPen(double WidthPixels, double Pressure, double SoftnessPixels);
