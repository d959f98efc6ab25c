namespace Disentangle.Learning.Pictures.Panels;

/// <summary>Breaks long text into lines.</summary>
internal static class TextWrap
{
    /// <summary>Lines that are no wider than a width, broken after the last separator that allows it, or anywhere where none does.</summary>
    /// <param name="text">One line.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="scale">Scale of the font.</param>
    /// <param name="separators">Where lines may end, the best first.</param>
    /// <param name="mostLines">More lines are left out, and an ellipsis says so.</param>
    public static IReadOnlyList<string> Lines(string text, int width, int scale, IReadOnlyList<string> separators, int mostLines)
    {
        List<string> lines = [];
        while (text.Length > 0 && lines.Count < mostLines)
        {
            int length = FittingLength(text, width / scale);
            if (length < text.Length)
            {
                length = BreakBefore(text, length, separators);
            }

            lines.Add(text[..length].TrimEnd());
            text = text[length..].TrimStart();
        }

        if (text.Length > 0)
        {
            lines[^1] = Shorten($"{lines[^1]} {text}", width, scale);
        }

        return lines;
    }

    /// <summary>The text, or as much of its beginning as fits with an ellipsis.</summary>
    /// <param name="text">One line.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="scale">Scale of the font.</param>
    public static string Shorten(string text, int width, int scale) => BitmapFont.WidthOf(text) * scale <= width
        ? text
        : string.Concat(text.AsSpan(0, FittingLength(text, (width / scale) - BitmapFont.WidthOf(" …"))), "…");

    private static int FittingLength(string text, int width)
    {
        int length = text.Length;
        while (length > 1 && BitmapFont.WidthOf(text[..length]) > width)
        {
            length--;
        }

        return length;
    }

    private static int BreakBefore(string text, int length, IReadOnlyList<string> separators)
    {
        foreach (string separator in separators)
        {
            int at = text.LastIndexOf(separator, length - 1, length, StringComparison.Ordinal);
            if (at > 0)
            {
                return at + separator.Length;
            }
        }

        return length;
    }
}
