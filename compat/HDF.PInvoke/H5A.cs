namespace HDF.PInvoke;

/// <summary>Attributes.</summary>
public static partial class H5A
{
    public struct info_t
    {
        public hbool_t corder_valid;
        public uint corder;
        public H5T.cset_t cset;
        public hsize_t data_size;
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate herr_t operator_t(hid_t location_id, IntPtr attr_name, ref info_t ainfo, IntPtr op_data);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Aclose")]
    public static partial herr_t close(hid_t attr_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Acreate2", StringMarshalling = StringMarshalling.Utf8)]
    public static partial hid_t create(
        hid_t loc_id, string attr_name, hid_t type_id, hid_t space_id, hid_t acpl_id = H5P.DEFAULT, hid_t aapl_id = H5P.DEFAULT);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Aopen", StringMarshalling = StringMarshalling.Utf8)]
    public static partial hid_t open(hid_t obj_id, string attr_name, hid_t aapl_id = H5P.DEFAULT);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Adelete", StringMarshalling = StringMarshalling.Utf8)]
    public static partial herr_t delete(hid_t loc_id, string attr_name);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Aexists", StringMarshalling = StringMarshalling.Utf8)]
    public static partial htri_t exists(hid_t obj_id, string attr_name);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Aread")]
    public static partial herr_t read(hid_t attr_id, hid_t mem_type_id, IntPtr buf);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Awrite")]
    public static partial herr_t write(hid_t attr_id, hid_t mem_type_id, IntPtr buf);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Aget_name")]
    public static partial ssize_t get_name(hid_t attr_id, size_t size, [In, Out] byte[]? name);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Aget_space")]
    public static partial hid_t get_space(hid_t attr_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Aget_type")]
    public static partial hid_t get_type(hid_t attr_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Aget_storage_size")]
    public static partial hsize_t get_storage_size(hid_t attr_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Aget_info")]
    public static partial herr_t get_info(hid_t attr_id, ref info_t ainfo);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Aiterate2")]
    public static partial herr_t iterate(
        hid_t obj_id, H5.index_t idx_type, H5.iter_order_t order, ref hsize_t n, operator_t op, IntPtr op_data);
}
