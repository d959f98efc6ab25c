namespace Disentangle.Datasets.Numerics;

/// <summary>A number as an unevaluated sum of two doubles, about 106 bits; good for magnitudes between 2^-900 and 2^900.</summary>
/// <param name="High">The number, rounded to a double.</param>
/// <param name="Low">What the rounding left out.</param>
/// <remarks>Dekker, "A floating-point technique for extending the available precision", Numerische Mathematik 18, 1971.</remarks>
internal readonly record struct DoubleDouble(double High, double Low = 0)
{
    /// <summary>ln 2.</summary>
    public static DoubleDouble Ln2 => new(0.6931471805599453, 2.3190468138462996e-17);

    /// <summary>The exact sum of two doubles.</summary>
    public static DoubleDouble Sum(double a, double b)
    {
        double sum = a + b;
        double partOfB = sum - a;
        return new DoubleDouble(sum, (a - (sum - partOfB)) + (b - partOfB));
    }

    /// <summary>The sum, with a relative error below 2^-100 unless the terms cancel.</summary>
    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        DoubleDouble sum = Sum(a.High, b.High);
        return Sum(sum.High, sum.Low + (a.Low + b.Low));
    }

    /// <summary>The product, with a relative error below 2^-100.</summary>
    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        DoubleDouble product = Product(a.High, b.High);
        return Sum(product.High, product.Low + ((a.High * b.Low) + (a.Low * b.High)));
    }

    /// <summary>The quotient, with a relative error below 2^-98.</summary>
    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        double quotient = a.High / b.High;
        DoubleDouble covered = b * new DoubleDouble(quotient);
        double rest = (a.High - covered.High) - covered.Low + a.Low;
        return Sum(quotient, rest / b.High);
    }

    private static DoubleDouble Product(double a, double b)
    {
        double product = a * b;
        (double aHigh, double aLow) = Halves(a);
        (double bHigh, double bLow) = Halves(b);
        return new DoubleDouble(product, (((aHigh * bHigh) - product) + (aHigh * bLow) + (aLow * bHigh)) + (aLow * bLow));
    }

    /// <summary>Two parts of at most 26 bits each, whose products are exact.</summary>
    private static (double High, double Low) Halves(double a)
    {
        const double Splitter = (1 << 27) + 1;
        double scaled = Splitter * a;
        double high = scaled - (scaled - a);
        return (high, a - high);
    }
}
