namespace Disentangle.Datasets.Catalogue.Scenes;

/// <summary>A scene's description that cannot be read; the message shows file, line, column and the cure.</summary>
/// <param name="file">Name of the file.</param>
/// <param name="line">Line, 1 for the first.</param>
/// <param name="column">Column, 1 for the first.</param>
/// <param name="problem">What is wrong and what is allowed, a full sentence.</param>
/// <param name="inner">The error that was found there, if any.</param>
public sealed class SceneFormatException(string file, long line, long column, string problem, Exception? inner = null)
    : FormatException($"{file}({line},{column}): {problem}", inner)
{
    /// <summary>Name of the file.</summary>
    public string File { get; } = file;

    /// <summary>Line, 1 for the first.</summary>
    public long Line { get; } = line;
}
