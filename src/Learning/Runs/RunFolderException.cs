namespace Disentangle.Learning.Runs;

/// <summary>A folder that is no run, is one of another version, or belongs to another configuration; the message says what to do.</summary>
public sealed class RunFolderException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="reason">What is wrong and what to do, whole sentences.</param>
    public RunFolderException(string folder, string reason)
        : base($"{folder}: {reason}")
    {
        Folder = folder;
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }
}
