using System.Runtime.InteropServices;
using Disentangle.Datasets.Files;
using HDF.PInvoke;

namespace Disentangle.Datasets.Interop;

/// <summary>A data set: rows are read as elements, chunks are written and read as the bytes that the file stores.</summary>
internal sealed unsafe class Hdf5Dataset : Hdf5Object
{
    private const int MostRank = 32;

    /// <summary>Takes over an open identifier; called inside the gate.</summary>
    public Hdf5Dataset(long id, string name)
        : base(id, name)
    {
        long space = Hdf5.Id(H5D.get_space(id), "H5Dget_space", name);
        long properties = Hdf5.Id(H5D.get_create_plist(id), "H5Dget_create_plist", name);
        long type = Hdf5.Id(H5D.get_type(id), "H5Dget_type", name);
        try
        {
            ulong[] extent = new ulong[Hdf5.Check(H5S.get_simple_extent_ndims(space), "H5Sget_simple_extent_ndims", name)];
            Hdf5.Check(H5S.get_simple_extent_dims(space, extent, null), "H5Sget_simple_extent_dims", name);
            Shape = Array.ConvertAll(extent, d => (long)d);
            TypeName = Hdf5Type.NameOf(type);
            if (H5P.get_layout(properties) == H5D.layout_t.CHUNKED)
            {
                Hdf5.Check(H5P.get_chunk(properties, extent.Length, extent), "H5Pget_chunk", name);
                ChunkShape = Array.ConvertAll(extent, d => (long)d);
            }

            Filters = FiltersOf(properties, name);
        }
        finally
        {
            _ = H5S.close(space);
            _ = H5P.close(properties);
            _ = H5T.close(type);
        }
    }

    /// <summary>Extent.</summary>
    public long[] Shape { get; }

    /// <summary>Extent of one chunk; null where the data set is not chunked.</summary>
    public long[]? ChunkShape { get; }

    /// <summary>Filters in the order of writing, for example <c>deflate(1)</c>.</summary>
    public IReadOnlyList<string> Filters { get; }

    /// <summary>Element type as <see cref="Hdf5Type.NameOf"/> names it.</summary>
    public string TypeName { get; }

    /// <summary>Reads consecutive rows of the first dimension, converted to <typeparamref name="T"/>.</summary>
    /// <param name="first">First row.</param>
    /// <param name="destination">Receives whole rows.</param>
    /// <exception cref="Hdf5Exception">A chunk is damaged or missing.</exception>
    public void ReadRows<T>(long first, Span<T> destination)
        where T : unmanaged
    {
        lock (Hdf5.Gate)
        {
            Hdf5.Quiet();
            int rank = Shape.Length;
            ulong* start = stackalloc ulong[MostRank];
            ulong* count = stackalloc ulong[MostRank];
            ulong rowSize = 1;
            for (int i = 1; i < rank; i++)
            {
                start[i] = 0;
                count[i] = (ulong)Shape[i];
                rowSize *= count[i];
            }

            start[0] = (ulong)first;
            count[0] = (ulong)destination.Length / rowSize;
            long fileSpace = Hdf5.Id(H5D.get_space(Id), "H5Dget_space", Name);
            long memorySpace = Hdf5.Id(H5S.create_simple(rank, count, null), "H5Screate_simple", Name);
            try
            {
                Hdf5.Check(
                    H5S.select_hyperslab(fileSpace, H5S.seloper_t.SET, start, null, count, null), "H5Sselect_hyperslab", Name);
                fixed (T* pointer = destination)
                {
                    Hdf5.Check(
                        H5D.read(Id, Hdf5Type.Of<T>(), memorySpace, fileSpace, H5P.DEFAULT, (IntPtr)pointer),
                        "H5Dread",
                        $"{Name} from row {first}");
                }
            }
            finally
            {
                _ = H5S.close(fileSpace);
                _ = H5S.close(memorySpace);
            }
        }
    }

    /// <summary>Writes one chunk's filtered bytes.</summary>
    /// <param name="row">First row of the chunk; its other coordinates are 0.</param>
    /// <param name="bytes">A zlib stream.</param>
    public void WriteChunk(long row, ReadOnlySpan<byte> bytes)
    {
        lock (Hdf5.Gate)
        {
            Hdf5.Quiet();
            Span<ulong> offset = stackalloc ulong[MostRank];
            offset.Clear();
            offset[0] = (ulong)row;
            fixed (byte* pointer = bytes)
            {
                Hdf5.Check(
                    H5D.write_chunk(Id, H5P.DEFAULT, 0, ref offset[0], bytes.Length, (IntPtr)pointer),
                    "H5Dwrite_chunk",
                    $"{Name} row {row}");
            }
        }
    }

    /// <summary>Reads one chunk's filtered bytes.</summary>
    /// <param name="row">First row of the chunk.</param>
    /// <param name="buffer">Grown where it is too small.</param>
    /// <returns>Bytes of the chunk; 0 where it was never written.</returns>
    public int ReadChunk(long row, ref byte[] buffer)
    {
        lock (Hdf5.Gate)
        {
            Hdf5.Quiet();
            Span<ulong> offset = stackalloc ulong[MostRank];
            offset.Clear();
            offset[0] = (ulong)row;
            ulong size = 0;
            fixed (ulong* first = offset)
            {
                Hdf5.Check(H5D.get_chunk_storage_size(Id, first, ref size), "H5Dget_chunk_storage_size", $"{Name} row {row}");
            }

            if ((int)size > buffer.Length)
            {
                buffer = GC.AllocateUninitializedArray<byte>(checked((int)size) * 2);
            }

            uint mask = 0;
            fixed (byte* pointer = buffer)
            {
                Hdf5.Check(
                    size == 0 ? 0 : H5D.read_chunk(Id, H5P.DEFAULT, ref offset[0], ref mask, (IntPtr)pointer),
                    "H5Dread_chunk",
                    $"{Name} row {row}");
            }

            return (int)size;
        }
    }

    /// <summary>Creates the data set and returns its identifier; called inside the gate.</summary>
    internal static long CreateId(
        long file, string filePath, string path, long type, ReadOnlySpan<long> shape, ReadOnlySpan<long> chunk, uint level)
    {
        ulong[] extent = [.. MemoryMarshal.Cast<long, ulong>(shape)];
        ulong[] chunkExtent = [.. MemoryMarshal.Cast<long, ulong>(chunk)];
        string subject = $"{filePath}:{path}";
        long space = Hdf5.Id(H5S.create_simple(extent.Length, extent, null), "H5Screate_simple", subject);
        long properties = NewProperties(H5P.DATASET_CREATE);
        try
        {
            Hdf5.Check(H5P.set_obj_track_times(properties, 0), "H5Pset_obj_track_times", subject);
            Hdf5.Check(H5P.set_chunk(properties, chunkExtent.Length, chunkExtent), "H5Pset_chunk", subject);
            Hdf5.Check(H5P.set_deflate(properties, level), "H5Pset_deflate", subject);
            Hdf5.Check(H5P.set_fill_time(properties, H5D.fill_time_t.NEVER), "H5Pset_fill_time", subject);
            return Hdf5.Id(H5D.create(file, path, type, space, H5P.DEFAULT, properties), "H5Dcreate2", subject);
        }
        finally
        {
            _ = H5S.close(space);
            _ = H5P.close(properties);
        }
    }

    /// <inheritdoc/>
    protected override void Close(long id) => Hdf5.Check(H5D.close(id), "H5Dclose", Name);

    private static List<string> FiltersOf(long properties, string name)
    {
        List<string> filters = [];
        int count = Hdf5.Check(H5P.get_nfilters(properties), "H5Pget_nfilters", name);
        for (uint i = 0; i < count; i++)
        {
            uint flags = 0;
            uint configuration = 0;
            uint[] values = new uint[8];
            IntPtr valueCount = values.Length;
            H5Z.filter_t filter = H5P.get_filter(
                properties, i, ref flags, ref valueCount, values, IntPtr.Zero, [], ref configuration);
            string parameters = string.Join(',', values.Take((int)Math.Min(valueCount, values.Length)));
            filters.Add($"{filter.ToString().ToLowerInvariant()}({parameters})");
        }

        return filters;
    }
}
