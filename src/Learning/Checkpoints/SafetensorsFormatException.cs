namespace Disentangle.Learning.Checkpoints;

/// <summary>A file that is not a whole, valid safetensors file.</summary>
public sealed class SafetensorsFormatException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reason">What is wrong with it, a sentence without its full stop.</param>
    public SafetensorsFormatException(string path, string reason)
        : base($"{path}: {reason}.")
    {
        Path = path;
        Reason = reason;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What is wrong with it, a sentence without its full stop.</summary>
    public string Reason { get; }
}
