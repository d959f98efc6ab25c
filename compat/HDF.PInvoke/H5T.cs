namespace HDF.PInvoke;

/// <summary>Datatypes.</summary>
public static partial class H5T
{
    public static readonly IntPtr VARIABLE = new(-1);

    public enum class_t
    {
        NO_CLASS = -1,
        INTEGER = 0,
        FLOAT = 1,
        TIME = 2,
        STRING = 3,
        BITFIELD = 4,
        OPAQUE = 5,
        COMPOUND = 6,
        REFERENCE = 7,
        ENUM = 8,
        VLEN = 9,
        ARRAY = 10,
        NCLASSES,
    }

    public enum order_t
    {
        ERROR = -1,
        LE = 0,
        BE = 1,
        VAX = 2,
        MIXED = 3,
        ONE = 4,
    }

    public enum sign_t
    {
        ERROR = -1,
        NONE = 0,
        SGN_2 = 1,
        NSGN = 2,
    }

    public enum cset_t
    {
        ERROR = -1,
        ASCII = 0,
        UTF8 = 1,
    }

    public enum str_t
    {
        ERROR = -1,
        NULLTERM = 0,
        NULLPAD = 1,
        SPACEPAD = 2,
    }

    public enum direction_t
    {
        DEFAULT = 0,
        ASCEND = 1,
        DESCEND = 2,
    }

    public struct hvl_t
    {
        public size_t len;
        public IntPtr p;
    }

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tclose")]
    public static partial herr_t close(hid_t type_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tcopy")]
    public static partial hid_t copy(hid_t type_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tcreate")]
    public static partial hid_t create(class_t cls, size_t size);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tequal")]
    public static partial htri_t equal(hid_t type_id1, hid_t type_id2);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tget_class")]
    public static partial class_t get_class(hid_t type_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tget_size")]
    public static partial size_t get_size(hid_t type_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tset_size")]
    public static partial herr_t set_size(hid_t type_id, size_t size);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tget_order")]
    public static partial order_t get_order(hid_t type_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tset_order")]
    public static partial herr_t set_order(hid_t type_id, order_t order);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tget_sign")]
    public static partial sign_t get_sign(hid_t type_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tget_native_type")]
    public static partial hid_t get_native_type(hid_t type_id, direction_t direction);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Tget_super")]
    public static partial hid_t get_super(hid_t type_id);
}
