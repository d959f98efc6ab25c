namespace Disentangle.Render;

/// <summary>The driver refused a shader or could not link a program.</summary>
public sealed class ShaderCompilationException : Exception
{
    /// <param name="stage">What was being made: <c>vertex</c>, <c>fragment</c>, <c>compute</c> or <c>link</c>.</param>
    /// <param name="file">The shader file, relative to the shader folder; for a link, all files of the program.</param>
    /// <param name="log">The driver's log, with the names of include files in place of source numbers.</param>
    public ShaderCompilationException(string stage, string file, string log)
        : base($"The {stage} stage of {file} failed:\n{log}")
    {
        Stage = stage;
        File = file;
        Log = log;
    }

    /// <summary>What was being made: <c>vertex</c>, <c>fragment</c>, <c>compute</c> or <c>link</c>.</summary>
    public string Stage { get; }

    /// <summary>The shader file, relative to the shader folder.</summary>
    public string File { get; }

    /// <summary>The driver's log; its line numbers are those of the files named in it.</summary>
    public string Log { get; }
}
