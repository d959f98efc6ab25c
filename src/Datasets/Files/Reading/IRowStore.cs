namespace Disentangle.Datasets.Files.Reading;

/// <summary>Rows of a stored array, read where they lie.</summary>
internal interface IRowStore<T> : IDisposable
    where T : unmanaged
{
    /// <summary>Reads consecutive rows.</summary>
    /// <param name="first">First row.</param>
    /// <param name="destination">Receives whole rows.</param>
    /// <exception cref="IOException">The file is damaged there.</exception>
    void Read(long first, Span<T> destination);
}
