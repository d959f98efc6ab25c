namespace HDF.PInvoke;

/// <content>Strings, variable-length sequences, arrays, compounds and enumerations.</content>
public static partial class H5T
{
    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tget_cset")]
    public static partial cset_t get_cset(hid_t type_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tset_cset")]
    public static partial herr_t set_cset(hid_t type_id, cset_t cset);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tget_strpad")]
    public static partial str_t get_strpad(hid_t type_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tset_strpad")]
    public static partial herr_t set_strpad(hid_t type_id, str_t strpad);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tis_variable_str")]
    public static partial htri_t is_variable_str(hid_t type_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tvlen_create")]
    public static partial hid_t vlen_create(hid_t base_type_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tarray_create2")]
    public static partial hid_t array_create(hid_t base_type_id, uint rank, hsize_t[] dims);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tget_nmembers")]
    public static partial int get_nmembers(hid_t type_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tinsert", StringMarshalling = StringMarshalling.Utf8)]
    public static partial herr_t insert(hid_t dtype_id, string name, size_t offset, hid_t field_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tenum_create")]
    public static partial hid_t enum_create(hid_t dtype_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tenum_insert", StringMarshalling = StringMarshalling.Utf8)]
    public static partial herr_t enum_insert(hid_t dtype_id, string name, IntPtr value);
}
