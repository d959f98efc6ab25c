using Disentangle.Render.Digits;

namespace Disentangle.Render;

/// <summary>
/// The definition of a digit's pixels, in scalar double precision: every pixel against every line segment. The renderer agrees to one grey
/// level; this needs no driver, and far longer.
/// </summary>
/// <remarks>
/// With d the distance of a pixel's centre from the nearest line, w the pen's width at its row and s the softness, all in pixels, let
/// t = ½ + (w/2 − d) / s, limited to 0 … 1. The pixel is ⌊255 t² (3 − 2t) + ½⌋.
/// </remarks>
public static class DigitOracle
{
    /// <summary>Draws one digit.</summary>
    /// <param name="digit">What to draw.</param>
    /// <param name="image">Receives 28 × 28 bytes, 0 no ink to 255 full ink, rows from the top.</param>
    /// <exception cref="ArgumentException"><paramref name="image"/> has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A field of <paramref name="digit"/> is outside its range.</exception>
    public static void Render(in DigitInstance digit, Span<byte> image)
    {
        const int Side = DigitRenderer.Side;
        DigitLimits.Check(digit, 0);
        if (image.Length != Side * Side)
        {
            throw new ArgumentException($"The image has {image.Length} bytes; it needs {Side * Side}.", nameof(image));
        }

        DigitStrokes strokes = DigitStrokes.Of(digit, stackalloc DigitPoint[DigitGlyph.MaxPoints]);
        for (int row = 0; row < Side; row++)
        {
            double y = row + 0.5;
            double width = digit.Pen.WidthPixels * (1 + (digit.Pen.Pressure * (y - (Side / 2.0)) / 10));
            for (int column = 0; column < Side; column++)
            {
                double distance = Math.Sqrt(SquaredDistance(strokes.Points, column + 0.5, y));
                double t = Math.Clamp(0.5 + (((0.5 * width) - distance) / digit.Pen.SoftnessPixels), 0, 1);
                image[(row * Side) + column] = (byte)Math.Floor((255 * t * t * (3 - (2 * t))) + 0.5);
            }
        }
    }

    private static double SquaredDistance(ReadOnlySpan<DigitPoint> points, double x, double y)
    {
        double nearest = double.MaxValue;
        for (int k = 1; k < points.Length; k++)
        {
            if (points[k].IsStart)
            {
                continue;
            }

            double fromX = points[k - 1].X / (double)DigitStrokes.Steps, fromY = points[k - 1].Y / (double)DigitStrokes.Steps;
            double alongX = (points[k].X / (double)DigitStrokes.Steps) - fromX, alongY = (points[k].Y / (double)DigitStrokes.Steps) - fromY;
            double squaredLength = (alongX * alongX) + (alongY * alongY);
            double part = squaredLength > 0 ? Math.Clamp((((x - fromX) * alongX) + ((y - fromY) * alongY)) / squaredLength, 0, 1) : 0;
            double offX = x - fromX - (part * alongX), offY = y - fromY - (part * alongY);
            nearest = Math.Min(nearest, (offX * offX) + (offY * offY));
        }

        return nearest;
    }
}
