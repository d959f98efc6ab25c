namespace Disentangle.Datasets.Numerics;

/// <content>Powers.</content>
internal static partial class ReproducibleMath
{
    // Up to here a power is a product of at most 20 factors that neither overflows nor loses bits on the way.
    private const int MaxMultipliedExponent = 1024;

    /// <summary>x^y, with the special cases of <see cref="Math.Pow"/>; exact where y is whole and the power has at most 53 bits.</summary>
    public static double Pow(double x, double y)
    {
        if (y == 0 || x == 1)
        {
            return 1;
        }

        bool isWhole = y == Math.Floor(y);
        if (double.IsNaN(x) || double.IsNaN(y) || (x < 0 && double.IsFinite(x) && !isWhole))
        {
            return double.NaN;
        }

        bool isOdd = isWhole && Math.Abs(y) < 1L << 53 && ((long)y & 1) != 0;
        double sign = double.IsNegative(x) && isOdd ? -1 : 1;
        double size = Math.Abs(x);
        if (size == 0 || double.IsInfinity(size))
        {
            return sign * ((size == 0) == (y < 0) ? double.PositiveInfinity : 0);
        }

        if (double.IsInfinity(y))
        {
            return size == 1 ? 1 : (size > 1) == (y > 0) ? double.PositiveInfinity : 0;
        }

        return sign * (isWhole && Math.Abs(y) <= MaxMultipliedExponent ? MultipliedPower(size, (int)y) : ExponentialPower(size, y));
    }

    private static double MultipliedPower(double x, int n)
    {
        (double m, int k) = SplitNearOne(x);
        DoubleDouble product = new(1), square = new(m);
        for (int rest = Math.Abs(n); rest > 0; rest >>= 1)
        {
            product = (rest & 1) != 0 ? product * square : product;
            square = rest > 1 ? square * square : square;
        }

        return Math.ScaleB((n < 0 ? new DoubleDouble(1) / product : product).High, k * n);
    }

    private static double ExponentialPower(double x, double y)
    {
        double estimate = Log(x) * y;
        if (!(Math.Abs(estimate) < -MinExponent))
        {
            return Exp(estimate);
        }

        DoubleDouble exponent = LogOfPositive(x) * new DoubleDouble(y);
        double power = Exp(exponent.High);
        return double.IsInfinity(power) ? power : power + (power * exponent.Low);
    }
}
