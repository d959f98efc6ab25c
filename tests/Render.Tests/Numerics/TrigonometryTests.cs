using Disentangle.Render.Numerics;

namespace Disentangle.Render.Tests.Numerics;

public sealed class TrigonometryTests
{
    [Fact]
    public void SinCos_OfZero_IsExact() => Assert.Equal((0.0, 1.0), Trigonometry.SinCos(0));

    [Theory]
    [InlineData(1e-300)]
    [InlineData(Math.PI / 6)]
    [InlineData(Math.PI / 4)]
    [InlineData(Math.PI / 2)]
    [InlineData(Math.PI)]
    [InlineData(-2.5)]
    [InlineData(2 * Math.PI)]
    [InlineData(12345.678)]
    [InlineData(1e6)]
    [InlineData(-1e6)]
    public void SinCos_OfAnAngle_AgreesWithTheLibrary(double angle) => AssertClose(angle);

    [Fact]
    public void SinCos_OfRandomAngles_AgreesWithTheLibrary()
    {
        Random random = new(17);
        for (int i = 0; i < 100_000; i++)
        {
            AssertClose((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-3, 7)));
        }
    }

    private static void AssertClose(double angle)
    {
        (double sin, double cos) = Trigonometry.SinCos(angle);
        Assert.True(Math.Abs(sin - Math.Sin(angle)) < 4e-16 && Math.Abs(cos - Math.Cos(angle)) < 4e-16, $"{angle:R}: {sin:R}, {cos:R}");
    }
}
