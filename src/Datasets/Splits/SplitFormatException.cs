namespace Disentangle.Datasets.Splits;

/// <summary>A split that cannot be read or made; the message shows its text, what is wrong and the cure.</summary>
public sealed class SplitFormatException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="split">The split's whole text.</param>
    /// <param name="problem">What is wrong and what is allowed, a full sentence.</param>
    /// <param name="inner">The error that was found, if any.</param>
    public SplitFormatException(string split, string problem, Exception? inner = null)
        : base($"Split '{split}': {problem}", inner)
    {
        Split = split;
    }

    /// <summary>The split's whole text.</summary>
    public string Split { get; }
}
