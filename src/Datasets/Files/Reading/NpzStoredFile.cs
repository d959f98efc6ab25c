using System.Numerics;
using Disentangle.Datasets.Files.Numpy;

namespace Disentangle.Datasets.Files.Reading;

/// <summary>The arrays of an open numpy archive, read whole at their first use.</summary>
internal sealed class NpzStoredFile(string path) : IStoredFile
{
    /// <summary>The archive.</summary>
    public NpzFile Archive { get; } = NpzFile.Open(path);

    /// <summary>Reads an array of numbers.</summary>
    /// <exception cref="DatasetFormatException">It holds none, or one that has no place in <typeparamref name="T"/>.</exception>
    public T[] ReadNumbers<T>(string key)
        where T : unmanaged, INumberBase<T>
    {
        NpyArray array = Archive.Read(key);
        try
        {
            return array.ToArray<T>();
        }
        catch (Exception e) when (e is OverflowException or NotSupportedException)
        {
            throw new DatasetFormatException(path, key, e.Message, e);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<long>? ShapeOf(string name) => Archive.Contains(name) ? Archive.HeaderOf(name).Shape : null;

    /// <inheritdoc/>
    public IRowStore<T> OpenRows<T>(string name)
        where T : unmanaged, INumberBase<T> =>
        new ArrayRowStore<T>(() => ReadNumbers<T>(name), Archive.HeaderOf(name).Shape.Skip(1).Aggregate(1L, (size, extent) => size * extent));

    /// <inheritdoc/>
    public void Dispose() => Archive.Dispose();
}
