using System.Runtime.CompilerServices;

namespace HDF.PInvoke;

/// <summary>Property lists: their classes, creation and disposal.</summary>
public static partial class H5P
{
    public const hid_t DEFAULT = 0;
    public const uint CRT_ORDER_TRACKED = 0x0001;
    public const uint CRT_ORDER_INDEXED = 0x0002;

    public static hid_t ROOT => Class();

    public static hid_t OBJECT_CREATE => Class();

    public static hid_t FILE_CREATE => Class();

    public static hid_t FILE_ACCESS => Class();

    public static hid_t DATASET_CREATE => Class();

    public static hid_t DATASET_ACCESS => Class();

    public static hid_t DATASET_XFER => Class();

    public static hid_t GROUP_CREATE => Class();

    public static hid_t GROUP_ACCESS => Class();

    public static hid_t ATTRIBUTE_CREATE => Class();

    public static hid_t LINK_CREATE => Class();

    public static hid_t LINK_ACCESS => Class();

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pcreate")]
    public static partial hid_t create(hid_t cls_id);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pcopy")]
    public static partial hid_t copy(hid_t plist);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pclose")]
    public static partial herr_t close(hid_t plist);

    [LibraryImport(NativeHdf5.Library, EntryPoint = "H5Pequal")]
    public static partial htri_t equal(hid_t id1, hid_t id2);

    private static hid_t Class([CallerMemberName] string name = "") => NativeHdf5.ReadId($"H5P_CLS_{name}_ID_g");
}
