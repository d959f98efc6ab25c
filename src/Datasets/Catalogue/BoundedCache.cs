namespace Disentangle.Datasets.Catalogue;

/// <summary>
/// Keeps what was read last, up to a number of bytes; the value read longest ago goes first. Two threads that need the same value at once read it
/// once.
/// </summary>
/// <param name="mostBytes">Limit; a single larger value is handed out, but not kept.</param>
/// <param name="read">Reads a value; any thread.</param>
internal sealed class BoundedCache(long mostBytes, Func<int, byte[]> read)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = [];

    /// <summary>Bytes that are kept, never more than the limit once no value is being read.</summary>
    public long Bytes { get; private set; }

    /// <summary>A value.</summary>
    public byte[] Get(int key)
    {
        Entry entry;
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out LinkedListNode<Entry>? node))
            {
                _byUse.Remove(node);
            }
            else
            {
                node = new LinkedListNode<Entry>(new Entry(key, new Lazy<byte[]>(() => read(key))));
                _entries.Add(key, node);
            }

            _byUse.AddFirst(node);
            entry = node.Value;
        }

        try
        {
            byte[] value = entry.Value.Value;
            Count(entry, value.Length);
            return value;
        }
        catch
        {
            // A lazy value keeps its exception; the next reader shall try again.
            Forget(entry);
            throw;
        }
    }

    private void Count(Entry entry, int bytes)
    {
        lock (_gate)
        {
            if (!entry.IsCounted && _entries.TryGetValue(entry.Key, out LinkedListNode<Entry>? node) && node.Value == entry)
            {
                entry.IsCounted = true;
                Bytes += bytes;
            }

            for (LinkedListNode<Entry>? last = _byUse.Last; Bytes > mostBytes && last is not null;)
            {
                LinkedListNode<Entry>? next = last.Previous;
                if (last.Value.IsCounted)
                {
                    Drop(last.Value);
                }

                last = next;
            }
        }
    }

    private void Forget(Entry entry)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(entry.Key, out LinkedListNode<Entry>? node) && node.Value == entry)
            {
                Drop(entry);
            }
        }
    }

    private void Drop(Entry entry)
    {
        _entries.Remove(entry.Key, out LinkedListNode<Entry>? node);
        _byUse.Remove(node!);
        Bytes -= entry.IsCounted ? entry.Value.Value.Length : 0;
    }

    private sealed class Entry(int key, Lazy<byte[]> value)
    {
        public int Key { get; } = key;

        public Lazy<byte[]> Value { get; } = value;

        public bool IsCounted { get; set; }
    }
}
