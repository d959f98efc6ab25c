namespace HDF.PInvoke;

/// <summary>Library-wide functions and enumerations.</summary>
public static partial class H5
{
    public enum iter_order_t
    {
        UNKNOWN = -1,
        INC,
        DEC,
        NATIVE,
        N,
    }

    public enum index_t
    {
        UNKNOWN = -1,
        NAME,
        CRT_ORDER,
        N,
    }

    public struct ih_info_t
    {
        public hsize_t index_size;
        public hsize_t heap_size;
    }

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5open")]
    public static partial herr_t open();

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5close")]
    public static partial herr_t close();

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5dont_atexit")]
    public static partial herr_t dont_atexit();

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5garbage_collect")]
    public static partial herr_t garbage_collect();

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5get_libversion")]
    public static partial herr_t get_libversion(ref uint majnum, ref uint minnum, ref uint relnum);

    /// <remarks>libhdf5 1.10 writes one byte: pass a variable that holds 0.</remarks>
    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5is_library_threadsafe")]
    public static partial herr_t is_library_threadsafe(ref hbool_t is_ts);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5free_memory")]
    public static partial herr_t free_memory(IntPtr mem);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5set_free_list_limits")]
    public static partial herr_t set_free_list_limits(
        int reg_global_lim, int reg_list_lim, int arr_global_lim, int arr_list_lim, int blk_global_lim, int blk_list_lim);
}
