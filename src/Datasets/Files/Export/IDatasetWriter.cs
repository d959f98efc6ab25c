namespace Disentangle.Datasets.Files.Export;

/// <summary>Writes one kind of file from records that come in index order. The bytes do not depend on how the images were split into records.</summary>
internal interface IDatasetWriter : IDisposable
{
    /// <summary>Adds the next observations.</summary>
    void Append(ExportRecord record);

    /// <summary>Writes what comes last and closes the file.</summary>
    /// <param name="blocks">Digests of all blocks.</param>
    void Finish(IReadOnlyList<string> blocks);
}
