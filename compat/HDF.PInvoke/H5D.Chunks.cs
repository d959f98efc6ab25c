namespace HDF.PInvoke;

/// <content>Chunks as the file stores them, past the filter pipeline.</content>
public static unsafe partial class H5D
{
    /// <remarks>offset is the first of rank coordinates (ref offsets[0]): the chunk's first element.</remarks>
    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dwrite_chunk")]
    public static partial herr_t write_chunk(
        hid_t dset_id, hid_t dxpl_id, uint filter_mask, ref hsize_t offset, size_t data_size, IntPtr buf);

    /// <remarks>offset is the first of rank coordinates (ref offsets[0]): the chunk's first element.</remarks>
    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dread_chunk")]
    public static partial herr_t read_chunk(hid_t dset_id, hid_t dxpl_id, ref hsize_t offset, ref uint filter_mask, IntPtr buf);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dget_chunk_storage_size")]
    public static partial herr_t get_chunk_storage_size(hid_t dset_id, hsize_t* offset, ref hsize_t chunk_bytes);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dget_chunk_storage_size")]
    public static partial herr_t get_chunk_storage_size(hid_t dset_id, [In, Out] hsize_t[] offset, ref hsize_t chunk_bytes);

    // The package declares hid_t here although the C function returns herr_t: only the low half is defined.
    public static hid_t get_num_chunks(hid_t dset_id, hid_t fspace_id, ref hsize_t nchunks) =>
        GetNumChunks(dset_id, fspace_id, ref nchunks);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dget_chunk_info")]
    public static partial herr_t get_chunk_info(
        hid_t dset_id, hid_t fspace_id, hsize_t index, [In, Out] hsize_t[] offset,
        ref uint filter_mask, ref haddr_t addr, ref hsize_t size);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dget_chunk_info_by_coord")]
    public static partial herr_t get_chunk_info_by_coord(
        hid_t dset_id, [In, Out] hsize_t[] offset, ref uint filter_mask, ref haddr_t addr, ref hsize_t size);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dget_num_chunks")]
    private static partial herr_t GetNumChunks(hid_t dset_id, hid_t fspace_id, ref hsize_t nchunks);
}
