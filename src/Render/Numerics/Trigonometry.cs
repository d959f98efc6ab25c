namespace Disentangle.Render.Numerics;

/// <summary>
/// Sine and cosine from IEEE additions and multiplications alone. The C library's functions differ in the last bit between systems;
/// these do not, so a sprite's corners, and with them every pixel, are the same everywhere.
/// </summary>
public static class Trigonometry
{
    /// <summary>Largest magnitude of an angle in radians for which the reduction below is exact.</summary>
    public const double MaxAngle = 1e6;

    // π/2 in three parts; the first two have 33 significant bits, so that their products with a whole number below 2^20 are exact.
    private const double QuarterTurnHigh = 1.5707963267341256;
    private const double QuarterTurnMiddle = 6.077100506303966e-11;
    private const double QuarterTurnLow = 2.0222662487959506e-21;
    private const double QuarterTurnsPerRadian = 0.6366197723675814;

    /// <summary>Sine and cosine with an absolute error below 3e-16.</summary>
    /// <param name="angleRadians">At most <see cref="MaxAngle"/> in magnitude.</param>
    /// <returns>(sin, cos); exactly (0, 1) for 0.</returns>
    public static (double Sin, double Cos) SinCos(double angleRadians)
    {
        double turns = Math.Round(angleRadians * QuarterTurnsPerRadian, MidpointRounding.ToEven);
        double x = angleRadians - (turns * QuarterTurnHigh) - (turns * QuarterTurnMiddle) - (turns * QuarterTurnLow);
        double square = x * x;
        double sin = x + (x * square * SineTail(square));
        double cos = 1 + (square * CosineTail(square));
        return ((long)turns & 3) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    // Taylor series; the first term left out is below 1e-19 for |x| <= π/4.
    private static double SineTail(double s) =>
        (-1.0 / 6) + (s * ((1.0 / 120) + (s * ((-1.0 / 5040) + (s * ((1.0 / 362880) + (s * ((-1.0 / 39916800)
        + (s * ((1.0 / 6227020800) + (s * ((-1.0 / 1307674368000) + (s * (1.0 / 355687428096000))))))))))))));

    private static double CosineTail(double s) =>
        -0.5 + (s * ((1.0 / 24) + (s * ((-1.0 / 720) + (s * ((1.0 / 40320) + (s * ((-1.0 / 3628800)
        + (s * ((1.0 / 479001600) + (s * ((-1.0 / 87178291200) + (s * (1.0 / 20922789888000))))))))))))));
}
