using Disentangle.Datasets.Files.Compression;

namespace Disentangle.Datasets.Files.Export;

/// <summary>How a data set is exported. None of this but <see cref="CompressionLevel"/> changes a byte of the merged file.</summary>
public sealed record ExportOptions
{
    /// <summary>The part to export; null for the whole. Parts are HDF5 files.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Threads that compress; null for one per core.</summary>
    public int? Threads { get; init; }

    /// <summary>1 (fast) to 9 (small). On dSprites 1 takes 81 bytes an image and 9 takes 78, at 0.8 of the speed.</summary>
    public int CompressionLevel { get; init; } = 1;

    /// <summary>Told about every few thousand images.</summary>
    public IProgress<ExportProgress>? Progress { get; init; }

    /// <summary>Throws unless all settings are in their ranges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is not; the message names it.</exception>
    internal void ThrowIfInvalid()
    {
        if (Threads is < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(Threads), Threads, "At least one thread must compress.");
        }

        if (CompressionLevel is < ZlibEncoder.MinimumLevel or > ZlibEncoder.MaximumLevel)
        {
            throw new ArgumentOutOfRangeException(
                nameof(CompressionLevel), CompressionLevel, $"The compression level must be {ZlibEncoder.MinimumLevel} to {ZlibEncoder.MaximumLevel}.");
        }
    }
}
