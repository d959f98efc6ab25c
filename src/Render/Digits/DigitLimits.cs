namespace Disentangle.Render.Digits;

/// <summary>The ranges that <see cref="DigitInstance"/> promises, checked before anything is drawn.</summary>
internal static class DigitLimits
{
    /// <exception cref="ArgumentOutOfRangeException">A field of the instance is outside its range.</exception>
    public static void Check(in DigitInstance digit, int index)
    {
        if ((uint)digit.Digit > 9)
        {
            Refuse(index, nameof(digit.Digit), digit.Digit, "0 to 9");
        }

        if (!(digit.Writing is >= 0 and < 1))
        {
            Refuse(index, nameof(digit.Writing), digit.Writing, "at least 0 and below 1");
        }

        DigitShape shape = digit.Shape;
        Check(index, nameof(shape.Width), shape.Width, 0.5, 2);
        Check(index, nameof(shape.Slant), shape.Slant, -1, 1);
        Check(index, nameof(shape.RotationRadians), shape.RotationRadians, -1, 1);
        Check(index, nameof(shape.BowX), shape.BowX, -0.25, 0.25);
        Check(index, nameof(shape.WaveX), shape.WaveX, -0.25, 0.25);
        Check(index, nameof(shape.BowY), shape.BowY, -0.25, 0.25);
        Check(index, nameof(shape.WaveY), shape.WaveY, -0.25, 0.25);
        Check(index, nameof(shape.Waist), shape.Waist, -0.9, 0.9);
        Check(index, nameof(shape.Taper), shape.Taper, -0.9, 0.9);
        Check(index, nameof(shape.Jitter), shape.Jitter, 0, 0.15);

        DigitPen pen = digit.Pen;
        Check(index, nameof(pen.WidthPixels), pen.WidthPixels, 0.5, 5);
        Check(index, nameof(pen.Pressure), pen.Pressure, -0.5, 0.5);
        Check(index, nameof(pen.SoftnessPixels), pen.SoftnessPixels, 0.25, 2);

        DigitPlacement placement = digit.Placement;
        Check(index, nameof(placement.Size), placement.Size, 0.6, 1);
        Check(index, nameof(placement.OffsetX), placement.OffsetX, -4, 4);
        Check(index, nameof(placement.OffsetY), placement.OffsetY, -4, 4);
    }

    private static void Check(int index, string field, double value, double low, double high)
    {
        // The negated comparison also refuses what is not a number.
        if (!(value >= low && value <= high))
        {
            Refuse(index, field, value, $"{low} to {high}");
        }
    }

    private static void Refuse(int index, string field, object value, string allowed) =>
        throw new ArgumentOutOfRangeException(field, $"{field} of digit {index} is {value}; it must be {allowed}.");
}
