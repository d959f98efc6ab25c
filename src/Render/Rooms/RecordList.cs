namespace Disentangle.Render.Rooms;

/// <summary>Records in an array that is kept: a list whose content can be uploaded as it is.</summary>
internal sealed class RecordList<T>(int capacity)
    where T : unmanaged
{
    private readonly T[] _records = new T[capacity];
    private int _count;

    public ReadOnlySpan<T> Records => _records.AsSpan(0, _count);

    public void Clear() => _count = 0;

    public void Add(in T record) => _records[_count++] = record;
}
