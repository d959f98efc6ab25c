namespace Disentangle.Render.Digits;

/// <summary>A point of a digit's strokes, in 1/1024 pixel from the image's top left corner.</summary>
/// <param name="X">To the right, 0 to 28,672.</param>
/// <param name="Y">Down, 0 to 28,672.</param>
/// <param name="IsStart">Whether the pen was lifted before it.</param>
internal readonly record struct DigitPoint(int X, int Y, bool IsStart);
