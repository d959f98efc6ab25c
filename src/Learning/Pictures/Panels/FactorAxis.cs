using System.Globalization;
using Disentangle.Datasets;

namespace Disentangle.Learning.Pictures.Panels;

/// <summary>A factor's classes along an axis: equal steps of whole pixels, neighbouring classes together where there are more than pixels.</summary>
internal sealed class FactorAxis
{
    private const int Scale = PictureStyle.LabelScale, LabelGap = 10;

    // Two of them fit below the shortest axis whose labels are too long to be shown all.
    private const int LargestLabel = 124;

    private readonly Factor _factor;

    /// <summary>Fits a factor to a length.</summary>
    /// <param name="factor">The factor.</param>
    /// <param name="length">Pixels at most.</param>
    /// <param name="largestStep">Pixels of one class at most, unless its labels need more.</param>
    /// <param name="labelsNeed">Pixels along the axis that a label of a text needs.</param>
    public FactorAxis(Factor factor, int length, int largestStep, Func<string, int> labelsNeed)
    {
        _factor = factor;
        Together = (factor.Size + length - 1) / length;
        Count = (factor.Size + Together - 1) / Together;
        int widest = Count > length / (Scale * BitmapFont.CapitalHeight) ? length : Enumerable.Range(0, Count).Max(i => labelsNeed(LabelOf(i))) + LabelGap;
        Step = Math.Min(length / Count, Math.Max(largestStep, widest));
        ShowsAll = Together == 1 && widest <= Step;
    }

    /// <summary>Classes in one step; above 1 only where there are more classes than pixels.</summary>
    public int Together { get; }

    /// <summary>Number of steps.</summary>
    public int Count { get; }

    /// <summary>Pixels of one step.</summary>
    public int Step { get; }

    /// <summary>Pixels of all steps.</summary>
    public int Length => Count * Step;

    /// <summary>Whether there is room for the label of every class, so that not only the first and the last have one.</summary>
    public bool ShowsAll { get; }

    /// <summary>Name, with the unit where there is one.</summary>
    public string Name => _factor.Unit.Length == 0 ? _factor.Name : $"{_factor.Name} ({_factor.Unit})";

    /// <summary>Steps that have a label.</summary>
    public IEnumerable<int> Labelled => ShowsAll ? Enumerable.Range(0, Count) : Count == 1 ? [0] : [0, Count - 1];

    /// <summary>The word or value of a step, shortened where it is long: of its first class, or of the last one in the last step.</summary>
    public string LabelOf(int step)
    {
        int c = step == Count - 1 ? _factor.Size - 1 : step * Together;
        string label = _factor.ClassNames?[c] ?? _factor.Values[c].ToString("0.###", CultureInfo.InvariantCulture).Replace('-', '−');
        return TextWrap.Shorten(label, LargestLabel, Scale);
    }

    /// <summary>Width of a label in pixels.</summary>
    public static int WidthOf(string label) => BitmapFont.WidthOf(label) * Scale;

    /// <summary>Height of a label in pixels.</summary>
    public static int HeightOf(string label) => BitmapFont.CapitalHeight * Scale;

    /// <summary>Writes labels below a horizontal axis.</summary>
    public void DrawBelow(Canvas canvas, int left, int top)
    {
        foreach (int i in Labelled)
        {
            int centre = left + (i * Step) + (Step / 2);
            if (ShowsAll)
            {
                canvas.TextCentred(LabelOf(i), centre, top, Scale, PictureStyle.Faint);
            }
            else if (i == 0)
            {
                canvas.Text(LabelOf(i), left, top, Scale, PictureStyle.Faint);
            }
            else
            {
                canvas.TextRight(LabelOf(i), left + Length, top, Scale, PictureStyle.Faint);
            }
        }
    }

    /// <summary>Writes labels at the left of a vertical axis that goes upwards.</summary>
    public void DrawLeftOf(Canvas canvas, int right, int bottom)
    {
        int height = BitmapFont.CapitalHeight * Scale;
        foreach (int i in Labelled)
        {
            int centre = bottom - (i * Step) - (Step / 2);
            int top = ShowsAll ? centre - (height / 2) : i == 0 ? bottom - height : bottom - Length;
            canvas.TextRight(LabelOf(i), right, top, Scale, PictureStyle.Faint);
        }
    }

    /// <summary>Number of classes in a step: fewer in the last one where they do not come out even.</summary>
    public int SizeOf(int step) => Math.Min(Together, _factor.Size - (step * Together));
}
