namespace Disentangle.Datasets.Recipes;

/// <summary>A recipe that cannot be read; the message shows file, line and field.</summary>
public sealed class RecipeFormatException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="file">Name of the file, for the message.</param>
    /// <param name="line">Line, 1 for the first.</param>
    /// <param name="field">The field at fault, or null where it is none.</param>
    /// <param name="problem">What is wrong and what is allowed, a full sentence.</param>
    /// <param name="inner">The error that was found in the field's value, if any.</param>
    public RecipeFormatException(string file, long line, string? field, string problem, Exception? inner = null)
        : base($"{file}({line}): {(field is null ? "" : field + ": ")}{problem}", inner)
    {
        File = file;
        Line = line;
        Field = field;
    }

    /// <summary>Name of the file.</summary>
    public string File { get; }

    /// <summary>Line, 1 for the first.</summary>
    public long Line { get; }

    /// <summary>The field at fault, or null where it is none.</summary>
    public string? Field { get; }
}
