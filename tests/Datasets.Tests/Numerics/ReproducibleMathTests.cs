using Disentangle.Datasets.Numerics;

namespace Disentangle.Datasets.Tests.Numerics;

public sealed class ReproducibleMathTests
{
    private const double Inf = double.PositiveInfinity;

    [Fact]
    public void Exp_OverItsWholeRange_AgreesWithTheLibrary()
    {
        Assert.Equal(1, ReproducibleMath.Exp(0));
        Assert.Equal(0, ReproducibleMath.Exp(-Inf));
        Assert.Equal(Inf, ReproducibleMath.Exp(710));
        Assert.Equal(Inf, ReproducibleMath.Exp(Inf));
        Assert.True(double.IsNaN(ReproducibleMath.Exp(double.NaN)));
        for (double x = -708; x < 709.7; x += 0.0137)
        {
            AssertClose(Math.Exp(x), ReproducibleMath.Exp(x), 3, $"exp({x:R})");
        }
    }

    [Fact]
    public void Log_OfNumbersOfAllMagnitudes_AgreesWithTheLibrary()
    {
        Assert.Equal(0, ReproducibleMath.Log(1));
        Assert.Equal(-Inf, ReproducibleMath.Log(0));
        Assert.Equal(Inf, ReproducibleMath.Log(Inf));
        Assert.True(double.IsNaN(ReproducibleMath.Log(-1)) && double.IsNaN(ReproducibleMath.Log(double.NaN)));
        foreach (double x in Magnitudes(1, 100_000).Concat([double.Epsilon, double.MaxValue, 1 + 1e-15, 1 - 1e-15, 0.5, 2]))
        {
            AssertClose(Math.Log(x), ReproducibleMath.Log(x), 1, $"log({x:R})");
        }
    }

    [Fact]
    public void SinCosTan_OfAnglesOfAllMagnitudes_AgreeWithTheLibrary()
    {
        Assert.Equal((0.0, 1.0, 0.0), (ReproducibleMath.Sin(0), ReproducibleMath.Cos(0), ReproducibleMath.Tan(0)));
        Assert.True(double.IsNaN(ReproducibleMath.Sin(Inf)) && double.IsNaN(ReproducibleMath.Cos(double.NaN)));
        foreach (double size in Magnitudes(2, 50_000).Concat([Math.PI, Math.PI / 2, Math.Tau, 1e6, 1000001, 1e22, double.MaxValue]))
        {
            foreach (double x in new[] { size, -size })
            {
                AssertClose(Math.Sin(x), ReproducibleMath.Sin(x), 4, $"sin({x:R})");
                AssertClose(Math.Cos(x), ReproducibleMath.Cos(x), 4, $"cos({x:R})");
                AssertClose(Math.Tan(x), ReproducibleMath.Tan(x), 4, $"tan({x:R})");
            }
        }
    }

    [Fact]
    public void Atan_OfNumbersOfAllMagnitudes_AgreesWithTheLibrary()
    {
        foreach (double x in Magnitudes(3, 100_000).Concat([0, 1, Inf, double.Epsilon, double.MaxValue]))
        {
            AssertClose(Math.Atan(x), ReproducibleMath.Atan(x), 2, $"atan({x:R})");
            Assert.Equal(-ReproducibleMath.Atan(x), ReproducibleMath.Atan(-x));
        }
    }

    [Fact]
    public void Atan2_OnAxesAndDiagonals_IsExact()
    {
        double[] special = [0, -0.0, 7.5, -7.5, 1e-320, 1e300, Inf, -Inf, double.NaN];
        foreach (double y in special)
        {
            foreach (double x in special)
            {
                double expected = Math.Atan2(y, x), actual = ReproducibleMath.Atan2(y, x);
                bool isSame = double.IsNaN(expected)
                    ? double.IsNaN(actual)
                    : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual);
                Assert.True(isSame, $"atan2({y:R}, {x:R}) is {actual:R}; expected {expected:R}.");
            }
        }
    }

    [Fact]
    public void Atan2_OfRandomDirections_AgreesWithTheLibrary()
    {
        double[] numbers = [.. Magnitudes(4, 20_000)];
        for (int i = 1; i < numbers.Length; i++)
        {
            double y = (i & 1) == 0 ? numbers[i] : -numbers[i], x = (i & 2) == 0 ? numbers[i - 1] : -numbers[i - 1];
            AssertClose(Math.Atan2(y, x), ReproducibleMath.Atan2(y, x), 3, $"atan2({y:R}, {x:R})");
        }
    }

    [Fact]
    public void AsinAcos_OverTheirDomain_AgreeWithTheLibrary()
    {
        Assert.Equal((Math.PI / 2, -Math.PI / 2, 0.0), (ReproducibleMath.Asin(1), ReproducibleMath.Asin(-1), ReproducibleMath.Asin(0)));
        Assert.Equal((0.0, Math.PI, Math.PI / 2), (ReproducibleMath.Acos(1), ReproducibleMath.Acos(-1), ReproducibleMath.Acos(0)));
        Assert.True(double.IsNaN(ReproducibleMath.Asin(1.1)) && double.IsNaN(ReproducibleMath.Acos(-1.1)));
        System.Random random = new(5);
        for (int i = 0; i < 100_000; i++)
        {
            double x = (2 * random.NextDouble()) - 1;
            AssertClose(Math.Asin(x), ReproducibleMath.Asin(x), 4, $"asin({x:R})");
            AssertClose(Math.Acos(x), ReproducibleMath.Acos(x), 4, $"acos({x:R})");
        }
    }

    [Fact]
    public void Pow_OfWholeExponents_IsExactWhereTheResultFits()
    {
        for (int n = 0; n <= 33; n++)
        {
            double expected = Enumerable.Repeat(3.0, n).Aggregate(1.0, (product, three) => product * three);
            Assert.Equal(expected, ReproducibleMath.Pow(3, n));
            Assert.Equal((n & 1) == 0 ? expected : -expected, ReproducibleMath.Pow(-3, n));
            Assert.Equal(1 / expected, ReproducibleMath.Pow(3, -n));
        }

        Assert.Equal(1024, ReproducibleMath.Pow(0.5, -10));
        Assert.Equal(double.Epsilon, ReproducibleMath.Pow(2, -1074));
        Assert.Equal(1.5 * 1.5, ReproducibleMath.Pow(1.5, 2));
    }

    [Fact]
    public void Pow_OfSpecialCases_IsTheLibrarys()
    {
        double[] special = [0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 1e18, Inf, -Inf, double.NaN];
        foreach (double x in special)
        {
            foreach (double y in special)
            {
                AssertClose(Math.Pow(x, y), ReproducibleMath.Pow(x, y), 1, $"{x:R}^{y:R}");
            }
        }
    }

    [Fact]
    public void Pow_OfRandomNumbers_AgreesWithTheLibrary()
    {
        System.Random random = new(6);
        foreach (double x in Magnitudes(7, 50_000))
        {
            double y = (random.NextDouble() - 0.5) * (1300 / Math.Max(1, Math.Abs(Math.Log(x))));
            AssertClose(Math.Pow(x, y), ReproducibleMath.Pow(x, y), 4, $"{x:R}^{y:R}");
            AssertClose(Math.Pow(x, Math.Round(y)), ReproducibleMath.Pow(x, Math.Round(y)), 2, $"{x:R}^{Math.Round(y):R}");
        }
    }

    [Fact]
    public void Hypot_OfAnyMagnitudes_NeitherOverflowsNorVanishes()
    {
        Assert.Equal(5, ReproducibleMath.Hypot(3, -4));
        Assert.Equal(5e300, ReproducibleMath.Hypot(3e300, 4e300), 1e285);
        Assert.Equal(5 * double.Epsilon, ReproducibleMath.Hypot(3 * double.Epsilon, 4 * double.Epsilon));
        Assert.Equal(0, ReproducibleMath.Hypot(0, -0.0));
        Assert.Equal(Inf, ReproducibleMath.Hypot(-Inf, double.NaN));
        Assert.True(double.IsNaN(ReproducibleMath.Hypot(1, double.NaN)));
    }

    /// <summary>A recipe's tables, and with them its samples, hang on every bit of these.</summary>
    [Fact]
    public void Results_OnEveryPlatform_HaveTheSameBits()
    {
        ulong digest = 14695981039346656037;
        foreach (double x in Magnitudes(8, 2000))
        {
            double[] results =
            [
                ReproducibleMath.Exp(-x), ReproducibleMath.Exp(x), ReproducibleMath.Log(x), ReproducibleMath.Sin(x), ReproducibleMath.Cos(x),
                ReproducibleMath.Tan(x), ReproducibleMath.Atan(x), ReproducibleMath.Atan2(x, -2), ReproducibleMath.Asin(1 / (1 + x)),
                ReproducibleMath.Acos(-1 / (1 + x)), ReproducibleMath.Pow(x, 0.37), ReproducibleMath.Pow(x, 3), ReproducibleMath.Hypot(x, 0.7),
            ];
            foreach (double result in results)
            {
                digest = (digest ^ (ulong)BitConverter.DoubleToInt64Bits(result)) * 1099511628211;
            }
        }

        Assert.Equal(835199509298996588UL, digest);
    }

    /// <summary>Positive numbers, half of them between 1/32 and 32, the others of any magnitude; pure arithmetic, so the same everywhere.</summary>
    private static IEnumerable<double> Magnitudes(int seed, int count)
    {
        System.Random random = new(seed);
        for (int i = 0; i < count; i++)
        {
            int limit = (i & 1) == 0 ? 5 : 1000;
            yield return Math.ScaleB(1 + random.NextDouble(), random.Next(-limit, limit));
        }
    }

    private static void AssertClose(double expected, double actual, int units, string what)
    {
        double unit = Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected);
        bool isClose = expected.Equals(actual) || Math.Abs(actual - expected) <= units * unit;
        Assert.True(isClose, $"{what} is {actual:R}; expected {expected:R}, {Math.Abs(actual - expected) / unit:0.#} units off.");
    }
}
