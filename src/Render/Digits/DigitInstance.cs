namespace Disentangle.Render;

/// <summary>One image of one hand-written digit: all that its pixels depend on.</summary>
/// <param name="Digit">0 to 9.</param>
/// <param name="Writing">In [0, 1): which of the digit's ways of writing, each an equal share of the interval.</param>
/// <param name="Shape">How the strokes are bent.</param>
/// <param name="Pen">How the strokes are inked.</param>
/// <param name="Placement">Size and place in the image.</param>
public readonly record struct DigitInstance(int Digit, double Writing, DigitShape Shape, DigitPen Pen, DigitPlacement Placement);
