namespace HDF.PInvoke;

/// <content>Files, groups, links and objects in general.</content>
public static partial class H5P
{
    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pset_libver_bounds")]
    public static partial herr_t set_libver_bounds(
        hid_t plist, H5F.libver_t low = H5F.libver_t.EARLIEST, H5F.libver_t high = H5F.libver_t.LATEST);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pget_libver_bounds")]
    public static partial herr_t get_libver_bounds(hid_t fapl_id, ref H5F.libver_t libver_low, ref H5F.libver_t libver_high);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pset_fclose_degree")]
    public static partial herr_t set_fclose_degree(hid_t fapl_id, H5F.close_degree_t fc_degree);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pset_alignment")]
    public static partial herr_t set_alignment(hid_t plist, hsize_t threshold, hsize_t alignment);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pset_fapl_core")]
    public static partial herr_t set_fapl_core(hid_t fapl_id, size_t increment, hbool_t backing_store);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pset_obj_track_times")]
    public static partial herr_t set_obj_track_times(hid_t ocpl_id, hbool_t track_times);

    /// <remarks>libhdf5 1.10 writes one byte: pass a variable that holds 0.</remarks>
    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pget_obj_track_times")]
    public static partial herr_t get_obj_track_times(hid_t ocpl_id, ref hbool_t track_times);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pset_link_creation_order")]
    public static partial herr_t set_link_creation_order(hid_t gcplid, uint crt_order_flags);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pset_attr_creation_order")]
    public static partial herr_t set_attr_creation_order(hid_t ocpl_id, uint crt_order_flags);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pset_attr_phase_change")]
    public static partial herr_t set_attr_phase_change(hid_t ocpl_id, uint max_compact = 8, uint min_dense = 6);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pset_create_intermediate_group")]
    public static partial herr_t set_create_intermediate_group(hid_t lcpl_id, uint crt_intermed_group);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pset_char_encoding")]
    public static partial herr_t set_char_encoding(hid_t plist_id, H5T.cset_t encoding);
}
