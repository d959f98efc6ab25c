namespace Disentangle.Datasets.Files.Reading;

/// <summary>Rows of an array that is read whole at the first use.</summary>
internal sealed class ArrayRowStore<T>(Func<T[]> read, long width) : IRowStore<T>
    where T : unmanaged
{
    private readonly Lazy<T[]> _values = new(read);

    /// <inheritdoc/>
    public void Read(long first, Span<T> destination) =>
        _values.Value.AsSpan((int)(first * width), destination.Length).CopyTo(destination);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
