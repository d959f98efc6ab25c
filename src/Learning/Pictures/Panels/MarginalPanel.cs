using Disentangle.Datasets.Joints;
using Disentangle.Learning.Reports;

namespace Disentangle.Learning.Pictures.Panels;

/// <summary>The marginal distribution of one factor as a bar chart; a faint line marks the uniform one.</summary>
internal sealed class MarginalPanel : IPanel
{
    private const int Scale = PictureStyle.LabelScale, Line = BitmapFont.LineHeight * Scale;
    private const int PlotWidth = 270, PlotHeight = 110, TickGap = 10, LargestBar = 44, Dash = 6, HeaderHeight = (2 * Line) + 10;

    private readonly FactorAxis _axis;
    private readonly double[] _probabilities;
    private readonly string _caption;
    private readonly double _uniform;

    /// <summary>Sums the table.</summary>
    /// <param name="joint">The joint distribution.</param>
    /// <param name="factor">Position of the factor.</param>
    public MarginalPanel(JointDistribution joint, int factor)
    {
        _axis = new FactorAxis(joint.Factors.Factors[factor], PlotWidth, LargestBar, FactorAxis.WidthOf);
        _probabilities = MeansOf(joint.Marginal(factor));
        _uniform = 1.0 / joint.Factors.Sizes[factor];
        _caption = $"{joint.Factors.Sizes[factor]:N0} classes · {ReportNumber.Format(joint.FactorEntropy(factor))} nats";
        if (_axis.Together > 1)
        {
            _caption += $" · means of {_axis.Together}";
        }
    }

    public int Width => Gutter + Math.Max(PlotWidth + Dash, Math.Max(BitmapFont.WidthOf(_caption), BitmapFont.WidthOf(_axis.Name)) * Scale);

    public int Height => HeaderHeight + PlotHeight + 8 + Line;

    private static int Gutter => (BitmapFont.WidthOf(ProbabilityLabel.Widest) * Scale) + TickGap;

    public void Draw(Canvas canvas, int left, int top)
    {
        int plotLeft = left + Gutter, plotTop = top + HeaderHeight, bottom = plotTop + PlotHeight;
        canvas.Text(_axis.Name, plotLeft, top, Scale, PictureStyle.Ink);
        canvas.Text(_caption, plotLeft, top + Line, Scale, PictureStyle.Faint);
        double largest = _probabilities.Max();
        DrawUniform(canvas, plotLeft, bottom - HeightOf(_uniform, largest));
        DrawBars(canvas, plotLeft, bottom, largest);
        canvas.Fill(plotLeft, bottom, _axis.Length, 2, PictureStyle.Faint);
        canvas.TextRight(ProbabilityLabel.Of(largest), plotLeft - TickGap, plotTop, Scale, PictureStyle.Faint);
        canvas.TextRight("0", plotLeft - TickGap, bottom - (BitmapFont.CapitalHeight * Scale) + 2, Scale, PictureStyle.Faint);
        _axis.DrawBelow(canvas, plotLeft, bottom + 10);
    }

    private void DrawBars(Canvas canvas, int left, int bottom, double largest)
    {
        int gap = _axis.Step switch { >= 12 => 3, >= 4 => 1, _ => 0 };
        for (int i = 0; i < _probabilities.Length; i++)
        {
            int height = HeightOf(_probabilities[i], largest);
            canvas.Fill(left + (i * _axis.Step), bottom - height, _axis.Step - gap, height, PictureStyle.Accent);
        }
    }

    private void DrawUniform(Canvas canvas, int left, int y)
    {
        for (int x = -Dash; x < _axis.Length + Dash; x += 2 * Dash)
        {
            canvas.Fill(left + x, y, Math.Min(Dash, _axis.Length + Dash - x), 1, PictureStyle.Faint);
        }
    }

    private double[] MeansOf(double[] marginal)
    {
        double[] means = new double[_axis.Count];
        for (int c = 0; c < marginal.Length; c++)
        {
            means[c / _axis.Together] += marginal[c] / _axis.SizeOf(c / _axis.Together);
        }

        return means;
    }

    // What can happen shows, however seldom it does.
    private static int HeightOf(double probability, double largest) =>
        probability > 0 ? Math.Max(1, (int)Math.Round(PlotHeight * Math.Min(1, probability / largest))) : 0;
}
