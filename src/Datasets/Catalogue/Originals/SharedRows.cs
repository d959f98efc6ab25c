namespace Disentangle.Datasets.Catalogue.Originals;

/// <summary>
/// One open file for all who read it: opened for the first, closed with the last. Images that must be unpacked are unpacked once, however
/// many renderers there are.
/// </summary>
internal sealed class SharedRows(Func<string, IImageRows> open)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _open = new(StringComparer.Ordinal);

    /// <summary>The images in a file; dispose them when done.</summary>
    public IImageRows Take(string path)
    {
        lock (_gate)
        {
            if (!_open.TryGetValue(path, out Entry? entry))
            {
                entry = new Entry(open(path));
                _open.Add(path, entry);
            }

            entry.Users++;
            return new Lease(this, path, entry.Rows);
        }
    }

    private void Release(string path)
    {
        lock (_gate)
        {
            Entry entry = _open[path];
            if (--entry.Users == 0)
            {
                _open.Remove(path);
                entry.Rows.Dispose();
            }
        }
    }

    private sealed class Entry(IImageRows rows)
    {
        public IImageRows Rows { get; } = rows;

        public int Users { get; set; }
    }

    private sealed class Lease(SharedRows owner, string path, IImageRows rows) : IImageRows
    {
        private bool _isReleased;

        public void Read(ReadOnlySpan<long> indices, Span<byte> images)
        {
            ObjectDisposedException.ThrowIf(_isReleased, this);
            rows.Read(indices, images);
        }

        public void Dispose()
        {
            if (!_isReleased)
            {
                _isReleased = true;
                owner.Release(path);
            }
        }
    }
}
