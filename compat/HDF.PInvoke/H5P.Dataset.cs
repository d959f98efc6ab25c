namespace HDF.PInvoke;

/// <content>Dataset creation and access: layout, chunks, filters, fill values, chunk cache.</content>
public static unsafe partial class H5P
{
    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pset_layout")]
    public static partial herr_t set_layout(hid_t plist_id, H5D.layout_t layout);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pget_layout")]
    public static partial H5D.layout_t get_layout(hid_t plist_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pset_chunk")]
    public static partial herr_t set_chunk(hid_t plist_id, int ndims, hsize_t[] dims);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pset_chunk")]
    public static partial herr_t set_chunk(hid_t plist_id, int ndims, hsize_t* dims);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pget_chunk")]
    public static partial int get_chunk(hid_t plist_id, int max_ndims, [In, Out] hsize_t[] dims);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pset_deflate")]
    public static partial herr_t set_deflate(hid_t plist_id, uint level);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pset_shuffle")]
    public static partial herr_t set_shuffle(hid_t plist_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pset_fletcher32")]
    public static partial herr_t set_fletcher32(hid_t plist_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pget_nfilters")]
    public static partial int get_nfilters(hid_t plist_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pget_filter2")]
    public static partial H5Z.filter_t get_filter(
        hid_t plist_id, uint idx, ref uint flags, ref size_t cd_nelmts, [In, Out] uint[] cd_values,
        size_t namelen, [In, Out] byte[] name, ref uint filter_config);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pset_fill_value")]
    public static partial herr_t set_fill_value(hid_t plist_id, hid_t type_id, IntPtr value);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pset_fill_time")]
    public static partial herr_t set_fill_time(hid_t plist_id, H5D.fill_time_t fill_time);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pset_alloc_time")]
    public static partial herr_t set_alloc_time(hid_t plist_id, H5D.alloc_time_t alloc_time);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pset_chunk_cache")]
    public static partial herr_t set_chunk_cache(hid_t dapl_id, size_t rdcc_nslots, size_t rdcc_nbytes, double rdcc_w0);
}
