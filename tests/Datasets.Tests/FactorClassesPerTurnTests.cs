namespace Disentangle.Datasets.Tests;

public sealed class FactorClassesPerTurnTests
{
    [Theory]
    [InlineData("rad", 0, 2 * Math.PI, 40, true, 39)]
    [InlineData("rad", 0, 2 * Math.PI * 31 / 32, 32, true, 32)]
    [InlineData("deg", -180, 180, 13, true, 12)]
    [InlineData("°", 180, -180, 13, true, 12)]
    [InlineData("deg", -180, 180, 13, false, 13)]
    [InlineData("deg", -30, 30, 15, true, 15)]
    [InlineData("", 0, 360, 10, true, 10)]
    [InlineData("", 0, 0.9, 10, true, 10)]
    public void ClassesPerTurn_OfAnAngle_LeavesOutTheLastClassWhereItIsAFullTurn(
        string unit, double first, double last, int size, bool isCyclic, int expected)
    {
        Factor factor = Factor.Linear("f", first, last, size) with { Unit = unit, IsCyclic = isCyclic };

        Assert.Equal(expected, factor.ClassesPerTurn);
    }
}
