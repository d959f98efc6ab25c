namespace HDF.PInvoke;

/// <summary>Datasets.</summary>
public static partial class H5D
{
    public enum layout_t
    {
        LAYOUT_ERROR = -1,
        COMPACT = 0,
        CONTIGUOUS = 1,
        CHUNKED = 2,
        VIRTUAL = 3,
        NLAYOUTS = 4,
    }

    public enum alloc_time_t
    {
        ERROR = -1,
        DEFAULT = 0,
        EARLY = 1,
        LATE = 2,
        INCR = 3,
    }

    public enum fill_time_t
    {
        ERROR = -1,
        ALLOC = 0,
        NEVER = 1,
        IFSET = 2,
    }

    public enum space_status_t
    {
        ERROR = -1,
        NOT_ALLOCATED = 0,
        PART_ALLOCATED = 1,
        ALLOCATED = 2,
    }

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dclose")]
    public static partial herr_t close(hid_t dset_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dcreate2", StringMarshalling = StringMarshalling.Utf8)]
    public static partial hid_t create(
        hid_t loc_id, string name, hid_t type_id, hid_t space_id,
        hid_t lcpl_id = H5P.DEFAULT, hid_t dcpl_id = H5P.DEFAULT, hid_t dapl_id = H5P.DEFAULT);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dopen2", StringMarshalling = StringMarshalling.Utf8)]
    public static partial hid_t open(hid_t file_id, string name, hid_t dapl_id = H5P.DEFAULT);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dread")]
    public static partial herr_t read(
        hid_t dset_id, hid_t mem_type_id, hid_t mem_space_id, hid_t file_space_id, hid_t plist_id, IntPtr buf);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dwrite")]
    public static partial herr_t write(
        hid_t dset_id, hid_t mem_type_id, hid_t mem_space_id, hid_t file_space_id, hid_t plist_id, IntPtr buf);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dflush")]
    public static partial herr_t flush(hid_t dset_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dset_extent")]
    public static partial herr_t set_extent(hid_t dset_id, hsize_t[] size);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dvlen_reclaim")]
    public static partial herr_t vlen_reclaim(hid_t type_id, hid_t space_id, hid_t plist_id, IntPtr buf);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dget_access_plist")]
    public static partial hid_t get_access_plist(hid_t dset_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dget_create_plist")]
    public static partial hid_t get_create_plist(hid_t dset_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dget_space")]
    public static partial hid_t get_space(hid_t dset_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dget_type")]
    public static partial hid_t get_type(hid_t dset_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dget_offset")]
    public static partial haddr_t get_offset(hid_t dset_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dget_storage_size")]
    public static partial hsize_t get_storage_size(hid_t dset_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Dget_space_status")]
    public static partial herr_t get_space_status(hid_t dset_id, ref space_status_t allocation);
}
