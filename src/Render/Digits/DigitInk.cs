using System.Runtime.InteropServices;

namespace Disentangle.Render.Digits;

/// <summary>
/// How ink fades with the distance from the lines, as the shader reads it: t = Edge + EdgePerRow · row − PerPixel · distance,
/// see <see cref="DigitOracle"/>.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct DigitInk(float Edge, float EdgePerRow, float PerPixel, float Unused)
{
    public static DigitInk Of(in DigitPen pen)
    {
        double halfWidth = 0.5 * pen.WidthPixels / pen.SoftnessPixels;
        double perRow = halfWidth * pen.Pressure / 10;
        return new DigitInk(
            (float)(0.5 + halfWidth + (perRow * (0.5 - (DigitRenderer.Side / 2.0)))), (float)perRow, (float)(1 / pen.SoftnessPixels), 0);
    }
}
