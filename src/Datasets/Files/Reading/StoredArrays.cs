using Disentangle.Datasets.Files.Attributes;

namespace Disentangle.Datasets.Files.Reading;

/// <summary>The arrays of a file, found but not yet read.</summary>
internal sealed class StoredArrays : IDisposable
{
    /// <summary>Kind of file.</summary>
    public required FileContainer Container { get; init; }

    /// <summary>Layout of the file.</summary>
    public required FileLayout Layout { get; init; }

    /// <summary>Number of observations N.</summary>
    public required long Count { get; init; }

    /// <summary>Extent of the images.</summary>
    public required IReadOnlyList<long> ImageShape { get; init; }

    /// <summary>Number of factors F.</summary>
    public required int Dimension { get; init; }

    /// <summary>Attributes; none in a public original.</summary>
    public required StoredAttributes Attributes { get; init; }

    /// <summary>Opens the images, rows of H · W · C bytes.</summary>
    public required Func<IRowStore<byte>> OpenImages { get; init; }

    /// <summary>Classes, rows of F; null where the file has values only.</summary>
    public required IRowStore<long>? Classes { get; init; }

    /// <summary>Values, rows of F.</summary>
    public required IRowStore<double> Values { get; init; }

    /// <summary>The factor grid of a public original that holds its images in grid order and no labels; null where the file has labels.</summary>
    public FactorSpace? Grid { get; init; }

    /// <summary>Digest of the content where the file's directory has checksums of it, so that it need not be read whole; null elsewhere.</summary>
    public string? Digest { get; init; }

    /// <summary>The open file and whatever of it is open.</summary>
    public required IStoredFile File { get; init; }

    /// <summary>Lines that describe each array: path, type, extent, chunks and filters.</summary>
    public required IReadOnlyList<string> Description { get; init; }

    /// <inheritdoc/>
    public void Dispose() => File.Dispose();
}
