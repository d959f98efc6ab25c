using System.Xml.Linq;
using Disentangle.Learning.Metrics;
using Disentangle.Learning.Objectives;
using Disentangle.Learning.Reports;
using Disentangle.Learning.Runs;
using Disentangle.Learning.Tests.Metrics;

namespace Disentangle.Learning.Tests.Reports;

public sealed class HtmlReportTests : IDisposable
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3];

    private readonly string _folder = Directory.CreateTempSubdirectory("report-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Render_FullReport_IsWellFormedAndShowsEachValue()
    {
        string html = HtmlReport.Render(Full());
        XElement page = Parse(html);
        Assert.StartsWith("<!DOCTYPE html>\n<html", html);
        string text = page.Element("body")!.Value;
        string[] expected =
        [
            "β-VAE on dsprites", "30 steps", "6,210", "images/s trained", "beta", "4.5", "0.5169", "MIG", "0.6236", "NMI(c,1)",
            "f2", "0.660", "0.243", "KL per latent", "inactive: z1", "dataset: dsprites", "Disentangle 0.1.0", "Traversal", "One latent moves.",
        ];
        Assert.All(expected, value => Assert.Contains(value, text));
        Assert.Equal(4, page.Descendants("figure").Count(figure => figure.Attribute("class")!.Value == "chart"));
        Assert.Equal($"data:image/png;base64,{Convert.ToBase64String(Png)}", page.Descendants("img").Single().Attribute("src")!.Value);
        Assert.Equal(12, page.Descendants("td").Count(cell => cell.Attribute("style") is not null));
    }

    [Fact]
    public void Render_NeedsNothingFromOutside()
    {
        string html = HtmlReport.Render(Full());
        Assert.DoesNotContain("http:", html);
        Assert.DoesNotContain("https:", html);
        Assert.DoesNotContain("<link", html);
        Assert.DoesNotContain("@import", html);
        Assert.All(Parse(html).Descendants().Attributes("src"), source => Assert.StartsWith("data:", source.Value));
    }

    [Fact]
    public void Render_HostileText_IsEscapedEverywhere()
    {
        const string Hostile = "</script><script>alert('&\"1')</script>";
        string html = HtmlReport.Render(Full() with
        {
            Title = Hostile,
            Subtitle = Hostile,
            Settings = [new(Hostile, Hostile)],
            Speed = [new(Hostile, Hostile)],
            Recipe = Hostile,
            Pictures = [new(Hostile, Hostile, Png)],
            Version = Hostile,
        });
        XElement page = Parse(html);
        Assert.Single(page.Descendants("script"));
        Assert.Equal(1, html.Split("<script").Length - 1);
        Assert.Equal(Hostile, page.Descendants("h1").Single().Value);
        Assert.Equal(Hostile, page.Descendants("pre").Single().Value);
    }

    [Fact]
    public void Render_ControlCharacters_ShowAsReplacement()
    {
        XElement page = Parse(HtmlReport.Render(Full() with { Recipe = "a\u0000b\u001bc\ud800d😀" }));
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDd😀", page.Descendants("pre").Single().Value);
    }

    [Fact]
    public void Render_EmptyReport_HasTitleAndFooterOnly()
    {
        XElement page = Parse(HtmlReport.Render(new ReportContent { Title = "Nothing", Version = "0.1.0" }));
        Assert.Empty(page.Descendants("section"));
        Assert.Equal("Nothing", page.Descendants("h1").Single().Value);
    }

    [Fact]
    public void Render_NoEmptyElementIsSelfClosedInHtml()
    {
        // A browser reads <div/> as an open <div>.
        string html = HtmlReport.Render(Full());
        Assert.All(["div", "li", "i", "td", "th", "span", "script", "style", "svg", "text"], name => Assert.DoesNotMatch($"<{name}( [^>]*)?/>", html));
    }

    [Fact]
    public void Picture_OfAnotherKind_IsRefused()
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => HtmlReport.Render(Full() with { Pictures = [new("Scan", "", [1, 2, 3, 4])] }));
        Assert.Contains("Scan", error.Message);
    }

    [Fact]
    public void Write_ReplacesTheFileAndLeavesNothingElse()
    {
        string path = Path.Combine(_folder, "report.html");
        File.WriteAllText(path, "old");
        ReportContent content = Full();
        HtmlReport.Write(content, path);
        Assert.Equal(HtmlReport.Render(content), File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Curves_OrderLatentsByLastKlAndMuteDeadOnes()
    {
        TrainingCurves curves = TrainingCurves.From(Lines());
        Assert.Equal(["z2", "z0", "z1"], curves.KlPerLatent.Select(series => series.Name));
        Assert.Equal([false, false, true], curves.KlPerLatent.Select(series => series.IsMuted));
        Assert.Equal(["loss", "reconstruction"], curves.Losses.Select(series => series.Name));
        Assert.Equal(["kl"], curves.Terms.Select(series => series.Name));
        Assert.Equal([10.0, 20, 30], curves.Losses[0].X);
        Assert.Equal([110.0, 100, 90], curves.Losses[0].Y);
        Assert.Throws<ArgumentException>(() => TrainingCurves.From([]));
        Assert.Throws<ArgumentException>(() => TrainingCurves.From([.. Lines(), new MetricsLine(40, 1, 1, new LossValues(1, [], [1, 2, 3]))]));
    }

    private static XElement Parse(string html) => XDocument.Parse(html).Root!;

    private static MetricsLine[] Lines() =>
    [
        .. Enumerable.Range(1, 3).Select(i => new MetricsLine(
            10 * i, i, 6000, new LossValues(120 - (10 * i), [("reconstruction", 100 - (10 * i)), ("kl", i)], [0.5f * i, 0.001f, i]))),
    ];

    private static ReportContent Full() => new()
    {
        Title = "β-VAE on dsprites",
        Subtitle = "30 steps",
        Version = "0.1.0",
        Speed = [new("images/s trained", "6,210")],
        Settings = [new("beta", "4.5")],
        Curves = TrainingCurves.From(Lines()),
        Evaluation = MetricCatalogue.Evaluate(GoldenSample.Create()),
        Pictures = [new("Traversal", "One latent moves.", Png)],
        Recipe = "dataset: dsprites\nseed: 0\n",
    };
}
