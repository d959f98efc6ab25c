using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Disentangle.Learning.Reports;

/// <summary>
/// Builds HTML as XML elements, so that escaping and nesting cannot go wrong and the page is well-formed both as HTML and as XML.
/// </summary>
internal static class Markup
{
    private static readonly HashSet<string> VoidElements = ["meta", "img", "br", "hr", "link"];
    private static readonly HashSet<string> SvgShapes = ["path", "line", "rect", "circle"];

    /// <summary>An element with a class (null for none), attributes, texts, numbers and child elements.</summary>
    public static XElement Tag(string name, string? cssClass, params object?[] content)
    {
        XElement element = new(name, cssClass is null ? null : new XAttribute("class", cssClass));
        foreach (object? item in content)
        {
            element.Add(item is string text ? Printable(text) : item);
        }

        // HTML knows no <div/>: an empty element needs its closing tag.
        if (element.IsEmpty && !VoidElements.Contains(name) && !SvgShapes.Contains(name))
        {
            element.Value = "";
        }

        return element;
    }

    public static XAttribute Attribute(string name, string value) => new(name, Printable(value));

    public static XAttribute Attribute(string name, double value) => new(name, Pixel(value));

    /// <summary>A coordinate with one decimal.</summary>
    public static string Pixel(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    // XML has no way to write most control characters and lone surrogates; they show as the replacement character.
    private static string Printable(string text)
    {
        StringBuilder printable = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                printable.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                printable.Append(text, i++, 2);
            }
            else
            {
                printable.Append('\uFFFD');
            }
        }

        return printable.ToString();
    }
}
