namespace Disentangle.Datasets.Files.Verification;

/// <summary>What a verification found.</summary>
/// <param name="Path">The file.</param>
/// <param name="Count">Observations in it.</param>
/// <param name="StatedSha256">Digest of the content that the file states; null where it states none.</param>
/// <param name="ContentSha256">Digest of the content as it is (see <see cref="Files.ContentDigest"/>); null where parts cannot be read.</param>
/// <param name="Redrawn">Images that were drawn anew and compared.</param>
/// <param name="Findings">What is wrong, in the order found; empty where nothing is.</param>
public sealed record VerificationResult(
    string Path, long Count, string? StatedSha256, string? ContentSha256, long Redrawn, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsIntact => Findings.Count == 0;

    /// <summary>Whether the file states digests or a recipe that its content could be compared with.</summary>
    public required bool IsComparable { get; init; }

    /// <summary>The first observation that is known to be wrong; null where none is.</summary>
    public long? FirstBadIndex => Findings.Where(f => f.FirstIndex is not null).Select(f => f.FirstIndex).Min();
}
