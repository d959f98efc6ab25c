using System.Globalization;
using Disentangle.Datasets.Files.Inspection;
using Disentangle.Datasets.Joints;
using Disentangle.Learning.Reports;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Pictures.Panels;

/// <summary>
/// The joint distribution of two factors as a heat map, rows upwards, with a colour bar up to the largest probability. A cell that
/// cannot occur has a colour outside the scale, so that it differs from one that seldom does.
/// </summary>
internal sealed class PairPanel : IPanel
{
    private const int Scale = PictureStyle.LabelScale, Line = BitmapFont.LineHeight * Scale, Capital = BitmapFont.CapitalHeight * Scale;
    private const int LargestWidth = 66, LargestHeight = 48, HeaderHeight = (2 * Line) + 12;
    private const int NameWidth = Line + 4, BarGap = 18, BarWidth = 16, BarTextGap = 8, LabelGap = 8;
    private const int CellTextWidth = 62, CellTextHeight = 22;

    // The palest tint of the scale would be taken for the page.
    private const double PalestShare = 0.07;

    private static readonly Rgb24 Impossible = new(232, 228, 220);

    private readonly FactorAxis _rows, _columns;
    private readonly double[] _table;
    private readonly double _largest;
    private readonly string _title, _caption, _largestText;
    private readonly int _rowLabelWidth;

    /// <summary>Sums the tables.</summary>
    /// <param name="joint">The joint distribution.</param>
    /// <param name="pair">The factors along the rows and along the columns, and how they depend on each other.</param>
    /// <param name="side">Pixels that the map has at most in each direction.</param>
    public PairPanel(JointDistribution joint, PairSummary pair, int side)
    {
        int first = joint.Factors.PositionOf(pair.First), second = joint.Factors.PositionOf(pair.Second);
        _rows = new FactorAxis(joint.Factors.Factors[first], side, LargestHeight, FactorAxis.HeightOf);
        _columns = new FactorAxis(joint.Factors.Factors[second], side, LargestWidth, FactorAxis.WidthOf);
        _table = MeansOf(joint.Marginal(first, second), joint.Factors.Sizes[second]);
        _largest = _table.Max();
        _title = $"{pair.First} – {pair.Second}";
        _caption = $"MI {ReportNumber.Format(pair.MutualInformationNats)} nats · NMI {pair.NormalizedMutualInformation:0.000}"
            + $" · r {pair.Correlation:0.000}".Replace('-', '−');
        if (_rows.Together * _columns.Together > 1)
        {
            _title += $" (means of {_rows.Together} × {_columns.Together} cells)";
        }

        _largestText = ProbabilityLabel.Of(_largest);
        _rowLabelWidth = _rows.Labelled.Max(i => FactorAxis.WidthOf(_rows.LabelOf(i)));
    }

    public int Width => Math.Max(
        MapOffset + _columns.Length + BarGap + BarWidth + BarTextGap + (BitmapFont.WidthOf(_largestText) * Scale),
        Math.Max(BitmapFont.WidthOf(_title), BitmapFont.WidthOf(_caption)) * Scale);

    public int Height => HeaderHeight + Math.Max(_rows.Length, SmallestBar) + LabelGap + (2 * Line);

    private int MapOffset => NameWidth + _rowLabelWidth + LabelGap;

    // Room for the labels at both ends of the bar and the swatch below it.
    private static int SmallestBar => 5 * Capital;

    public void Draw(Canvas canvas, int left, int top)
    {
        canvas.Text(_title, left, top, Scale, PictureStyle.Ink);
        canvas.Text(_caption, left, top + Line, Scale, PictureStyle.Faint);
        int mapLeft = left + MapOffset, mapTop = top + HeaderHeight, mapRight = mapLeft + _columns.Length, mapBottom = mapTop + _rows.Length;
        for (int r = 0; r < _rows.Count; r++)
        {
            for (int c = 0; c < _columns.Count; c++)
            {
                DrawCell(canvas, _table[(r * _columns.Count) + c], mapLeft + (c * _columns.Step), mapBottom - ((r + 1) * _rows.Step));
            }
        }

        canvas.Frame(mapLeft - 1, mapTop - 1, _columns.Length + 2, _rows.Length + 2, PictureStyle.Line);
        _rows.DrawLeftOf(canvas, mapLeft - LabelGap, mapBottom);
        DrawNames(canvas, left, mapTop);
        _columns.DrawBelow(canvas, mapLeft, mapBottom + LabelGap);
        DrawBar(canvas, mapRight + BarGap, mapTop, Math.Max(_rows.Length, SmallestBar));
    }

    // Long names of short axes are shortened; the title has them in full.
    private void DrawNames(Canvas canvas, int left, int mapTop)
    {
        string rows = TextWrap.Shorten(_rows.Name, Math.Max(_rows.Length, SmallestBar), Scale);
        canvas.TextUpwards(rows, left, mapTop + (_rows.Length / 2), Scale, PictureStyle.Ink);
        int centre = MapOffset + (_columns.Length / 2);
        string columns = TextWrap.Shorten(_columns.Name, 2 * Math.Min(centre, Width - centre), Scale);
        canvas.TextCentred(columns, left + centre, mapTop + _rows.Length + LabelGap + Line, Scale, PictureStyle.Ink);
    }

    private void DrawCell(Canvas canvas, double probability, int left, int top)
    {
        double share = probability / _largest;
        canvas.Fill(left, top, _columns.Step, _rows.Step, ColorOf(share));
        if (_columns.Step >= CellTextWidth && _rows.Step >= CellTextHeight)
        {
            string text = probability switch { 0 => "0", < 0.0005 => "<.001", _ => probability.ToString("0.000", CultureInfo.InvariantCulture) };
            Rgb24 ink = ColorMap.NeedsLightText(TintOf(share)) ? PictureStyle.White : PictureStyle.Ink;
            canvas.TextCentred(text, left + (_columns.Step / 2), top + ((_rows.Step - Capital) / 2), Scale, ink);
        }
    }

    private void DrawBar(Canvas canvas, int left, int top, int height)
    {
        bool hasImpossible = _table.Contains(0);
        int barHeight = hasImpossible ? height - Capital - 10 : height;
        for (int y = 0; y < barHeight; y++)
        {
            canvas.Fill(left, top + y, BarWidth, 1, ColorMap.At(TintOf(1 - ((double)y / (barHeight - 1)))));
        }

        int textLeft = left + BarWidth + BarTextGap;
        canvas.Frame(left - 1, top - 1, BarWidth + 2, barHeight + 2, PictureStyle.Line);
        canvas.Text(_largestText, textLeft, top, Scale, PictureStyle.Faint);
        canvas.Text(hasImpossible ? "> 0" : "0", textLeft, top + barHeight - Capital, Scale, PictureStyle.Faint);
        if (hasImpossible)
        {
            int swatchTop = top + height - Capital;
            canvas.Fill(left, swatchTop, BarWidth, Capital, Impossible);
            canvas.Frame(left - 1, swatchTop - 1, BarWidth + 2, Capital + 2, PictureStyle.Line);
            canvas.Text("0", textLeft, swatchTop, Scale, PictureStyle.Faint);
        }
    }

    private double[] MeansOf(double[] table, int size)
    {
        double[] means = new double[_rows.Count * _columns.Count];
        for (int i = 0; i < table.Length; i++)
        {
            int row = i / size / _rows.Together, column = i % size / _columns.Together;
            means[(row * _columns.Count) + column] += table[i] / ((double)_rows.SizeOf(row) * _columns.SizeOf(column));
        }

        return means;
    }

    private static Rgb24 ColorOf(double share) => share > 0 ? ColorMap.At(TintOf(share)) : Impossible;

    private static double TintOf(double share) => PalestShare + ((1 - PalestShare) * share);
}
