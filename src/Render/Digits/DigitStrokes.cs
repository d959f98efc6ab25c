using Disentangle.Render.Numerics;

namespace Disentangle.Render.Digits;

/// <summary>
/// A digit's strokes as line segments in its image: points in 1/1024 pixel, at most <see cref="DigitGlyph.MaxPoints"/>. Only IEEE additions,
/// multiplications, divisions and square roots in a fixed order lead to them, so they are the same everywhere.
/// </summary>
/// <remarks>
/// Size and place are those of MNIST (LeCun, Bottou, Bengio, Haffner, "Gradient-based learning applied to document recognition", Proc. IEEE
/// 86(11), 1998, section III.A): the digit fits a box of 20 × 20 pixels with its proportions kept, its centre of mass is in the middle.
/// Here the mass is that of the lines and the place is not rounded to whole pixels.
/// </remarks>
internal ref struct DigitStrokes
{
    /// <summary>Steps per pixel of the points.</summary>
    public const int Steps = 1024;

    private const double Box = 20;
    private const double Middle = DigitRenderer.Side / 2.0;

    // Half the font's width in heights: where u is 1.
    private const double HalfWidth = 0.3;

    private readonly Span<DigitPoint> _points;

    private DigitStrokes(Span<DigitPoint> points, double reach)
    {
        _points = points;
        ReachPixels = reach;
    }

    /// <summary>The points, each joined to the last unless the pen was lifted between them.</summary>
    public readonly ReadOnlySpan<DigitPoint> Points => _points;

    /// <summary>Farthest distance of ink from the lines.</summary>
    public double ReachPixels { get; }

    /// <summary>Places the strokes of a digit that passed <see cref="DigitLimits"/>.</summary>
    /// <param name="digit">What to draw.</param>
    /// <param name="points">Room for <see cref="DigitGlyph.MaxPoints"/> points.</param>
    public static DigitStrokes Of(scoped in DigitInstance digit, Span<DigitPoint> points)
    {
        DigitGlyph glyph = DigitFont.Of(digit.Digit, digit.Writing);
        Span<double> controlX = stackalloc double[DigitGlyph.MaxPoints];
        Span<double> controlY = stackalloc double[DigitGlyph.MaxPoints];
        Bend(glyph, digit.Shape, controlX, controlY);

        Span<double> x = stackalloc double[DigitGlyph.MaxPoints];
        Span<double> y = stackalloc double[DigitGlyph.MaxPoints];
        Span<bool> isStart = stackalloc bool[DigitGlyph.MaxPoints];
        glyph.Flatten(controlX, controlY, x, y, isStart);
        int count = glyph.PointCount;
        return Place(digit, x[..count], y[..count], isStart, points[..count]);
    }

    private static void Bend(DigitGlyph glyph, in DigitShape shape, Span<double> x, Span<double> y)
    {
        (double sin, double cos) = Trigonometry.SinCos(shape.RotationRadians);
        for (int k = 0; k < glyph.ControlCount; k++)
        {
            double across = glyph.ControlX[k] + (shape.Jitter * Shift(shape.JitterSeed, k, 0));
            double v = glyph.ControlY[k] + (shape.Jitter * Shift(shape.JitterSeed, k, 1));
            double u = across / HalfWidth;
            (double sinV, double cosV) = Trigonometry.SinCos(Math.PI * v);
            (double sinU, double cosU) = Trigonometry.SinCos(0.5 * Math.PI * u);
            double bentX = across + (shape.BowX * sinV) + (2 * shape.WaveX * sinV * cosV);
            double bentY = v + (shape.BowY * cosU) + (2 * shape.WaveY * sinU * cosU) + (shape.Waist * v * (1 - v)) - 0.5;
            double wide = bentX * shape.Width * (1 + (2 * shape.Taper * bentY));
            double slanted = wide - (shape.Slant * bentY);
            x[k] = (cos * slanted) + (sin * bentY);
            y[k] = (cos * bentY) - (sin * slanted);
        }
    }

    // A mean over neighbours keeps curves round: shifts of single points make corners.
    private static double Shift(uint seed, int point, uint axis)
    {
        uint place = (2 * (uint)point) + axis;
        return (DigitHash.Triangular(seed, place) + DigitHash.Triangular(seed, place + 2) + DigitHash.Triangular(seed, place + 4)) * (1.0 / 3);
    }

    private static DigitStrokes Place(
        scoped in DigitInstance digit,
        scoped ReadOnlySpan<double> x,
        scoped ReadOnlySpan<double> y,
        scoped ReadOnlySpan<bool> isStart,
        Span<DigitPoint> points)
    {
        double minX = x[0], maxX = x[0], minY = y[0], maxY = y[0];
        double mass = 0, momentX = 0, momentY = 0;
        for (int k = 1; k < x.Length; k++)
        {
            minX = Math.Min(minX, x[k]);
            maxX = Math.Max(maxX, x[k]);
            minY = Math.Min(minY, y[k]);
            maxY = Math.Max(maxY, y[k]);
            if (!isStart[k])
            {
                double stepX = x[k] - x[k - 1], stepY = y[k] - y[k - 1];
                double length = Math.Sqrt((stepX * stepX) + (stepY * stepY));
                mass += length;
                momentX += length * (x[k] + x[k - 1]);
                momentY += length * (y[k] + y[k - 1]);
            }
        }

        DigitPen pen = digit.Pen;
        double reach = (0.5 * pen.WidthPixels * (1 + (1.4 * Math.Abs(pen.Pressure)))) + (0.5 * pen.SoftnessPixels);
        double scale = ((Box * digit.Placement.Size) - (2 * reach)) / Math.Max(maxX - minX, maxY - minY);
        double toX = Translation(digit.Placement.OffsetX, scale * momentX / (2 * mass), scale * minX, scale * maxX, reach);
        double toY = Translation(digit.Placement.OffsetY, scale * momentY / (2 * mass), scale * minY, scale * maxY, reach);
        for (int k = 0; k < points.Length; k++)
        {
            points[k] = new DigitPoint(
                (int)Math.Round(Steps * ((scale * x[k]) + toX)), (int)Math.Round(Steps * ((scale * y[k]) + toY)), isStart[k]);
        }

        return new DigitStrokes(points, reach);
    }

    // The centre of mass goes to the middle, unless ink would then leave the image.
    private static double Translation(double offset, double centre, double min, double max, double reach) =>
        Math.Min(Math.Max(Middle + offset - centre, reach - min), DigitRenderer.Side - reach - max);
}
