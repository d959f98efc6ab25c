namespace Disentangle.Datasets.Joints;

/// <summary>A joint distribution's text that cannot be read; the message shows the place, the text there and the cure.</summary>
public sealed class JointFormatException : FormatException
{
    private const int Shown = 80;

    /// <summary>Creates the exception.</summary>
    /// <param name="file">File that holds the text; null for text from elsewhere.</param>
    /// <param name="expression">The whole text that came.</param>
    /// <param name="offset">Place of the fault in it, 0 for the first character.</param>
    /// <param name="line">Line of the fault in the file, or in the text where there is no file; 1 for the first.</param>
    /// <param name="column">Column of the fault in that line, 1 for the first.</param>
    /// <param name="problem">What is wrong there and what is allowed, a full sentence.</param>
    /// <param name="inner">The error that was found there, if any.</param>
    internal JointFormatException(
        string? file, string expression, int offset, int line, int column, string problem, Exception? inner = null)
        : base($"{PlaceOf(file, expression, offset, line, column)}: {problem}", inner)
    {
        File = file;
        Expression = expression;
        Line = line;
        Column = column;
    }

    /// <summary>File that holds the text; null for text from elsewhere.</summary>
    public string? File { get; }

    /// <summary>The whole text that came.</summary>
    public string Expression { get; }

    /// <summary>Line of the fault, 1 for the first.</summary>
    public int Line { get; }

    /// <summary>Place of the fault in its line, 1 for the first character.</summary>
    public int Column { get; }

    /// <summary>The known name nearest to an unknown one; null where the fault is another.</summary>
    public string? Nearest => (InnerException as UnknownNameException)?.Nearest;

    /// <summary>How messages begin that name a place.</summary>
    internal static string PlaceOf(string? file, string expression, int offset, int line, int column)
    {
        // Long texts, with tables in them, are shown around the fault only.
        int start = Math.Max(0, Math.Min(offset - (Shown / 2), expression.Length - Shown));
        int end = Math.Min(expression.Length, start + Shown);
        string shown = $"{(start > 0 ? "…" : "")}{expression[start..end].ReplaceLineEndings(" ")}{(end < expression.Length ? "…" : "")}";
        return file is not null ? $"{file}({line},{column}), in '{shown}'"
            : line > 1 ? $"Joint distribution '{shown}', line {line}, column {column}"
            : $"Joint distribution '{shown}', column {column}";
    }
}
