using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Disentangle.Render.Sprites;

namespace Disentangle.Render.Digits;

/// <summary>One instance of <c>shaders/digits/digit.vert</c>: 176 bytes.</summary>
/// <param name="Rectangle">Texels of the target that it touches.</param>
/// <param name="Ink">How ink fades.</param>
/// <param name="Points">The strokes' points.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct DigitRecord(TexelRectangle Rectangle, DigitInk Ink, DigitRecord.PackedPoints Points)
{
    /// <summary>Number of attributes of 16 bytes.</summary>
    public const int Attributes = 2 + (DigitGlyph.MaxPoints / 4);

    /// <summary>Prepares a digit that passed <see cref="DigitLimits"/>.</summary>
    /// <param name="digit">What to draw.</param>
    /// <param name="image">Which image of the batch it is.</param>
    /// <param name="tiles">Where the images lie.</param>
    public static DigitRecord Create(in DigitInstance digit, int image, DigitTiles tiles)
    {
        DigitStrokes strokes = DigitStrokes.Of(digit, stackalloc DigitPoint[DigitGlyph.MaxPoints]);
        PackedPoints packed = default;
        for (int k = 0; k < DigitGlyph.MaxPoints; k++)
        {
            // Points that are left over stay on the last one, where they change nothing.
            DigitPoint point = strokes.Points[Math.Min(k, strokes.Points.Length - 1)];
            packed[k] = point.X | (point.Y << 16) | (point.IsStart ? int.MinValue : 0);
        }

        return new DigitRecord(tiles.Covering(image, strokes.Points, strokes.ReachPixels), DigitInk.Of(digit.Pen), packed);
    }

    /// <summary>Points in 1/1024 pixel: X in the low half, Y in the high half, the sign set where the pen was lifted before.</summary>
    [InlineArray(DigitGlyph.MaxPoints)]
    internal struct PackedPoints
    {
        private int _first;
    }
}
