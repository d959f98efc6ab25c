namespace Disentangle.Learning.Pictures;

/// <summary>
/// The captions' own font: glyphs on a 5 × 7 grid with proportional widths, two rows of descenders and one empty column between
/// letters. Drawn for this project, so that pictures need no font file and look the same everywhere.
/// </summary>
internal static partial class BitmapFont
{
    /// <summary>Rows of a capital letter.</summary>
    public const int CapitalHeight = 7;

    /// <summary>Rows that hang below the baseline.</summary>
    public const int DescentHeight = 2;

    /// <summary>Distance from one line of text to the next.</summary>
    public const int LineHeight = 11;

    private const int SpaceWidth = 3;

    private static readonly Dictionary<char, string[]> Glyphs = Drawings
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.TrimEnd())
        .ToDictionary(line => line[0], line => line[2..].Split(' '));

    /// <summary>Width of one line of text in pixels at scale 1, without a trailing gap.</summary>
    public static int WidthOf(string line)
    {
        int width = 0;
        foreach (char letter in line)
        {
            width += AdvanceOf(letter);
        }

        return Math.Max(0, width - 1);
    }

    /// <summary>Calls <paramref name="plot"/> for every set pixel of one line of text; x from the left, y from the top of the capitals.</summary>
    public static void Trace(string line, Action<int, int> plot)
    {
        int left = 0;
        foreach (char letter in line)
        {
            if (letter != ' ')
            {
                TraceGlyph(RowsOf(letter), left, plot);
            }

            left += AdvanceOf(letter);
        }
    }

    private static void TraceGlyph(string[] rows, int left, Action<int, int> plot)
    {
        for (int y = 0; y < rows.Length; y++)
        {
            for (int x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x] == '#')
                {
                    plot(left + x, y);
                }
            }
        }
    }

    private static int AdvanceOf(char letter) => letter == ' ' ? SpaceWidth + 1 : RowsOf(letter)[0].Length + 1;

    // A letter the font lacks shows as a question mark instead of vanishing.
    private static string[] RowsOf(char letter) => Glyphs.TryGetValue(letter, out string[]? rows) ? rows : Glyphs['?'];
}
