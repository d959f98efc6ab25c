namespace Disentangle.Datasets.Files.Export;

/// <summary>What an interrupted export left behind belongs to another data set or to other options, so it cannot be continued.</summary>
public sealed class PartialExportException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="path">The partial file.</param>
    /// <param name="problem">Whose it is and whose is wanted, and what to do; full sentences.</param>
    public PartialExportException(string path, string problem)
        : base($"{path}: {problem}")
    {
        PartialPath = path;
    }

    /// <summary>The partial file.</summary>
    public string PartialPath { get; }
}
