using System.Text.Json;
using System.Text.Json.Serialization;

namespace Disentangle.Cli.Console;

/// <summary>
/// Where a verb speaks. Without <c>--json</c> text goes to stdout; with it stdout gets exactly one JSON document and text goes to stderr.
/// </summary>
internal sealed class Terminal
{
    internal static readonly Option<bool> JsonOption = new("--json")
    {
        Description = "Print one JSON document on stdout; everything else goes to stderr.",
        Recursive = true,
    };

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private readonly bool _json;

    internal Terminal(ParseResult parsed)
    {
        _json = parsed.GetValue(JsonOption);
        TextWriter writer = _json ? System.Console.Error : System.Console.Out;
        Text = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        IsInteractive = Text.Profile.Capabilities.Interactive && Text.Profile.Capabilities.Ansi
            && !(_json ? System.Console.IsErrorRedirected : System.Console.IsOutputRedirected);
        if (!IsInteractive)
        {
            // A log file has no width: wide enough that no line or table cell is ever folded.
            Text.Profile.Width = 400;
            Text.Profile.Capabilities.Ansi = false;
        }
    }

    /// <summary>Text for people.</summary>
    internal IAnsiConsole Text { get; }

    /// <summary>Whether a person watches, so that progress may redraw itself.</summary>
    internal bool IsInteractive { get; }

    /// <summary>One plain line of text for people.</summary>
    internal void Line(string text) => Text.WriteLine(text);

    /// <summary>Ends the verb: prints <paramref name="document"/> with <c>--json</c>, <paramref name="show"/> otherwise.</summary>
    internal void Result(object document, Action<IAnsiConsole> show)
    {
        if (_json)
        {
            System.Console.Out.WriteLine(JsonSerializer.Serialize(document, Format));
        }
        else
        {
            show(Text);
        }
    }

    /// <summary>A table with plain cells; numbers are right-aligned, and only the last column is broken into lines.</summary>
    internal static Table Table(string[] headings, IEnumerable<string[]> rows)
    {
        string[][] cells = [.. rows];
        Table table = new() { Border = TableBorder.Simple, ShowRowSeparators = false };
        for (int column = 0; column < headings.Length; column++)
        {
            bool numeric = cells.Length > 0 && cells.All(row => row[column].Length == 0 || char.IsAsciiDigit(row[column].TrimStart('-', '−')[0]));
            TableColumn heading = new(new Text(headings[column])) { NoWrap = column < headings.Length - 1 };
            table.AddColumn(numeric ? heading.RightAligned() : heading);
        }

        foreach (string[] row in cells)
        {
            table.AddRow([.. row.Select(cell => new Text(cell))]);
        }

        return table;
    }
}
