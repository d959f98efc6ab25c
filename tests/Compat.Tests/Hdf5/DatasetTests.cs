using HDF.PInvoke;

namespace Disentangle.Compat.Tests.Hdf5;

public sealed unsafe class DatasetTests : Hdf5TestBase
{
    [Fact]
    public void Dataset_ContiguousDoubles_SurvivesTheRoundTrip()
    {
        double[] values = [1.5, -2.25, double.MaxValue, double.Epsilon, 0, double.NegativeInfinity];
        long file = CreateFile();
        long space = Check(H5S.create_simple(2, [2, 3], null));
        long dataset = Check(H5D.create(file, "values", H5T.IEEE_F64LE, space));
        Write<double>(dataset, H5T.NATIVE_DOUBLE, values);
        Check(H5D.close(dataset));
        Check(H5S.close(space));
        CloseFile(file);

        file = OpenFile();
        dataset = Check(H5D.open(file, "values"));
        Assert.Equal(values, Read<double>(dataset, H5T.NATIVE_DOUBLE, 6));
        Check(H5D.close(dataset));
        CloseFile(file);
    }

    [Fact]
    public void Dataset_ChunkedWithFilters_SurvivesTheRoundTripAndIsSmaller()
    {
        byte[] images = [.. Enumerable.Range(0, 10 * 64 * 64).Select(i => (byte)(i / 4096))];
        long file = CreateFile();
        long dataset = CreateChunked(file, "imgs", H5T.STD_U8LE, [10, 64, 64], [1, 64, 64], creation =>
        {
            Check(H5P.set_deflate(creation, 4));
            Check(H5P.set_fletcher32(creation));
        });
        Write<byte>(dataset, H5T.NATIVE_UINT8, images);
        Assert.InRange(H5D.get_storage_size(dataset), 10ul, 1000ul);
        Check(H5D.close(dataset));
        CloseFile(file);

        file = OpenFile();
        dataset = Check(H5D.open(file, "imgs"));
        Assert.Equal(images, Read<byte>(dataset, H5T.NATIVE_UINT8, images.Length));
        Check(H5D.close(dataset));
        CloseFile(file);
    }

    [Fact]
    public void CreationList_OfAChunkedDataset_TellsItsChunksAndFilters()
    {
        long file = CreateFile();
        long dataset = CreateChunked(file, "imgs", H5T.STD_U8LE, [10, 64, 64], [1, 64, 64], creation => Check(H5P.set_deflate(creation, 7)));
        long read = Check(H5D.get_create_plist(dataset));

        var chunk = new ulong[3];
        Assert.Equal(3, H5P.get_chunk(read, 3, chunk));
        Assert.Equal([1ul, 64, 64], chunk);
        Assert.Equal(H5D.layout_t.CHUNKED, H5P.get_layout(read));

        uint flags = 0, config = 0;
        IntPtr valueCount = 1;
        var values = new uint[1];
        var name = new byte[16];
        Assert.Equal(1, H5P.get_nfilters(read));
        Assert.Equal(H5Z.filter_t.DEFLATE, H5P.get_filter(read, 0, ref flags, ref valueCount, values, name.Length, name, ref config));
        Assert.Equal(7u, values[0]);
        Assert.StartsWith("deflate\0", System.Text.Encoding.ASCII.GetString(name));

        uint trackTimes = 0;
        Check(H5P.get_obj_track_times(read, ref trackTimes));
        Assert.Equal(0u, trackTimes);
        Check(H5P.close(read));
        Check(H5D.close(dataset));
        CloseFile(file);
    }

    [Fact]
    public void Hyperslab_OfOneRow_ReadsThatRowOnly()
    {
        long file = CreateFile();
        long dataset = CreateChunked(file, "labels", H5T.STD_I64LE, [4, 3], [2, 3]);
        Write<long>(dataset, H5T.NATIVE_INT64, [0, 1, 2, 10, 11, 12, 20, 21, 22, 30, 31, 32]);

        long fileSpace = Check(H5D.get_space(dataset)), memorySpace = Check(H5S.create_simple(1, [3], null));
        Check(H5S.select_hyperslab(fileSpace, H5S.seloper_t.SET, [2, 0], null, [1, 3], null));
        Assert.Equal(3, H5S.get_select_npoints(fileSpace));
        var row = new long[3];
        fixed (long* buffer = row)
        {
            Check(H5D.read(dataset, H5T.NATIVE_INT64, memorySpace, fileSpace, H5P.DEFAULT, (IntPtr)buffer));
        }

        Assert.Equal([20L, 21, 22], row);
        Check(H5S.close(memorySpace));
        Check(H5S.close(fileSpace));
        Check(H5D.close(dataset));
        CloseFile(file);
    }

    [Fact]
    public void Extent_OfADatasetWithUnlimitedRows_GrowsAndReadsBackItsShape()
    {
        long file = CreateFile();
        long creation = Check(H5P.create(H5P.DATASET_CREATE));
        Check(H5P.set_chunk(creation, 2, [1, 5]));
        long space = Check(H5S.create_simple(2, [0, 5], [H5S.UNLIMITED, 5]));
        long dataset = Check(H5D.create(file, "rows", H5T.IEEE_F32LE, space, H5P.DEFAULT, creation));
        Check(H5D.set_extent(dataset, [7, 5]));
        Check(H5S.close(space));
        Check(H5P.close(creation));

        space = Check(H5D.get_space(dataset));
        ulong[] shape = new ulong[2], limits = new ulong[2];
        Assert.Equal(2, H5S.get_simple_extent_ndims(space));
        Assert.Equal(2, H5S.get_simple_extent_dims(space, shape, limits));
        Assert.Equal([7ul, 5], shape);
        Assert.Equal([H5S.UNLIMITED, 5], limits);
        Assert.Equal(35, H5S.get_simple_extent_npoints(space));
        Check(H5S.close(space));
        Check(H5D.close(dataset));
        CloseFile(file);
    }

    [Fact]
    public void File_WrittenTwiceWithoutTimes_HasTheSameBytes()
    {
        byte[] first = WriteOnce(), second = WriteOnce();
        Assert.Equal(first, second);

        byte[] WriteOnce()
        {
            long file = CreateFile();
            long dataset = CreateChunked(file, "imgs", H5T.STD_U8LE, [3, 4], [1, 4], creation => Check(H5P.set_deflate(creation, 1)));
            Write<byte>(dataset, H5T.NATIVE_UINT8, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
            Check(H5D.close(dataset));
            Check(H5F.flush(file, H5F.scope_t.LOCAL));
            CloseFile(file);
            return File.ReadAllBytes(FilePath);
        }
    }
}
