namespace Disentangle.Render;

/// <summary>A shader file, or a file that it includes, cannot be read.</summary>
public sealed class ShaderIncludeException : Exception
{
    /// <param name="file">The file and line of the include directive, or the file that was asked for.</param>
    /// <param name="problem">What is wrong and what to do.</param>
    public ShaderIncludeException(string file, string problem)
        : base($"{file}: {problem}") => File = file;

    /// <summary>The file and line of the include directive, or the file that was asked for.</summary>
    public string File { get; }
}
