using System.Globalization;

namespace Disentangle.Render.Digits;

/// <summary>
/// One way of writing a digit: control points joined by Catmull–Rom curves, which pass through them, each curve cut into a fixed number
/// of line segments.
/// </summary>
/// <remarks>Catmull and Rom, "A class of local interpolating splines", Computer Aided Geometric Design, 1974.</remarks>
internal sealed class DigitGlyph
{
    /// <summary>Most points that a shader's record holds.</summary>
    public const int MaxPoints = 36;

    private const int MaxStepsPerSpan = 6;
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly Span[] _spans;

    private DigitGlyph(double[] x, double[] y, Span[] spans)
    {
        _x = x;
        _y = y;
        int starts = spans.Count(span => span.IsStart);
        int bent = spans.Count(span => !span.IsStraight);
        int left = MaxPoints - starts - (spans.Length - bent);
        int steps = bent == 0 ? 1 : Math.Min(MaxStepsPerSpan, left / bent);
        _spans = Array.ConvertAll(spans, span => span with { Steps = span.IsStraight ? 1 : steps });
        PointCount = starts + _spans.Sum(span => span.Steps);
    }

    /// <summary>Number of control points.</summary>
    public int ControlCount => _x.Length;

    /// <summary>Number of points of the polylines, at most <see cref="MaxPoints"/>.</summary>
    public int PointCount { get; }

    /// <summary>Across the digit, in heights, 0 in the middle.</summary>
    public ReadOnlySpan<double> ControlX => _x;

    /// <summary>Down the digit, in heights, 0 at the top.</summary>
    public ReadOnlySpan<double> ControlY => _y;

    /// <summary>
    /// Reads a glyph: control points <c>x,y</c> in hundredths of the height, separated by blanks; <c>^</c> behind a point makes it a corner,
    /// <c>/</c> lifts the pen.
    /// </summary>
    public static DigitGlyph Parse(string text)
    {
        List<double> x = [], y = [];
        List<bool> isCorner = [], isStart = [];
        bool lifted = true;
        foreach (string token in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (token == "/")
            {
                lifted = true;
            }
            else if (token == "^")
            {
                isCorner[^1] = true;
            }
            else
            {
                int comma = token.IndexOf(',', StringComparison.Ordinal);
                x.Add(double.Parse(token.AsSpan(0, comma), CultureInfo.InvariantCulture) / 100);
                y.Add(double.Parse(token.AsSpan(comma + 1), CultureInfo.InvariantCulture) / 100);
                isCorner.Add(false);
                isStart.Add(lifted);
                lifted = false;
            }
        }

        List<Span> spans = [];
        for (int from = 0; from < x.Count - 1; from++)
        {
            int to = from + 1;
            if (!isStart[to])
            {
                bool hasBefore = !isStart[from] && !isCorner[from];
                bool hasAfter = to + 1 < x.Count && !isStart[to + 1] && !isCorner[to];
                spans.Add(new Span(hasBefore ? from - 1 : -1, from, hasAfter ? to + 1 : -1, isStart[from], 0));
            }
        }

        return new DigitGlyph([.. x], [.. y], [.. spans]);
    }

    /// <summary>Cuts the curves through moved control points into line segments.</summary>
    /// <param name="controlX">Control points, shape [<see cref="ControlCount"/>].</param>
    /// <param name="controlY">Control points, shape [<see cref="ControlCount"/>].</param>
    /// <param name="x">Receives <see cref="PointCount"/> points.</param>
    /// <param name="y">Receives <see cref="PointCount"/> points.</param>
    /// <param name="isStart">Receives whether the pen is lifted before a point.</param>
    public void Flatten(
        ReadOnlySpan<double> controlX, ReadOnlySpan<double> controlY, Span<double> x, Span<double> y, Span<bool> isStart)
    {
        int count = 0;
        foreach (ref readonly Span span in _spans.AsSpan())
        {
            (int from, int to) = (span.From, span.From + 1);
            (double fromX, double fromY, double toX, double toY) = (controlX[from], controlY[from], controlX[to], controlY[to]);
            if (span.IsStart)
            {
                (x[count], y[count], isStart[count]) = (fromX, fromY, true);
                count++;
            }

            // Where the curve ends, it goes on as a straight line.
            double beforeX = span.Before < 0 ? (2 * fromX) - toX : controlX[span.Before];
            double beforeY = span.Before < 0 ? (2 * fromY) - toY : controlY[span.Before];
            double afterX = span.After < 0 ? (2 * toX) - fromX : controlX[span.After];
            double afterY = span.After < 0 ? (2 * toY) - fromY : controlY[span.After];
            for (int k = 1; k < span.Steps; k++)
            {
                double t = (double)k / span.Steps;
                double before = t * (-0.5 + (t * (1 - (0.5 * t))));
                double here = 1 + (t * t * ((1.5 * t) - 2.5));
                double next = t * (0.5 + (t * (2 - (1.5 * t))));
                double after = 0.5 * t * t * (t - 1);
                x[count] = (before * beforeX) + (here * fromX) + (next * toX) + (after * afterX);
                y[count] = (before * beforeY) + (here * fromY) + (next * toY) + (after * afterY);
                isStart[count] = false;
                count++;
            }

            (x[count], y[count], isStart[count]) = (toX, toY, false);
            count++;
        }
    }

    /// <summary>A curve between a control point and the next; Before and After are −1 where it ends in that direction.</summary>
    private readonly record struct Span(int Before, int From, int After, bool IsStart, int Steps)
    {
        public bool IsStraight => Before < 0 && After < 0;
    }
}
