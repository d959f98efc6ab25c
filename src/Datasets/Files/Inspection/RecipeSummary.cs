namespace Disentangle.Datasets.Files.Inspection;

/// <summary>The recipe of a file and the exact information measures of its joint distribution.</summary>
/// <param name="Yaml">The recipe.</param>
/// <param name="Sha256">Its SHA-256.</param>
/// <param name="Seed">Seed.</param>
/// <param name="IsGrid">Whether the file holds every combination of positive probability once, and no draws.</param>
/// <param name="Joint">The joint distribution's expression.</param>
/// <param name="SupportCount">Combinations of positive probability.</param>
/// <param name="EntropyNats">Entropy of all factors together, in nats.</param>
/// <param name="TotalCorrelationNats">Sum of the factors' entropies minus that, in nats.</param>
/// <param name="Pairs">Every pair of factors that depend on each other.</param>
/// <param name="Changes">What changes between observations 2i and 2i + 1, in words; null where they are no pairs.</param>
public sealed record RecipeSummary(
    string Yaml,
    string Sha256,
    ulong Seed,
    bool IsGrid,
    string Joint,
    long SupportCount,
    double EntropyNats,
    double TotalCorrelationNats,
    IReadOnlyList<PairSummary> Pairs,
    string? Changes)
{
    /// <summary>Entropy of all factors together, in bits.</summary>
    public double EntropyBits => EntropyNats / Math.Log(2);

    /// <summary>Total correlation in bits.</summary>
    public double TotalCorrelationBits => TotalCorrelationNats / Math.Log(2);
}
