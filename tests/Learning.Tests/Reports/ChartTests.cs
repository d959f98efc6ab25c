using System.Globalization;
using System.Xml.Linq;
using Disentangle.Learning.Reports.Charts;

namespace Disentangle.Learning.Tests.Reports;

public class ChartTests
{
    private const double Left = 60, Right = 626, Bottom = 258;

    [Fact]
    public void Curve_FromZero_PassesThroughTheAxisPoints()
    {
        XElement figure = new LineChart("KL", "step", "nats", [new ChartSeries("z0", [0, 50, 100], [0, 2, 4])], AxisScale.FromZero).ToFigure();
        (double X, double Y)[] points = PointsOf(figure);
        Assert.Equal((Left, Bottom), points[0]);
        Assert.Equal(Right, points[2].X, 0.1);
        Assert.Equal((Left + Right) / 2, points[1].X, 0.1);
        Assert.Equal((points[0].Y + points[2].Y) / 2, points[1].Y, 0.1);

        // The grid line of the tick 4 is at the height of the last point.
        double[] grid = [.. Elements(figure, "line").Where(line => ClassOf(line) == "grid").Select(line => Number(line, "y1"))];
        Assert.Contains(grid, y => Math.Abs(y - points[2].Y) < 0.1);
    }

    [Fact]
    public void Curve_OverWideRange_IsLogarithmic()
    {
        XElement figure = new LineChart("Loss", "step", "nats", [new ChartSeries("loss", [0, 1, 2], [1, 10, 100])], AxisScale.LogarithmicIfWide).ToFigure();
        (double X, double Y)[] points = PointsOf(figure);
        Assert.Equal(points[1].Y - points[0].Y, points[2].Y - points[1].Y, 0.11);
        Assert.Contains("log scale", figure.ToString());
    }

    [Fact]
    public void Curve_WithAValueThatIsNotFinite_HasAGap()
    {
        XElement figure = new LineChart("Loss", "step", "nats", [new ChartSeries("loss", [0, 1, 2, 3], [1, double.NaN, 2, 3])]).ToFigure();
        string path = Elements(figure, "path").Single().Attribute("d")!.Value;
        Assert.Equal(2, path.Count(c => c == 'M'));
        Assert.Equal(1, path.Count(c => c == 'L'));
        Assert.DoesNotContain("NaN", figure.ToString());
    }

    [Fact]
    public void Chart_OfConstantSingleOrNoPoints_IsDrawnWithoutNaN()
    {
        foreach (ChartSeries series in new[] { new ChartSeries("a", [5], [3]), new ChartSeries("a", [0, 1], [7, 7]), new ChartSeries("a", [], []) })
        {
            string text = new LineChart("Chart", "step", "nats", [series]).ToFigure().ToString();
            Assert.DoesNotContain("NaN", text);
            Assert.DoesNotContain("∞", text);
        }
    }

    [Fact]
    public void Legend_ListsActiveCurvesWithLastValueAndFoldsInactiveOnes()
    {
        XElement figure = new LineChart(
            "KL", "step", "nats",
            [new ChartSeries("z3", [0, 1], [0, 1.25]), new ChartSeries("z0", [0, 1], [0, 0]) { IsMuted = true }, new ChartSeries("z1", [0, 1], [0, 0]) { IsMuted = true }]).ToFigure();
        Assert.Equal(["z31.250", "inactive: z0, z1"], Elements(figure, "li").Select(item => item.Value));
    }

    [Fact]
    public void Thinning_KeepsEndsAndSpikes()
    {
        double[] values = new double[10_000];
        values[4321] = 99;
        values[7777] = -99;
        IReadOnlyList<int> kept = SeriesThinning.Keep(values, 100);
        Assert.True(kept.Count <= 202, $"{kept.Count} points");
        Assert.Equal((0, 9999), (kept[0], kept[^1]));
        Assert.Contains(4321, kept);
        Assert.Contains(7777, kept);
        Assert.Equal(kept.Order(), kept);
        Assert.Equal(Enumerable.Range(0, 200), SeriesThinning.Keep(new double[200], 100));
    }

    [Fact]
    public void Series_OfBrokenInput_IsRefused()
    {
        Assert.Contains("2 positions and 1 values", Assert.Throws<ArgumentException>(() => new ChartSeries("a", [0, 1], [0])).Message);
        Assert.Throws<ArgumentException>(() => new ChartSeries("a", [1, 0], [0, 0]));
        Assert.Throws<ArgumentException>(() => new ChartSeries("a", [double.NaN], [0]));
    }

    private static IEnumerable<XElement> Elements(XElement figure, string name) => figure.Descendants(name);

    private static string? ClassOf(XElement element) => element.Attribute("class")?.Value;

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static (double X, double Y)[] PointsOf(XElement figure) =>
    [
        .. Elements(figure, "path").Single().Attribute("d")!.Value
            .Split(['M', 'L'], StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray())
            .Select(pair => (pair[0], pair[1])),
    ];
}
