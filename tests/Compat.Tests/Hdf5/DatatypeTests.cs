using HDF.PInvoke;

namespace Disentangle.Compat.Tests.Hdf5;

public sealed class DatatypeTests : Hdf5TestBase
{
    [Fact]
    public void PredefinedIntegers_HaveTheSizeSignAndOrderOfTheirNames()
    {
        foreach ((long type, int size, H5T.sign_t sign, H5T.order_t order) in new[]
        {
            (H5T.STD_U8LE, 1, H5T.sign_t.NONE, H5T.order_t.LE), (H5T.STD_I8LE, 1, H5T.sign_t.SGN_2, H5T.order_t.LE),
            (H5T.STD_U16BE, 2, H5T.sign_t.NONE, H5T.order_t.BE), (H5T.STD_I32LE, 4, H5T.sign_t.SGN_2, H5T.order_t.LE),
            (H5T.STD_I64LE, 8, H5T.sign_t.SGN_2, H5T.order_t.LE), (H5T.STD_U64BE, 8, H5T.sign_t.NONE, H5T.order_t.BE),
        })
        {
            Assert.Equal(H5T.class_t.INTEGER, H5T.get_class(type));
            Assert.Equal((size, sign, order), ((int)H5T.get_size(type), H5T.get_sign(type), H5T.get_order(type)));
        }
    }

    [Fact]
    public void NativeTypes_EqualTheStandardTypesOfTheSameSize()
    {
        bool little = BitConverter.IsLittleEndian;
        Assert.True(H5T.equal(H5T.NATIVE_UINT8, H5T.STD_U8LE) > 0);
        Assert.True(H5T.equal(H5T.NATIVE_INT64, little ? H5T.STD_I64LE : H5T.STD_I64BE) > 0);
        Assert.True(H5T.equal(H5T.NATIVE_FLOAT, little ? H5T.IEEE_F32LE : H5T.IEEE_F32BE) > 0);
        Assert.True(H5T.equal(H5T.NATIVE_DOUBLE, little ? H5T.IEEE_F64LE : H5T.IEEE_F64BE) > 0);
        Assert.Equal(0, H5T.equal(H5T.NATIVE_FLOAT, H5T.NATIVE_DOUBLE));
    }

    [Fact]
    public void StringType_WhenSizedAndEncoded_KeepsWhatWasSet()
    {
        long type = Check(H5T.copy(H5T.C_S1));
        Check(H5T.set_size(type, 12));
        Check(H5T.set_strpad(type, H5T.str_t.NULLPAD));
        Check(H5T.set_cset(type, H5T.cset_t.UTF8));
        Assert.Equal(H5T.class_t.STRING, H5T.get_class(type));
        Assert.Equal((12, H5T.str_t.NULLPAD, H5T.cset_t.UTF8), ((int)H5T.get_size(type), H5T.get_strpad(type), H5T.get_cset(type)));
        Assert.Equal(0, H5T.is_variable_str(type));
        Check(H5T.set_size(type, H5T.VARIABLE));
        Assert.True(H5T.is_variable_str(type) > 0);
        Check(H5T.close(type));
    }
}
