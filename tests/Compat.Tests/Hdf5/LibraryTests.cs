using HDF.PInvoke;

namespace Disentangle.Compat.Tests.Hdf5;

public sealed class LibraryTests : Hdf5TestBase
{
    [Fact]
    public void Library_WhenLoaded_IsOfTheSeriesThatTheSignaturesAreFor()
    {
        uint major = 0, minor = 0, release = 0;
        Check(H5.get_libversion(ref major, ref minor, ref release));
        Assert.Equal((1u, 10u), (major, minor));
    }

    [Fact]
    public void Library_WhenAskedForThreadSafety_AnswersYesOrNo()
    {
        uint threadSafe = 0;
        Check(H5.is_library_threadsafe(ref threadSafe));
        Assert.InRange(threadSafe, 0u, 1u);
        Check(H5.garbage_collect());
    }

    [Fact]
    public void Deflate_IsAvailableForEncodingAndDecoding()
    {
        uint config = 0;
        Assert.True(H5Z.filter_avail(H5Z.filter_t.DEFLATE) > 0);
        Check(H5Z.get_filter_info(H5Z.filter_t.DEFLATE, ref config));
        Assert.Equal(H5Z.CONFIG_ENCODE_ENABLED | H5Z.CONFIG_DECODE_ENABLED, config);
    }

    [Fact]
    public void PropertyListClasses_AreTenDifferentIds()
    {
        long[] classes =
        [
            H5P.FILE_CREATE, H5P.FILE_ACCESS, H5P.DATASET_CREATE, H5P.DATASET_ACCESS, H5P.DATASET_XFER,
            H5P.GROUP_CREATE, H5P.GROUP_ACCESS, H5P.ATTRIBUTE_CREATE, H5P.LINK_CREATE, H5P.LINK_ACCESS,
        ];
        Assert.Equal(10, classes.Distinct().Count());
        Assert.All(classes, id =>
        {
            long list = Check(H5P.create(id));
            Check(H5P.close(list));
        });
    }
}
