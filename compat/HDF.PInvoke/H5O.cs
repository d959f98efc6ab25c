namespace HDF.PInvoke;

/// <summary>Objects of any kind.</summary>
public static partial class H5O
{
    public enum type_t
    {
        UNKNOWN = -1,
        GROUP,
        DATASET,
        NAMED_DATATYPE,
        NTYPES,
    }

    public struct hdr_info_t
    {
        public uint version;
        public uint nmesgs;
        public uint nchunks;
        public uint flags;
        public space_t space;
        public mesg_t mesg;

        public struct space_t
        {
            public hsize_t total;
            public hsize_t meta;
            public hsize_t mesg;
            public hsize_t free;
        }

        public struct mesg_t
        {
            public ulong present;
            public ulong shared;
        }
    }

    public struct meta_size_t
    {
        public H5.ih_info_t obj;
        public H5.ih_info_t attr;
    }

    public struct info_t
    {
        public uint fileno;
        public haddr_t addr;
        public type_t type;
        public uint rc;
        public ulong atime;
        public ulong mtime;
        public ulong ctime;
        public ulong btime;
        public hsize_t num_attrs;
        public hdr_info_t hdr;
        public meta_size_t meta_size;
    }

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Oclose")]
    public static partial herr_t close(hid_t object_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Oopen", StringMarshalling = StringMarshalling.Utf8)]
    public static partial hid_t open(hid_t loc_id, string name, hid_t lapl_id = H5P.DEFAULT);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Oexists_by_name", StringMarshalling = StringMarshalling.Utf8)]
    public static partial htri_t exists_by_name(hid_t loc_id, string name, hid_t lapl_id = H5P.DEFAULT);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Oget_info")]
    public static partial herr_t get_info(hid_t loc_id, ref info_t oinfo);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Oget_info_by_name", StringMarshalling = StringMarshalling.Utf8)]
    public static partial herr_t get_info_by_name(hid_t loc_id, string name, ref info_t oinfo, hid_t lapl_id = H5P.DEFAULT);
}
