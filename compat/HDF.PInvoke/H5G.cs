namespace HDF.PInvoke;

/// <summary>Groups.</summary>
public static partial class H5G
{
    public enum storage_type_t
    {
        UNKNOWN = -1,
        SYMBOL_TABLE,
        COMPACT,
        DENSE,
    }

    public struct info_t
    {
        public storage_type_t storage_type;
        public hsize_t nlinks;
        public long max_corder;
        public hbool_t mounted;
    }

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Gclose")]
    public static partial herr_t close(hid_t group_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Gcreate2", StringMarshalling = StringMarshalling.Utf8)]
    public static partial hid_t create(
        hid_t loc_id, string name, hid_t lcpl_id = H5P.DEFAULT, hid_t gcpl_id = H5P.DEFAULT, hid_t gapl_id = H5P.DEFAULT);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Gopen2", StringMarshalling = StringMarshalling.Utf8)]
    public static partial hid_t open(hid_t loc_id, string name, hid_t gapl_id = H5P.DEFAULT);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Gget_info")]
    public static partial herr_t get_info(hid_t loc_id, ref info_t ginfo);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Gget_info_by_name", StringMarshalling = StringMarshalling.Utf8)]
    public static partial herr_t get_info_by_name(hid_t loc_id, string name, ref info_t ginfo, hid_t lapl_id = H5P.DEFAULT);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Gget_create_plist")]
    public static partial hid_t get_create_plist(hid_t group_id);
}
