using System.Globalization;
using System.Xml.Linq;
using Disentangle.Learning.Metrics;
using Disentangle.Learning.Pictures;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Reports;

/// <summary>Metrics as a page shows them: headline figures, a table over factors, the NMI heat map, and how each was estimated.</summary>
internal static class MetricSection
{
    public static IEnumerable<ReportEntry> Headlines(MetricEvaluation? evaluation) => evaluation is null
        ? []
        : evaluation.Results.SelectMany(result => result.Headlines).Select(value => new ReportEntry(value.Name, ReportNumber.Format(value.Value)));

    public static IEnumerable<XElement> Content(MetricEvaluation evaluation)
    {
        MutualInformationGapResult? gap = evaluation.Find<MutualInformationGapResult>();
        if (evaluation.Find<NormalizedMutualInformationResult>() is { } nmi)
        {
            yield return Markup.Tag("div", "scroll", FactorTable(nmi, gap));
        }

        yield return Markup.Tag("div", "scroll", EstimatorTable(evaluation.Results));
    }

    private static XElement FactorTable(NormalizedMutualInformationResult nmi, MutualInformationGapResult? gap)
    {
        IEnumerable<string> latents = Enumerable.Range(0, nmi.Matrix[0].Count).Select(j => $"z{j}");
        XElement head = Markup.Tag(
            "tr", null,
            Markup.Tag("th", null, "factor"), gap is null ? null : Number("th", "gap"), Number("th", "NMI(c,1)"), Number("th", "NMI(c,2)"),
            latents.Select(name => Markup.Tag("th", "cell", name)));
        IEnumerable<XElement> rows = nmi.FactorNames.Select((name, i) => Markup.Tag(
            "tr", null,
            Markup.Tag("th", null, name), gap is null ? null : Number("td", Share(gap.PerFactor[i])), Number("td", Share(nmi.Top1[i])), Number("td", Share(nmi.Top2[i])),
            nmi.Matrix[i].Select(HeatCell)));
        XElement mean = Markup.Tag(
            "tr", "mean",
            Markup.Tag("th", null, "mean"), gap is null ? null : Number("td", Share(gap.Mean)), Number("td", Share(nmi.MeanTop1)), Number("td", Share(nmi.MeanTop2)),
            Markup.Tag("td", "note", Markup.Attribute("colspan", nmi.Matrix[0].Count), "NMI of each factor and latent: the share of the factor's entropy that the latent knows"));
        return Markup.Tag("table", "factors", Markup.Tag("thead", null, head), Markup.Tag("tbody", null, rows, mean));
    }

    private static XElement EstimatorTable(IEnumerable<MetricResult> results) => Markup.Tag(
        "table", "entries", Markup.Tag("tbody", null, results.Select(result => Markup.Tag(
            "tr", null,
            Markup.Tag("th", null, result.Metric),
            Markup.Tag("td", null, string.Join(' ', [
                $"{result.Estimator}; {result.SampleCount:#,0} observations, {result.Duration.TotalMilliseconds:#,0.#} ms.", .. result.Notes]))))));

    private static XElement Number(string element, string text) => Markup.Tag(element, "number", text);

    private static XElement HeatCell(double? value)
    {
        if (value is not { } share)
        {
            return Markup.Tag("td", "cell", "–");
        }

        Rgb24 color = ColorMap.At(share);
        string ink = ColorMap.NeedsLightText(share) ? "#fff" : "#20242c";
        return Markup.Tag("td", "cell", Markup.Attribute("style", $"background:rgb({color.R},{color.G},{color.B});color:{ink}"), Share(share));
    }

    private static string Share(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–";
}
