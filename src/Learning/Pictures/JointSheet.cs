using Disentangle.Datasets.Files.Inspection;
using Disentangle.Datasets.Joints;
using Disentangle.Learning.Pictures.Panels;
using Disentangle.Learning.Reports;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Pictures;

/// <summary>
/// A joint distribution on one page: its numbers, the marginal of each factor, a heat map of each pair of factors that depend on each
/// other, and samples. Factors with one class are left out.
/// </summary>
public static class JointSheet
{
    // Eight images of 64 pixels, drawn twice as large, with gaps.
    private const int SmallestWidth = 1122;
    private const int SectionGap = 40, HeadingGap = 20, SampleGap = 14, Scale = PictureStyle.LabelScale;
    private const int MostMarginals = 4, MostPairs = 3, MostExpressionLines = 8, SampleCount = 24;

    /// <summary>Draws the page.</summary>
    /// <param name="joint">The joint distribution.</param>
    /// <param name="options">Title and samples.</param>
    /// <exception cref="ArgumentException">The classes of the samples are not a row of F for each image.</exception>
    public static Image<Rgb24> Draw(JointDistribution joint, JointSheetOptions options)
    {
        PairSummary[] pairs = [.. PairSummary.DependentPairs(joint).Select(p => PairSummary.Of(joint, p.First, p.Second))];
        int[] varying = [.. Enumerable.Range(0, joint.Factors.Dimension).Where(f => joint.Factors.Sizes[f] > 1)];
        int[] dependent = [.. varying.Where(f => Array.Exists(pairs, p => p.First == joint.Factors.Names[f] || p.Second == joint.Factors.Names[f]))];
        List<(string Heading, IPanel Panel)> sections = [Marginals(joint, varying), Dependences(joint, pairs)];
        if (dependent.Length > 2)
        {
            sections.Add(("Normalised mutual information", NormalizedInformation(joint, pairs, dependent)));
        }

        int width = Math.Max(SmallestWidth, sections.Max(s => s.Panel.Width));
        sections.AddRange(Samples(joint, options, dependent.Length > 0 ? dependent : varying, width));
        StackPanel page = Header(joint, options.Title, width);
        foreach ((string heading, IPanel panel) in sections)
        {
            (panel as GridPanel)?.Spread(width);
            page.Add(new TextPanel([heading], Scale, PictureStyle.Accent), SectionGap).Add(panel, HeadingGap);
        }

        Canvas canvas = new(
            Math.Max(page.Width, width) + (2 * PictureStyle.Margin), page.Height + (2 * PictureStyle.Margin), PictureStyle.Page);
        page.Draw(canvas, PictureStyle.Margin, PictureStyle.Margin);
        return canvas.ToImage();
    }

    private static StackPanel Header(JointDistribution joint, string title, int width)
    {
        StackPanel header = new();
        if (title.Length > 0)
        {
            header.Add(new TextPanel([title], Scale + 1, PictureStyle.Ink), 0);
        }

        return header
            .Add(new TextPanel(TextWrap.Lines(joint.Expression, width, Scale, [" & ", ",", " "], MostExpressionLines), Scale, PictureStyle.Ink), 14)
            .Add(
                new TextPanel(
                    [
                        $"entropy {Nats(joint.Entropy)} · total correlation {Nats(joint.TotalCorrelation)}",
                        $"{joint.SupportCount:N0} of {joint.Factors.Count:N0} combinations can occur",
                    ],
                    Scale,
                    PictureStyle.Faint),
                12);
    }

    private static string Nats(double nats) => $"{ReportNumber.Format(nats)} nats = {ReportNumber.Format(nats / Math.Log(2))} bits";

    private static (string Heading, IPanel Panel) Marginals(JointDistribution joint, int[] varying) => varying.Length == 0
        ? ("Marginals", Note("Every factor has one class."))
        : ("Marginals (dashed: uniform)", new GridPanel([.. varying.Select(f => new MarginalPanel(joint, f))], MostMarginals));

    private static (string Heading, IPanel Panel) Dependences(JointDistribution joint, PairSummary[] pairs)
    {
        // A page of one or two maps has room for larger ones.
        int side = pairs.Length switch { 1 => 480, 2 => 400, _ => 288 };
        return ("Dependent pairs", pairs.Length == 0
            ? Note("None: no two factors depend on each other.")
            : new GridPanel([.. pairs.Select(p => new PairPanel(joint, p, side))], MostPairs));
    }

    private static PicturePanel NormalizedInformation(JointDistribution joint, PairSummary[] pairs, int[] factors)
    {
        string[] names = [.. factors.Select(f => joint.Factors.Names[f])];
        double? ShareOf(string a, string b) => a == b
            ? null
            : Array.Find(pairs, p => (p.First == a && p.Second == b) || (p.First == b && p.Second == a))?.NormalizedMutualInformation ?? 0;
        using Image<Rgb24> map = HeatMap.Draw([.. names.Select(a => names.Select(b => ShareOf(a, b)).ToArray())], names, names);
        return new PicturePanel(map);
    }

    private static IEnumerable<(string Heading, IPanel Panel)> Samples(JointDistribution joint, JointSheetOptions options, int[] factors, int width)
    {
        if (options.Images is not { } images)
        {
            return options.Note.Length > 0 ? [("Samples", Note(options.Note))] : [];
        }

        (int rowCount, int rest) = Math.DivRem(options.Classes.Count, joint.Factors.Dimension);
        if (rowCount != images.Count || rest != 0)
        {
            throw new ArgumentException(
                $"{rowCount} rows of classes came for {images.Count} images ({options.Classes.Count} classes, {joint.Factors.Dimension} factors).",
                nameof(options));
        }

        ContactSheetOptions sheet = new()
        {
            Captions = FactorCaptions.Of(joint.Factors, [.. options.Classes], factors, withUnits: false),
            CaptionScale = Scale,
            Gap = SampleGap,
        };
        int columns = Math.Max(1, (width + SampleGap) / (ContactSheet.CellWidthOf(images.Format, sheet) + SampleGap));
        int rows = Math.Max(1, (SampleCount + (columns / 2)) / columns);
        int count = Math.Min(columns * rows, images.Count);
        using Image<Rgb24> picture = ContactSheet.Draw(images.First(count), sheet with { Columns = columns, Captions = [.. sheet.Captions.Take(count)] });
        return [(options.Note.Length > 0 ? $"Samples, {options.Note}" : "Samples", new PicturePanel(picture))];
    }

    private static TextPanel Note(string text) => new([text], Scale, PictureStyle.Faint);
}
