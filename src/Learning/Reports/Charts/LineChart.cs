using System.Text;
using System.Xml.Linq;

namespace Disentangle.Learning.Reports.Charts;

/// <summary>Curves over a common axis as a figure: caption, legend with last values, and an inline SVG that scales with the page.</summary>
/// <remarks>Hovering shows the values at the pointer through the report's script; without it each curve still names itself by a title.</remarks>
internal sealed class LineChart
{
    private const double Width = 640, Height = 300, Left = 60, Right = 14, Top = 10, Bottom = 42;
    private const int Buckets = 240, Hues = 8;

    /// <summary>A range of values wider than this ratio is drawn by logarithm where all values are positive.</summary>
    private const double LogarithmicRatio = 30;

    private readonly ChartSeries[] _series;
    private readonly string _title, _xLabel, _yLabel;
    private readonly Axis _x, _y;

    public LineChart(string title, string xLabel, string yLabel, IReadOnlyList<ChartSeries> series, AxisScale scale = AxisScale.Linear)
    {
        (_title, _xLabel, _yLabel, _series) = (title, xLabel, yLabel, [.. series]);
        double[] values = [.. _series.SelectMany(s => s.Y).Where(double.IsFinite)];
        if (scale == AxisScale.FromZero)
        {
            values = [0, .. values];
        }

        bool isLogarithmic = scale == AxisScale.LogarithmicIfWide && values.Length > 0 && values.Min() > 0 && values.Max() / values.Min() > LogarithmicRatio;
        _x = Axis.Over(_series.SelectMany(s => s.X), Left, Width - Right, isLogarithmic: false, air: 0, ticks: 6);
        _y = Axis.Over(values, Height - Bottom, Top, isLogarithmic, air: 0.05, ticks: 5);
    }

    public XElement ToFigure() => Markup.Tag(
        "figure", "chart",
        Markup.Tag("figcaption", null, _title),
        Markup.Tag("ul", "legend", _series.Select(LegendEntry), MutedEntry()),
        Markup.Tag("div", "plot", ToSvg(), Markup.Tag("div", "readout")));

    private XElement? LegendEntry(ChartSeries series, int index) => series.IsMuted
        ? null
        : Markup.Tag(
            "li", ClassOf(index),
            Markup.Tag("i", null),
            Markup.Tag("span", null, series.Name),
            series.Last is { } last ? Markup.Tag("b", null, ReportNumber.Format(last)) : null);

    private XElement? MutedEntry()
    {
        string[] names = [.. _series.Where(series => series.IsMuted).Select(series => series.Name)];
        return names.Length == 0
            ? null
            : Markup.Tag("li", "muted", Markup.Tag("i", null), Markup.Tag("span", null, $"inactive: {string.Join(", ", names)}"));
    }

    private XElement ToSvg()
    {
        XElement svg = Markup.Tag(
            "svg", null,
            Markup.Attribute("viewBox", $"0 0 {Width} {Height}"),
            Markup.Attribute("role", "img"),
            Markup.Attribute("aria-label", $"{_title}: {string.Join(", ", _series.Select(s => s.Name))} over {_xLabel}"));
        svg.Add(_y.Ticks.SelectMany(HorizontalTick), _x.Ticks.SelectMany(VerticalTick), AxisLabels());
        svg.Add(_series.Select((s, i) => (Series: s, Index: i)).OrderByDescending(s => s.Series.IsMuted).Select(s => Curve(s.Series, s.Index)));
        svg.Add(Markup.Tag("line", "guide", Markup.Attribute("y1", Top), Markup.Attribute("y2", Height - Bottom)));
        return svg;
    }

    private IEnumerable<XElement> HorizontalTick(double tick)
    {
        double y = _y.PixelOf(tick);
        yield return Line("grid", Left, y, Width - Right, y);
        yield return Text("tick end", Left - 8, y + 4, ReportNumber.Tick(tick));
    }

    private IEnumerable<XElement> VerticalTick(double tick)
    {
        double x = _x.PixelOf(tick);
        yield return Line("notch", x, Height - Bottom, x, Height - Bottom + 4);
        yield return Text("tick middle", x, Height - Bottom + 17, ReportNumber.Tick(tick));
    }

    private IEnumerable<XElement> AxisLabels()
    {
        yield return Line("base", Left, Height - Bottom, Width - Right, Height - Bottom);
        yield return Text("label middle", (Left + Width - Right) / 2, Height - 6, _xLabel);
        XElement side = Text("label middle", 0, 0, _y.IsLogarithmic ? $"{_yLabel}, log scale" : _yLabel);
        side.Add(Markup.Attribute("transform", $"translate(13 {Markup.Pixel((Top + Height - Bottom) / 2)}) rotate(-90)"));
        yield return side;
    }

    private XElement Curve(ChartSeries series, int index)
    {
        StringBuilder path = new(), points = new();
        bool isDown = false;
        foreach (int i in SeriesThinning.Keep(series.Y, Buckets))
        {
            if (!double.IsFinite(series.Y[i]))
            {
                isDown = false;
                continue;
            }

            string x = Markup.Pixel(_x.PixelOf(series.X[i])), y = Markup.Pixel(_y.PixelOf(series.Y[i]));
            path.Append(isDown ? 'L' : 'M').Append(x).Append(' ').Append(y);
            points.Append(x).Append(' ').Append(y).Append(' ').Append(ReportNumber.Exact(series.X[i])).Append(' ').Append(ReportNumber.Format(series.Y[i])).Append(';');
            isDown = true;
        }

        // A lone point is a line to itself: round caps make it a dot.
        return Markup.Tag(
            "g", $"curve {ClassOf(index)}",
            Markup.Tag("title", null, series.Last is { } last ? $"{series.Name}: {ReportNumber.Format(last)}" : series.Name),
            Markup.Tag("path", null, Markup.Attribute("d", series.Y.Count == 1 ? path + "h0" : path.ToString())),
            Markup.Tag("circle", null, Markup.Attribute("r", 3.5)),
            Markup.Attribute("data-name", series.Name),
            Markup.Attribute("data-points", points.ToString()));
    }

    private string ClassOf(int index) => _series[index].IsMuted ? "muted" : $"hue{_series.Take(index).Count(s => !s.IsMuted) % Hues}";

    private static XElement Line(string cssClass, double x1, double y1, double x2, double y2) => Markup.Tag(
        "line", cssClass, Markup.Attribute("x1", x1), Markup.Attribute("y1", y1), Markup.Attribute("x2", x2), Markup.Attribute("y2", y2));

    private static XElement Text(string cssClass, double x, double y, string text) =>
        Markup.Tag("text", cssClass, Markup.Attribute("x", x), Markup.Attribute("y", y), text);
}
