using System.Text;
using HDF.PInvoke;

namespace Disentangle.Datasets.Interop;

/// <summary>Lists names of links and attributes; callers hold the gate.</summary>
internal static class Hdf5Names
{
    public static IReadOnlyList<string> LinksIn(long file, string group, string subject)
    {
        H5G.info_t info = default;
        Hdf5.Check(H5G.get_info_by_name(file, group, ref info), "H5Gget_info_by_name", $"{subject}:{group}");
        byte[] groupName = [.. Encoding.UTF8.GetBytes(group), 0];
        string[] names = new string[info.nlinks];
        for (ulong i = 0; i < info.nlinks; i++)
        {
            long size = (long)H5L.get_name_by_idx(
                file, groupName, H5.index_t.NAME, H5.iter_order_t.INC, i, null, IntPtr.Zero);
            byte[] name = new byte[Hdf5.Id(size, "H5Lget_name_by_idx", subject) + 1];
            Hdf5.Id(
                (long)H5L.get_name_by_idx(file, groupName, H5.index_t.NAME, H5.iter_order_t.INC, i, name, name.Length),
                "H5Lget_name_by_idx",
                subject);
            names[i] = Encoding.UTF8.GetString(name, 0, name.Length - 1);
        }

        return names;
    }

    public static IReadOnlyList<string> AttributesOf(long id, string subject)
    {
        List<string> names = [];
        H5A.operator_t add = (long _, IntPtr name, ref H5A.info_t _, IntPtr _) =>
        {
            names.Add(System.Runtime.InteropServices.Marshal.PtrToStringUTF8(name) ?? "");
            return 0;
        };
        ulong next = 0;
        Hdf5.Check(
            H5A.iterate(id, H5.index_t.NAME, H5.iter_order_t.INC, ref next, add, IntPtr.Zero), "H5Aiterate2", subject);
        GC.KeepAlive(add);
        return names;
    }
}
