namespace Disentangle.Datasets.Tests;

public sealed class FactorTests
{
    [Theory]
    [InlineData("rad", 2 * Math.PI)]
    [InlineData("deg", 360.0)]
    [InlineData("°", 360.0)]
    public void Period_OfAnAngle_IsItsUnitsTurn(string unit, double period) =>
        Assert.Equal(period, new Factor("angle", [0, 1, 5]) { Unit = unit, IsCyclic = true }.Period);

    [Fact]
    public void Period_OfEvenlySpacedValues_IsOneStepBeyondTheLast()
    {
        Assert.Equal(1, (Factor.Linear("hue", 0, 0.9, 10) with { IsCyclic = true }).Period!.Value, 1e-15);
        Assert.Equal(4, (Factor.Linear("falling", 3, 0, 4) with { IsCyclic = true }).Period);
    }

    [Fact]
    public void Period_WhereThereIsNone_IsNull()
    {
        Assert.Null(Factor.Linear("posX", 0, 1, 32).Period);
        Assert.Null(new Factor("uneven", [0, 1, 5]) { IsCyclic = true }.Period);
        Assert.Null(new Factor("single", [0]) { IsCyclic = true }.Period);
        Assert.Null(new Factor("constant", [1, 1, 1]) { IsCyclic = true }.Period);
    }
}
