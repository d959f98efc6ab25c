using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Files.Verification;

/// <summary>How thoroughly a file is verified.</summary>
public sealed record VerificationOptions
{
    /// <summary>
    /// Creates the renderer of the file's data set; null draws nothing. With it, images are drawn anew: <see cref="Probes"/> of them, and
    /// all of a block whose digest is wrong, which tells the first wrong image exactly.
    /// </summary>
    public Func<IObservationRenderer>? CreateRenderer { get; init; }

    /// <summary>The file's data set where it is outside the catalogue; null for none.</summary>
    public DatasetDefinition? Dataset { get; init; }

    /// <summary>Images to draw anew, evenly spread; at least 0.</summary>
    public int Probes { get; init; } = 256;

    /// <summary>Told how many observations have been hashed.</summary>
    public IProgress<long>? Progress { get; init; }
}
