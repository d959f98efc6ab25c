namespace Disentangle.Datasets.Files;

/// <summary>A file is damaged or of another layout than the data sets that can be read.</summary>
public sealed class DatasetFormatException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="path">The file.</param>
    /// <param name="place">Data set, key, attribute or position in it.</param>
    /// <param name="problem">What was found, what is allowed and what to do.</param>
    /// <param name="cause">The error underneath, if any.</param>
    public DatasetFormatException(string path, string place, string problem, Exception? cause = null)
        : base($"{path}: {place}: {problem}", cause)
    {
        FilePath = path;
        Place = place;
    }

    /// <summary>The file.</summary>
    public string FilePath { get; }

    /// <summary>Data set, key, attribute or position in it.</summary>
    public string Place { get; }
}
