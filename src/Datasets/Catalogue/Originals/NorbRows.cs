using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Norb;
using Microsoft.Win32.SafeHandles;

namespace Disentangle.Datasets.Catalogue.Originals;

/// <summary>The left pictures of SmallNORB's two parts, one after the other, read where they lie.</summary>
internal sealed class NorbRows : IImageRows
{
    private readonly NorbFile[] _files;
    private readonly SafeFileHandle[] _handles;

    /// <summary>Opens both files.</summary>
    public NorbRows(NorbFile[] files)
    {
        _files = files;
        _handles = new SafeFileHandle[files.Length];
        try
        {
            for (int i = 0; i < files.Length; i++)
            {
                _handles[i] = File.OpenHandle(files[i].Path, options: FileOptions.RandomAccess);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Read(ReadOnlySpan<long> rows, Span<byte> images)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            (int part, int row) = rows[i] < _files[0].Extents[0] ? (0, (int)rows[i]) : (1, (int)(rows[i] - _files[0].Extents[0]));
            NorbFile file = _files[part];
            int bytes = file.Extents[2] * file.Extents[3];
            ReadAt(part, file.DataOffset + ((long)row * file.Extents[1] * bytes), images.Slice(i * bytes, bytes));
        }
    }

    public void Dispose()
    {
        foreach (SafeFileHandle? handle in _handles)
        {
            handle?.Dispose();
        }
    }

    private void ReadAt(int part, long offset, Span<byte> target)
    {
        while (!target.IsEmpty)
        {
            int read = RandomAccess.Read(_handles[part], target, offset);
            if (read == 0)
            {
                throw new DatasetFormatException(_files[part].Path, $"byte {offset}", "the file ends here; it was cut off while it was in use.");
            }

            target = target[read..];
            offset += read;
        }
    }
}
