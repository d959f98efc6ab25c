namespace Disentangle.Datasets.Files.Export;

/// <summary>How far an export is.</summary>
/// <param name="Done">Images that are in the file, those of an interrupted run before included.</param>
/// <param name="Total">Images that the file will have.</param>
/// <param name="Resumed">Images that an interrupted run had left.</param>
/// <param name="Elapsed">Time since this run began.</param>
public sealed record ExportProgress(long Done, long Total, long Resumed, TimeSpan Elapsed)
{
    /// <summary>Images per second of this run.</summary>
    public double ImagesPerSecond => Elapsed > TimeSpan.Zero ? (Done - Resumed) / Elapsed.TotalSeconds : 0;
}
