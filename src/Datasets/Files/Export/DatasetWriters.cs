namespace Disentangle.Datasets.Files.Export;

/// <summary>The writer of each kind of file.</summary>
internal static class DatasetWriters
{
    /// <summary>Creates the writer of a plan's file.</summary>
    public static IDatasetWriter Create(ExportPlan plan, string path) => plan.Container switch
    {
        FileContainer.Hdf5 => new Hdf5DatasetWriter(plan, path),
        FileContainer.Npz => new NpzDatasetWriter(plan, path),
        _ => throw new ArgumentOutOfRangeException(nameof(plan), plan.Container, "No such kind of file."),
    };
}
