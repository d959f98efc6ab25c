namespace HDF.PInvoke;

/// <summary>Filters.</summary>
public static partial class H5Z
{
    public const uint CONFIG_ENCODE_ENABLED = 0x0001u;
    public const uint CONFIG_DECODE_ENABLED = 0x0002u;

    public enum filter_t
    {
        ERROR = -1,
        NONE = 0,
        DEFLATE = 1,
        SHUFFLE = 2,
        FLETCHER32 = 3,
        SZIP = 4,
        NBIT = 5,
        SCALEOFFSET = 6,
        RESERVED = 256,
        MAX = 65535,
    }

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Zfilter_avail")]
    public static partial htri_t filter_avail(filter_t filter);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Zget_filter_info")]
    public static partial herr_t get_filter_info(filter_t filter, ref uint filter_config);
}
