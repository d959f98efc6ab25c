using System.IO.Compression;
using System.IO.Hashing;

namespace Disentangle.Datasets.Files.Zip;

/// <summary>A member's bytes; whoever reads to the end learns whether they are those that were written.</summary>
internal sealed class CheckedStream : ReadOnlyStream
{
    private readonly Crc32 _checksum = new();
    private readonly RegionStream _stored;
    private readonly Stream _inner;
    private readonly ZipEntry _entry;
    private readonly string _path;
    private long _position;

    public CheckedStream(ZipReader archive, ZipEntry entry, string path)
    {
        _stored = new RegionStream(archive, archive.DataOffset(entry), entry.StoredSize);
        _inner = entry.IsDeflated ? new DeflateStream(_stored, CompressionMode.Decompress) : _stored;
        _entry = entry;
        _path = path;
    }

    /// <inheritdoc/>
    /// <exception cref="DatasetFormatException">The compressed bytes are damaged, or the checksum is another.</exception>
    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = _inner.Read(buffer);
        }
        catch (InvalidDataException e)
        {
            throw new DatasetFormatException(_path, _entry.Name, $"the compressed bytes are damaged after byte {_position}.", e);
        }

        _checksum.Append(buffer[..read]);
        _position += read;
        if (read > 0 && _position == _entry.Size && _checksum.GetCurrentHashAsUInt32() != _entry.Crc32)
        {
            throw new DatasetFormatException(_path, _entry.Name, "its bytes do not match the archive's checksum; the file is damaged.");
        }

        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _inner.Dispose();
        _stored.Dispose();
        base.Dispose(disposing);
    }
}
