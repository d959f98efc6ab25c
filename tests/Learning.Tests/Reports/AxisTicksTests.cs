using Disentangle.Learning.Reports;
using Disentangle.Learning.Reports.Charts;

namespace Disentangle.Learning.Tests.Reports;

public class AxisTicksTests
{
    [Theory]
    [InlineData(0, 100, 6, new[] { 0.0, 20, 40, 60, 80, 100 })]
    [InlineData(0, 97, 6, new[] { 0.0, 20, 40, 60, 80 })]
    [InlineData(3, 9.5, 4, new[] { 4.0, 6, 8 })]
    [InlineData(-1, 1, 5, new[] { -1.0, -0.5, 0, 0.5, 1 })]
    [InlineData(0, 0.7, 8, new[] { 0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7 })]
    [InlineData(0, 1e6, 3, new[] { 0.0, 500_000, 1_000_000 })]
    [InlineData(0, 3e-7, 4, new[] { 0.0, 1e-7, 2e-7, 3e-7 })]
    public void Linear_KnownRanges_GivesRoundNumbers(double low, double high, int wish, double[] expected)
    {
        Assert.Equal(expected, AxisTicks.Linear(low, high, wish));
    }

    [Fact]
    public void Linear_RandomRanges_StaysInsideEvenAndNearTheWish()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            Random random = new(seed);
            double low = (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-6, 7));
            double high = low + (random.NextDouble() * Math.Pow(10, random.Next(-3, 7))) + 1e-4;
            IReadOnlyList<double> ticks = AxisTicks.Linear(low, high, 5);
            double slack = 1e-6 * (high - low);
            Assert.True(ticks.Count is >= 2 and <= 9, $"seed {seed}: {ticks.Count} ticks");
            Assert.True(ticks[0] >= low - slack && ticks[^1] <= high + slack, $"seed {seed}");
            Assert.All(ticks.Zip(ticks.Skip(1)), pair => Assert.Equal(ticks[1] - ticks[0], pair.Second - pair.First, slack));
        }
    }

    [Theory]
    [InlineData(0.5, 2000, new[] { 1.0, 10, 100, 1000 })]
    [InlineData(60, 700, new[] { 100.0, 200, 500 })]
    public void Logarithmic_KnownRanges_GivesPowersOrTheirParts(double low, double high, double[] expected)
    {
        Assert.Equal(expected, AxisTicks.Logarithmic(low, high));
    }

    [Fact]
    public void Ticks_OfNoRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AxisTicks.Linear(1, 1, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => AxisTicks.Linear(0, double.NaN, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => AxisTicks.Linear(0, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AxisTicks.Logarithmic(0, 1));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(500, "500")]
    [InlineData(12_500, "12.5k")]
    [InlineData(3_000_000, "3M")]
    [InlineData(-0.25, "−0.25")]
    [InlineData(1e-7, "1e−7")]
    public void Tick_IsShort(double value, string expected) => Assert.Equal(expected, ReportNumber.Tick(value));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.516863, "0.5169")]
    [InlineData(0.001234, "0.001234")]
    [InlineData(-2.5, "−2.500")]
    [InlineData(812.34, "812.3")]
    [InlineData(412_345.6, "412,346")]
    public void Format_HasFourSignificantDigits(double value, string expected) => Assert.Equal(expected, ReportNumber.Format(value));
}
