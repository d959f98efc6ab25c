using Disentangle.Render.Numerics;

namespace Disentangle.Datasets.Numerics;

/// <content>Angles, all in radians.</content>
internal static partial class ReproducibleMath
{
    // What π and π/2 as doubles leave out.
    private const double PiLow = 1.2246467991473532e-16;
    private const double HalfPiLow = PiLow / 2;

    // arctan(j / 8) in two parts.
    private static readonly double[] ArcTangents =
    [
        0, 0.12435499454676144, 0.24497866312686414, 0.35877067027057225, 0.4636476090008061,
        0.5585993153435624, 0.6435011087932844, 0.7188299996216245, 0.7853981633974483,
    ];

    private static readonly double[] ArcTangentsLow =
    [
        0, -3.1253241424539383e-18, 1.0698755618734451e-17, -2.4623815582638635e-17, 2.2698777452961687e-17,
        -5.4556305485916264e-18, 1.5834785051444286e-17, -2.1478388444456983e-17, 3.061616997868383e-17,
    ];

    /// <summary>The sine of any finite angle; exactly 0 at 0.</summary>
    public static double Sin(double angle) => SinCos(angle).Sin;

    /// <summary>The cosine of any finite angle; exactly 1 at 0.</summary>
    public static double Cos(double angle) => SinCos(angle).Cos;

    /// <summary>The tangent of any finite angle; exactly 0 at 0.</summary>
    public static double Tan(double angle)
    {
        (double sin, double cos) = SinCos(angle);
        return sin / cos;
    }

    /// <summary>The angle in [−π/2, π/2] of this tangent; exact as far as a double is at −∞, −1, 0, 1 and ∞.</summary>
    public static double Atan(double x) => Atan2(x, 1);

    /// <summary>The direction of (<paramref name="x"/>, <paramref name="y"/>) in [−π, π], exact as far as a double is on axes and diagonals.</summary>
    /// <remarks>Signs of zeros matter as in <see cref="Math.Atan2"/>: a y of −0 with a negative x gives −π.</remarks>
    public static double Atan2(double y, double x)
    {
        double height = Math.Abs(y), width = Math.Abs(x);
        double angle;
        if (height > width)
        {
            double fromVertical = ArcTangentOfRatio(width / height);
            angle = (Math.PI / 2) + (double.IsNegative(x) ? fromVertical : -fromVertical) + HalfPiLow;
        }
        else
        {
            double fromHorizontal = ArcTangentOfRatio(Ratio(height, width));
            angle = double.IsNegative(x) ? (Math.PI - fromHorizontal) + PiLow : fromHorizontal;
        }

        return Math.CopySign(angle, y);
    }

    /// <summary>The angle in [−π/2, π/2] of this sine.</summary>
    public static double Asin(double x) => Atan2(x, Math.Sqrt((1 - x) * (1 + x)));

    /// <summary>The angle in [0, π] of this cosine.</summary>
    public static double Acos(double x) => Atan2(Math.Sqrt((1 - x) * (1 + x)), x);

    /// <summary>√(x² + y²) without overflow on the way.</summary>
    public static double Hypot(double x, double y)
    {
        double larger = Math.Max(Math.Abs(x), Math.Abs(y));
        if (larger == 0 || !double.IsFinite(larger))
        {
            return double.IsInfinity(x) || double.IsInfinity(y) ? double.PositiveInfinity : larger;
        }

        // A power of two changes no bit of the result.
        int exponent = Math.ILogB(larger);
        double a = Math.ScaleB(x, -exponent), b = Math.ScaleB(y, -exponent);
        return Math.ScaleB(Math.Sqrt((a * a) + (b * b)), exponent);
    }

    private static (double Sin, double Cos) SinCos(double angle)
    {
        if (Math.Abs(angle) <= Trigonometry.MaxAngle)
        {
            return Trigonometry.SinCos(angle);
        }

        if (!double.IsFinite(angle))
        {
            return (double.NaN, double.NaN);
        }

        (int quarterTurns, double rest) = QuarterTurns.Reduce(angle);
        (double sin, double cos) = Trigonometry.SinCos(rest);
        return quarterTurns switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    /// <summary>height / width in [0, 1], which is 0 for two zeros and 1 for two infinities.</summary>
    private static double Ratio(double height, double width) => height == width ? (height == 0 ? 0 : 1) : height / width;

    // arctan r = arctan c + arctan t with t = (r − c)/(1 + c r) and c the nearest eighth, so that |t| ≤ 1/16 and seven terms of the
    // series leave less than 2^-60.
    private static double ArcTangentOfRatio(double r)
    {
        if (double.IsNaN(r))
        {
            return r;
        }

        int eighths = (int)((8 * r) + 0.5);
        double c = eighths / 8.0;
        double t = (r - c) / (1 + (c * r));
        double square = t * t;
        double tail = 0;
        for (int n = 15; n >= 3; n -= 2)
        {
            tail = ((n & 2) == 0 ? 1.0 / n : -1.0 / n) + (square * tail);
        }

        return ArcTangents[eighths] + (t + ((t * square * tail) + ArcTangentsLow[eighths]));
    }
}
