namespace Disentangle.Datasets.Files.Zip;

/// <summary>One member of a zip archive as its central directory lists it.</summary>
/// <param name="Name">Name.</param>
/// <param name="IsDeflated">Compressed with Deflate; stored as it is otherwise.</param>
/// <param name="Size">Bytes of the member.</param>
/// <param name="StoredSize">Bytes that it takes in the archive.</param>
/// <param name="Crc32">Checksum of its bytes.</param>
/// <param name="HeaderOffset">Where its local header starts.</param>
internal sealed record ZipEntry(string Name, bool IsDeflated, long Size, long StoredSize, uint Crc32, long HeaderOffset);
