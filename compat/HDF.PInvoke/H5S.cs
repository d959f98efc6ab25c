namespace HDF.PInvoke;

/// <summary>Dataspaces and selections.</summary>
public static unsafe partial class H5S
{
    public const int ALL = 0;
    public const hsize_t UNLIMITED = hsize_t.MaxValue;
    public const int MAX_RANK = 32;

    public enum class_t
    {
        NO_CLASS = -1,
        SCALAR = 0,
        SIMPLE = 1,
        NULL = 2,
    }

    public enum seloper_t
    {
        NOOP = -1,
        SET = 0,
        OR,
        AND,
        XOR,
        NOTB,
        NOTA,
        APPEND,
        PREPEND,
        INVALID,
    }

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Sclose")]
    public static partial herr_t close(hid_t space_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Scopy")]
    public static partial hid_t copy(hid_t space_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Screate")]
    public static partial hid_t create(class_t type);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Screate_simple")]
    public static partial hid_t create_simple(int rank, hsize_t[] dims, hsize_t[]? maxdims);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Screate_simple")]
    public static partial hid_t create_simple(int rank, hsize_t* dims, hsize_t* maxdims);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Sget_simple_extent_ndims")]
    public static partial int get_simple_extent_ndims(hid_t space_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Sget_simple_extent_dims")]
    public static partial int get_simple_extent_dims(hid_t space_id, [In, Out] hsize_t[]? dims, [In, Out] hsize_t[]? maxdims);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Sget_simple_extent_dims")]
    public static partial int get_simple_extent_dims(hid_t space_id, hsize_t* dims, hsize_t* maxdims);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Sget_simple_extent_npoints")]
    public static partial hssize_t get_simple_extent_npoints(hid_t space_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Sget_simple_extent_type")]
    public static partial class_t get_simple_extent_type(hid_t space_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Sget_select_npoints")]
    public static partial hssize_t get_select_npoints(hid_t space_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Sselect_all")]
    public static partial herr_t select_all(hid_t dspace_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Sselect_none")]
    public static partial herr_t select_none(hid_t space_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Sselect_hyperslab")]
    public static partial herr_t select_hyperslab(
        hid_t space_id, seloper_t op, hsize_t[] start, hsize_t[]? stride, hsize_t[] count, hsize_t[]? block);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Sselect_hyperslab")]
    public static partial herr_t select_hyperslab(
        hid_t space_id, seloper_t op, hsize_t* start, hsize_t* stride, hsize_t* count, hsize_t* block);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Sselect_elements")]
    public static partial herr_t select_elements(hid_t space_id, seloper_t op, size_t num_elements, hsize_t[] coord);
}
