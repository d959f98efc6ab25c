using Disentangle.Datasets.Interop;

namespace Disentangle.Datasets.Files.Reading;

/// <summary>Rows of an HDF5 data set, which stays its owner's.</summary>
internal sealed class Hdf5RowStore<T>(Hdf5Dataset dataset) : IRowStore<T>
    where T : unmanaged
{
    /// <inheritdoc/>
    public void Read(long first, Span<T> destination) => dataset.ReadRows(first, destination);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
