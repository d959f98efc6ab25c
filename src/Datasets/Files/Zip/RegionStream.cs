namespace Disentangle.Datasets.Files.Zip;

/// <summary>A stretch of an archive.</summary>
internal sealed class RegionStream(ZipReader archive, long offset, long length) : ReadOnlyStream
{
    private long _position;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int count = (int)Math.Min(buffer.Length, length - _position);
        archive.ReadAt(offset + _position, buffer[..count]);
        _position += count;
        return count;
    }
}
