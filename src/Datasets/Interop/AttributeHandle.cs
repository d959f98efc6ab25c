using HDF.PInvoke;

namespace Disentangle.Datasets.Interop;

/// <summary>An open attribute with its type and extent; lives inside one hold of the gate.</summary>
internal sealed class AttributeHandle : IDisposable
{
    /// <summary>Takes over an open attribute.</summary>
    public AttributeHandle(long id, string subject)
    {
        Id = id;
        Type = Hdf5.Id(H5A.get_type(id), "H5Aget_type", subject);
        Space = Hdf5.Id(H5A.get_space(id), "H5Aget_space", subject);
        ulong[] extent = new ulong[Hdf5.Check(H5S.get_simple_extent_ndims(Space), "H5Sget_simple_extent_ndims", subject)];
        Hdf5.Check(H5S.get_simple_extent_dims(Space, extent, null), "H5Sget_simple_extent_dims", subject);
        Shape = Array.ConvertAll(extent, d => (long)d);
        Count = (int)H5S.get_simple_extent_npoints(Space);
    }

    /// <summary>The attribute.</summary>
    public long Id { get; }

    /// <summary>Its element type.</summary>
    public long Type { get; }

    /// <summary>Its data space.</summary>
    public long Space { get; }

    /// <summary>Its extent; empty for a scalar.</summary>
    public long[] Shape { get; }

    /// <summary>Number of elements.</summary>
    public int Count { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ = H5S.close(Space);
        _ = H5T.close(Type);
        _ = H5A.close(Id);
    }
}
