namespace HDF.PInvoke;

/// <summary>Files.</summary>
public static partial class H5F
{
    public const uint ACC_RDONLY = 0x0000u;
    public const uint ACC_RDWR = 0x0001u;
    public const uint ACC_TRUNC = 0x0002u;
    public const uint ACC_EXCL = 0x0004u;
    public const uint ACC_CREAT = 0x0010u;
    public const uint ACC_SWMR_WRITE = 0x0020u;
    public const uint ACC_SWMR_READ = 0x0040u;
    public const uint ACC_DEFAULT = 0xffffu;

    public const uint OBJ_FILE = 0x0001u;
    public const uint OBJ_DATASET = 0x0002u;
    public const uint OBJ_GROUP = 0x0004u;
    public const uint OBJ_DATATYPE = 0x0008u;
    public const uint OBJ_ATTR = 0x0010u;
    public const uint OBJ_ALL = 0x001Fu;
    public const uint OBJ_LOCAL = 0x0020u;

    public enum scope_t
    {
        LOCAL = 0,
        GLOBAL = 1,
    }

    public enum close_degree_t
    {
        DEFAULT = 0,
        WEAK = 1,
        SEMI = 2,
        STRONG = 3,
    }

    public enum libver_t
    {
        ERROR = -1,
        EARLIEST = 0,
        V18 = 1,
        V110 = 2,
        LATEST = 2,
        NBOUNDS,
    }

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Fclose")]
    public static partial herr_t close(hid_t file_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Fcreate", StringMarshalling = StringMarshalling.Utf8)]
    public static partial hid_t create(string filename, uint flags, hid_t create_plist = H5P.DEFAULT, hid_t access_plist = H5P.DEFAULT);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Fopen", StringMarshalling = StringMarshalling.Utf8)]
    public static partial hid_t open(string filename, uint flags, hid_t plist = H5P.DEFAULT);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Fis_hdf5", StringMarshalling = StringMarshalling.Utf8)]
    public static partial htri_t is_hdf5(string file_name);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Fflush")]
    public static partial herr_t flush(hid_t object_id, scope_t scope);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Fget_filesize")]
    public static partial herr_t get_filesize(hid_t file_id, ref hsize_t size);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Fget_obj_count")]
    public static partial ssize_t get_obj_count(hid_t file_id, uint types);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Fget_access_plist")]
    public static partial hid_t get_access_plist(hid_t file_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Fget_create_plist")]
    public static partial hid_t get_create_plist(hid_t file_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Fstart_swmr_write")]
    public static partial herr_t start_swmr_write(hid_t file_id);
}
