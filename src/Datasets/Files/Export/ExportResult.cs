namespace Disentangle.Datasets.Files.Export;

/// <summary>A finished export.</summary>
/// <param name="Path">The file.</param>
/// <param name="Count">Images in it.</param>
/// <param name="Resumed">Images that an interrupted run had left.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="ContentSha256">Digest of images, classes and values, 64 lower-case hexadecimal digits; see <see cref="Files.ContentDigest"/>.</param>
/// <param name="Elapsed">Time that this run took.</param>
public sealed record ExportResult(string Path, long Count, long Resumed, long Bytes, string ContentSha256, TimeSpan Elapsed);
