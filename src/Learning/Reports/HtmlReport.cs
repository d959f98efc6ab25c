using System.Reflection;
using System.Text;
using System.Xml.Linq;
using Disentangle.Datasets.Files;
using Disentangle.Learning.Reports.Charts;

namespace Disentangle.Learning.Reports;

/// <summary>
/// Writes a report as one HTML file that needs nothing else: styles, script, charts and pictures are inside, so that it can be mailed
/// and opened anywhere, in light or dark.
/// </summary>
public static class HtmlReport
{
    /// <summary>Writes the page; the file appears under its name only when it is whole.</summary>
    /// <param name="content">What to show.</param>
    /// <param name="path">File to create or replace.</param>
    /// <exception cref="IOException">The file cannot be written; nothing is left under its name.</exception>
    public static void Write(ReportContent content, string path)
    {
        byte[] page = Encoding.UTF8.GetBytes(Render(content));
        AtomicFile.Write(path, stream => stream.Write(page));
    }

    /// <summary>The page as text, well-formed as HTML and as XML.</summary>
    public static string Render(ReportContent content)
    {
        XElement head = Markup.Tag(
            "head", null,
            Markup.Tag("meta", null, Markup.Attribute("charset", "utf-8")),
            Markup.Tag("meta", null, Markup.Attribute("name", "viewport"), Markup.Attribute("content", "width=device-width, initial-scale=1")),
            Markup.Tag("meta", null, Markup.Attribute("name", "color-scheme"), Markup.Attribute("content", "light dark")),
            Markup.Tag("title", null, content.Title),
            Embedded("style", "report.css", "/*", "*/"));
        XElement body = Markup.Tag(
            "body", null,
            Markup.Tag("header", null, Markup.Tag("h1", null, content.Title), content.Subtitle.Length > 0 ? Markup.Tag("p", null, content.Subtitle) : null),
            Markup.Tag("main", null, Sections(content)),
            Markup.Tag("footer", null, $"Written by Disentangle {content.Version}"),
            Embedded("script", "report.js", "/*", "*/"));
        XElement page = Markup.Tag("html", null, Markup.Attribute("lang", "en"), head, body);
        return $"<!DOCTYPE html>\n{page}\n";
    }

    private static IEnumerable<XElement> Sections(ReportContent content)
    {
        IReadOnlyList<ReportEntry> tiles = [.. MetricSection.Headlines(content.Evaluation), .. content.Speed];
        if (tiles.Count > 0)
        {
            yield return Markup.Tag("div", "tiles", tiles.Select(entry => Markup.Tag(
                "div", "tile", Markup.Tag("b", null, entry.Value), Markup.Tag("span", null, entry.Name))));
        }

        if (content.Curves is { } curves)
        {
            yield return Section("Training", Markup.Tag("div", "charts", Charts(curves).Select(chart => chart.ToFigure())));
        }

        if (content.Evaluation is { } evaluation)
        {
            yield return Section("Metrics", [.. MetricSection.Content(evaluation)]);
        }

        foreach (ReportPicture picture in content.Pictures)
        {
            yield return Section(picture.Title, PictureOf(picture));
        }

        if (content.Settings.Count > 0)
        {
            yield return Section("Settings", Markup.Tag("table", "entries", Markup.Tag("tbody", null, content.Settings.Select(entry => Markup.Tag(
                "tr", null, Markup.Tag("th", null, entry.Name), Markup.Tag("td", null, entry.Value))))));
        }

        if (content.Recipe.Length > 0)
        {
            yield return Section("Recipe", Markup.Tag("pre", null, content.Recipe));
        }
    }

    private static IEnumerable<LineChart> Charts(TrainingCurves curves)
    {
        yield return new LineChart("Loss", "step", "nats per image", curves.Losses, AxisScale.LogarithmicIfWide);
        if (curves.Terms.Count > 0)
        {
            yield return new LineChart("Other terms, unweighted", "step", "nats per image", curves.Terms, AxisScale.FromZero);
        }

        if (curves.KlPerLatent.Count > 0)
        {
            yield return new LineChart("KL per latent", "step", "nats", curves.KlPerLatent, AxisScale.FromZero);
        }

        yield return new LineChart("Training speed", "step", "images per second", [curves.ImagesPerSecond], AxisScale.FromZero);
    }

    private static XElement Section(string title, params object?[] content) =>
        Markup.Tag("section", null, [Markup.Tag("h2", null, title), .. content]);

    private static XElement PictureOf(ReportPicture picture) => Markup.Tag(
        "figure", "picture",
        Markup.Tag(
            "img", null,
            Markup.Attribute("alt", picture.Title),
            Markup.Attribute("src", $"data:{picture.MediaType};base64,{Convert.ToBase64String(picture.Data)}")),
        picture.Caption.Length > 0 ? Markup.Tag("figcaption", null, picture.Caption) : null);

    // HTML reads the text as it stands, XML reads it as CDATA: the comment signs hide the CDATA marks from CSS and JavaScript.
    private static XElement Embedded(string element, string resource, string commentStart, string commentEnd)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Disentangle.Learning.Reports.{resource}")
            ?? throw new InvalidOperationException($"The assembly was built without its resource {resource}.");
        using StreamReader reader = new(stream);
        string text = reader.ReadToEnd();
        return new XElement(element, new XText(commentStart), new XCData($"{commentEnd}\n{text}{commentStart}"), new XText(commentEnd));
    }
}
