using System.Runtime.InteropServices;
using Disentangle.Datasets.Files.Zip;
using Microsoft.Win32.SafeHandles;

namespace Disentangle.Datasets.Files.Reading;

/// <summary>
/// Rows that lie one after the other in a file: inside an archive whose member is stored, or in a temporary file that vanishes
/// with the process.
/// </summary>
internal sealed class FileRowStore<T> : IRowStore<T>
    where T : unmanaged
{
    private readonly ZipReader? _archive;
    private readonly SafeFileHandle? _file;
    private readonly long _offset;
    private readonly long _rowBytes;

    /// <summary>Rows of a stored member; the archive stays its owner's.</summary>
    public FileRowStore(ZipReader archive, long offset, long rowBytes)
    {
        _archive = archive;
        _offset = offset;
        _rowBytes = rowBytes;
    }

    /// <summary>Rows of a file that this store closes.</summary>
    public FileRowStore(SafeFileHandle file, long rowBytes)
    {
        _file = file;
        _rowBytes = rowBytes;
    }

    /// <inheritdoc/>
    public void Read(long first, Span<T> destination)
    {
        Span<byte> bytes = MemoryMarshal.AsBytes(destination);
        long offset = _offset + (first * _rowBytes);
        if (_archive is not null)
        {
            _archive.ReadAt(offset, bytes);
            return;
        }

        while (!bytes.IsEmpty)
        {
            int read = RandomAccess.Read(_file!, bytes, offset);
            if (read == 0)
            {
                throw new EndOfStreamException("The temporary file of unpacked images was cut off from outside.");
            }

            bytes = bytes[read..];
            offset += read;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();
}
