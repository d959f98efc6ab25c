using System.Text;
using HDF.PInvoke;

namespace Disentangle.Compat.Tests.Hdf5;

public sealed class LinkTests : Hdf5TestBase
{
    [Fact]
    public void Group_WithIntermediateGroups_CreatesThemAll()
    {
        long file = CreateFile();
        long creation = Check(H5P.create(H5P.LINK_CREATE));
        Check(H5P.set_create_intermediate_group(creation, 1));
        Check(H5G.close(Check(H5G.create(file, "latents/deep/classes", creation))));
        Check(H5P.close(creation));
        Assert.True(H5L.exists(file, "latents") > 0);
        Assert.True(H5L.exists(file, "latents/deep/classes") > 0);
        Assert.Equal(0, H5L.exists(file, "latents/values"));
        Assert.True(H5O.exists_by_name(file, "latents/deep") > 0);

        long group = Check(H5G.open(file, "latents/deep"));
        H5G.info_t info = default;
        Check(H5G.get_info(group, ref info));
        Assert.Equal(1ul, info.nlinks);
        Check(H5G.close(group));
        CloseFile(file);
    }

    [Fact]
    public void Iterate_OverTheRoot_VisitsEachLinkWithItsKind()
    {
        long file = CreateFileWithThreeLinks();
        var seen = new List<(string, H5L.type_t)>();
        ulong position = 0;
        Check(H5L.iterate(file, H5.index_t.NAME, H5.iter_order_t.INC, ref position, Add, IntPtr.Zero));
        Assert.Equal([("a", H5L.type_t.SOFT), ("g", H5L.type_t.HARD), ("imgs", H5L.type_t.HARD)], seen);
        Assert.Equal(3ul, position);
        CloseFile(file);

        int Add(long group, IntPtr name, ref H5L.info_t info, IntPtr data)
        {
            seen.Add((NameAt(name), info.type));
            return 0;
        }
    }

    [Fact]
    public void NameByIndex_InDecreasingOrder_ReturnsTheLastFirst()
    {
        long file = CreateFileWithThreeLinks();
        byte[] root = [(byte)'.', 0], name = new byte[5];
        Assert.Equal(4, H5L.get_name_by_idx(file, root, H5.index_t.NAME, H5.iter_order_t.DEC, 0, null, 0));
        Check(H5L.get_name_by_idx(file, root, H5.index_t.NAME, H5.iter_order_t.DEC, 0, name, name.Length));
        Assert.Equal("imgs\0", Encoding.ASCII.GetString(name));
        CloseFile(file);
    }

    [Fact]
    public void ObjectInfo_TellsGroupFromDataset_AndSharesTheAddressOfItsLink()
    {
        long file = CreateFileWithThreeLinks();
        H5O.info_t group = default, dataset = default;
        H5L.info_t link = default;
        Check(H5O.get_info_by_name(file, "g", ref group));
        Check(H5O.get_info_by_name(file, "imgs", ref dataset));
        Check(H5L.get_info(file, "imgs", ref link));
        Assert.Equal((H5O.type_t.GROUP, H5O.type_t.DATASET), (group.type, dataset.type));
        Assert.Equal((link.u.address, 1u, 0ul), (dataset.addr, dataset.rc, dataset.num_attrs));
        Assert.Equal((0ul, 0ul), (dataset.mtime, dataset.btime));
        CloseFile(file);
    }

    [Fact]
    public void MoveAndDelete_ChangeWhatExists()
    {
        long file = CreateFileWithThreeLinks();
        Check(H5L.move(file, "imgs", file, "g/images"));
        Check(H5L.delete(file, "a"));
        Assert.Equal(0, H5L.exists(file, "imgs"));
        Assert.Equal(0, H5L.exists(file, "a"));
        Assert.True(H5L.exists(file, "g/images") > 0);
        CloseFile(file);
    }

    /// <summary>Group g, dataset imgs and a soft link a to the dataset.</summary>
    private long CreateFileWithThreeLinks()
    {
        long file = CreateFile();
        Check(H5D.close(CreateChunked(file, "imgs", H5T.STD_U8LE, [2, 2], [1, 2])));
        Check(H5G.close(Check(H5G.create(file, "g"))));
        Check(H5L.create_soft("/imgs", file, "a"));
        return file;
    }
}
