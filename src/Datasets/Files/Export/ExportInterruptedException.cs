namespace Disentangle.Datasets.Files.Export;

/// <summary>An export could not go on, for example because the disk is full; nothing bears the final name and the finished part is kept.</summary>
public sealed class ExportInterruptedException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="path">The file that was to be written.</param>
    /// <param name="partialPath">Where the finished part is.</param>
    /// <param name="done">Images in it.</param>
    /// <param name="total">Images that the file was to have.</param>
    /// <param name="cause">The error underneath.</param>
    public ExportInterruptedException(string path, string partialPath, long done, long total, Exception cause)
        : base(
            $"Writing {path} stopped after {done} of {total} images: {cause.Message.TrimEnd('.')}. Remove the cause (free space on a full disk) and run "
            + (done > 0 ? $"the same command again: it continues from {partialPath}, where the finished part is kept." : "the command again."),
            cause)
    {
        PartialPath = partialPath;
        Done = done;
    }

    /// <summary>Where the finished part is.</summary>
    public string PartialPath { get; }

    /// <summary>Images in it.</summary>
    public long Done { get; }
}
