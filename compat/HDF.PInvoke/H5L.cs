namespace HDF.PInvoke;

/// <summary>Links.</summary>
public static partial class H5L
{
    public const hid_t SAME_LOC = 0;

    public enum type_t
    {
        ERROR = -1,
        HARD = 0,
        SOFT = 1,
        EXTERNAL = 64,
        MAX = 255,
    }

    public struct info_t
    {
        public type_t type;
        public hbool_t corder_valid;
        public long corder;
        public H5T.cset_t cset;
        public u_t u;

        [StructLayout(LayoutKind.Explicit)]
        public struct u_t
        {
            [FieldOffset(0)]
            public haddr_t address;
            [FieldOffset(0)]
            public size_t val_size;
        }
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate herr_t iterate_t(hid_t group, IntPtr name, ref info_t info, IntPtr op_data);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Lexists", StringMarshalling = StringMarshalling.Utf8)]
    public static partial htri_t exists(hid_t loc_id, string name, hid_t lapl_id = H5P.DEFAULT);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Ldelete", StringMarshalling = StringMarshalling.Utf8)]
    public static partial herr_t delete(hid_t loc_id, string name, hid_t lapl_id = H5P.DEFAULT);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Lget_info", StringMarshalling = StringMarshalling.Utf8)]
    public static partial herr_t get_info(hid_t loc_id, string name, ref info_t linfo, hid_t lapl_id = H5P.DEFAULT);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Lget_name_by_idx")]
    public static partial ssize_t get_name_by_idx(
        hid_t loc_id, byte[] group_name, H5.index_t idx_type, H5.iter_order_t order, hsize_t n,
        [In, Out] byte[]? name, size_t size, hid_t lapl_id = H5P.DEFAULT);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Lget_name_by_idx", StringMarshalling = StringMarshalling.Utf8)]
    public static partial ssize_t get_name_by_idx(
        hid_t loc_id, string group_name, H5.index_t idx_type, H5.iter_order_t order, hsize_t n, IntPtr name, size_t size, hid_t lapl_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Literate")]
    public static partial herr_t iterate(
        hid_t grp_id, H5.index_t idx_type, H5.iter_order_t order, ref hsize_t idx, iterate_t op, IntPtr op_data);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Lvisit")]
    public static partial herr_t visit(hid_t grp_id, H5.index_t idx_type, H5.iter_order_t order, iterate_t op, IntPtr op_data);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Lcreate_soft", StringMarshalling = StringMarshalling.Utf8)]
    public static partial herr_t create_soft(
        string link_target, hid_t link_loc_id, string link_name, hid_t lcpl_id = H5P.DEFAULT, hid_t lapl_id = H5P.DEFAULT);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Lcreate_hard", StringMarshalling = StringMarshalling.Utf8)]
    public static partial herr_t create_hard(
        hid_t cur_loc, string cur_name, hid_t dst_loc, string dst_name, hid_t lcpl_id = H5P.DEFAULT, hid_t lapl_id = H5P.DEFAULT);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Lmove", StringMarshalling = StringMarshalling.Utf8)]
    public static partial herr_t move(
        hid_t src_loc, string src_name, hid_t dst_loc, string dst_name, hid_t lcpl_id = H5P.DEFAULT, hid_t lapl_id = H5P.DEFAULT);
}
