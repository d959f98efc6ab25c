using Disentangle.Datasets;
using Disentangle.Learning.Pictures.Panels;

namespace Disentangle.Learning.Tests.Pictures.Panels;

public class FactorAxisTests
{
    [Theory]
    [InlineData(3, 1, 3, 44)]
    [InlineData(32, 1, 32, 8)]
    [InlineData(270, 1, 270, 1)]
    [InlineData(271, 2, 136, 1)]
    [InlineData(3000, 12, 250, 1)]
    public void Axis_OfManyClasses_NeverExceedsItsLengthAndNeverVanishes(int size, int together, int count, int step)
    {
        FactorAxis axis = new(Factor.Linear("x", 0, 1, size), 270, 44, FactorAxis.WidthOf);
        Assert.Equal((together, count, step), (axis.Together, axis.Count, axis.Step));
        Assert.True(axis.Length <= 270);
        Assert.Equal(size, Enumerable.Range(0, count).Sum(axis.SizeOf));
    }

    [Fact]
    public void Labels_WithRoomForAll_AreTheClassNames()
    {
        FactorAxis axis = new(new Factor("shape", [1, 2, 3]) { ClassNames = ["square", "ellipse", "heart"] }, 270, 44, FactorAxis.WidthOf);
        Assert.Equal(["square", "ellipse", "heart"], axis.Labelled.Select(axis.LabelOf));
        Assert.Equal(FactorAxis.WidthOf("square") + 10, axis.Step);
    }

    [Fact]
    public void Labels_WithoutRoom_AreTheFirstAndLastValue()
    {
        FactorAxis axis = new(Factor.Linear("angle", -30, 30, 301) with { Unit = "deg" }, 270, 44, FactorAxis.WidthOf);
        Assert.Equal(["−30", "30"], axis.Labelled.Select(axis.LabelOf));
        Assert.Equal("angle (deg)", axis.Name);
        Assert.Equal(["7"], Labels(new Factor("one", [7])));
    }

    [Fact]
    public void Labels_TooLongForTheAxis_AreShortenedSoThatTwoFit()
    {
        FactorAxis axis = new(new Factor("s", [1, 2, 3]) { ClassNames = ["a rather long name", "b", "another rather long name"] }, 270, 44, FactorAxis.WidthOf);
        string[] labels = [.. axis.Labelled.Select(axis.LabelOf)];
        Assert.Equal(2, labels.Length);
        Assert.All(labels, label => Assert.EndsWith("…", label, StringComparison.Ordinal));
        Assert.True(labels.Sum(FactorAxis.WidthOf) + 10 <= axis.Length);
    }

    private static IEnumerable<string> Labels(Factor factor)
    {
        FactorAxis axis = new(factor, 270, 44, FactorAxis.WidthOf);
        return axis.Labelled.Select(axis.LabelOf);
    }
}
