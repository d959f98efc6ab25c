namespace Disentangle.Datasets.Joints.Language;

/// <summary>The text of a joint distribution, and where each piece of it stands in the file that it came from.</summary>
internal sealed class JointText
{
    private readonly IReadOnlyList<(int Offset, int Line, int Column)> _places;

    /// <summary>Text without a file.</summary>
    public JointText(string text)
        : this(text, null, [(0, 1, 1)])
    {
    }

    /// <summary>Text that was put together out of pieces of a file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file.</param>
    /// <param name="places">Where pieces begin, in the text and in the file; ascending, the first at offset 0.</param>
    public JointText(string text, string? file, IReadOnlyList<(int Offset, int Line, int Column)> places)
    {
        Text = text;
        File = file;
        _places = places;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The file, or null.</summary>
    public string? File { get; }

    /// <summary>The path of a file that the text names: relative to the folder of the text's own file.</summary>
    public string PathOf(string name) => Path.Combine(Path.GetDirectoryName(File) ?? "", name);

    /// <summary>The error for a fault at an offset.</summary>
    public JointFormatException Fault(int offset, string problem, Exception? inner = null)
    {
        (int line, int column) = LineOf(offset);
        return new JointFormatException(File, Text, offset, line, column, problem, inner);
    }

    /// <summary>The error of terms that are no distribution, with the place of the one at fault.</summary>
    public JointTableException Fault(int offset, JointTableException problem)
    {
        (int line, int column) = LineOf(offset);
        return new JointTableException($"{JointFormatException.PlaceOf(File, Text, offset, line, column)}: {problem.Message}", problem.Term);
    }

    private (int Line, int Column) LineOf(int offset)
    {
        (int start, int line, int column) = _places.Last(p => p.Offset <= offset);
        foreach (char c in Text.AsSpan(start, Math.Min(offset, Text.Length) - start))
        {
            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return (line, column);
    }
}
