using System.Runtime.InteropServices;
using System.Text;
using HDF.PInvoke;

namespace Disentangle.Compat.Tests.Hdf5;

public sealed unsafe class AttributeTests : Hdf5TestBase
{
    [Fact]
    public void Attribute_OfScalarsAndArrays_SurvivesTheRoundTrip()
    {
        long file = CreateFile();
        WriteNumbers(file, "seed", [long.MinValue + 1]);
        WriteNumbers(file, "sizes", [1, 3, 6, 40, 32, 32]);
        CloseFile(file);

        file = OpenFile();
        Assert.Equal([long.MinValue + 1], ReadNumbers(file, "seed"));
        Assert.Equal([1L, 3, 6, 40, 32, 32], ReadNumbers(file, "sizes"));
        CloseFile(file);
    }

    [Fact]
    public void FixedStringArray_ShorterLongerAndNonAscii_SurvivesTheRoundTrip()
    {
        string[] names = ["shape", "posX", "", "größe-μ", "exactly-sixteen!"];
        const int Length = 16;
        byte[] packed = new byte[names.Length * Length];
        for (int i = 0; i < names.Length; i++)
        {
            Encoding.UTF8.GetBytes(names[i], packed.AsSpan(i * Length, Length));
        }

        long file = CreateFile();
        long type = Check(H5T.copy(H5T.C_S1));
        Check(H5T.set_size(type, Length));
        Check(H5T.set_strpad(type, H5T.str_t.NULLPAD));
        Check(H5T.set_cset(type, H5T.cset_t.UTF8));
        long space = Check(H5S.create_simple(1, [(ulong)names.Length], null));
        long attribute = Check(H5A.create(file, "names", type, space));
        fixed (byte* buffer = packed)
        {
            Check(H5A.write(attribute, type, (IntPtr)buffer));
        }

        var read = new byte[packed.Length];
        fixed (byte* buffer = read)
        {
            Check(H5A.read(attribute, type, (IntPtr)buffer));
        }

        Assert.Equal(names, read.Chunk(Length).Select(bytes => Encoding.UTF8.GetString(bytes).TrimEnd('\0')));
        Assert.Equal((ulong)packed.Length, H5A.get_storage_size(attribute));
        Check(H5A.close(attribute));
        Check(H5S.close(space));
        Check(H5T.close(type));
        CloseFile(file);
    }

    [Fact]
    public void VariableString_SurvivesTheRoundTripAndIsReclaimed()
    {
        const string Recipe = "{\"dataset\":\"dsprites\",\"unit\":\"°\"}";
        long file = CreateFile();
        long type = Check(H5T.copy(H5T.C_S1));
        Check(H5T.set_size(type, H5T.VARIABLE));
        Check(H5T.set_cset(type, H5T.cset_t.UTF8));
        long space = Check(H5S.create(H5S.class_t.SCALAR));
        long attribute = Check(H5A.create(file, "recipe", type, space));
        IntPtr text = Marshal.StringToCoTaskMemUTF8(Recipe);
        Check(H5A.write(attribute, type, (IntPtr)(&text)));
        Marshal.FreeCoTaskMem(text);

        IntPtr read;
        Check(H5A.read(attribute, type, (IntPtr)(&read)));
        Assert.Equal(Recipe, NameAt(read));
        Check(H5D.vlen_reclaim(type, space, H5P.DEFAULT, (IntPtr)(&read)));
        Check(H5A.close(attribute));
        Check(H5S.close(space));
        Check(H5T.close(type));
        CloseFile(file);
    }

    [Fact]
    public void Iterate_ByName_ListsAllWithTheirSizes()
    {
        long file = CreateFile();
        WriteNumbers(file, "b", [1, 2]);
        WriteNumbers(file, "a", [1]);
        var seen = new List<(string, ulong)>();
        ulong position = 0;
        Check(H5A.iterate(file, H5.index_t.NAME, H5.iter_order_t.INC, ref position, Add, IntPtr.Zero));
        Assert.Equal([("a", 8ul), ("b", 16ul)], seen);
        Assert.True(H5A.exists(file, "a") > 0);
        Check(H5A.delete(file, "a"));
        Assert.Equal(0, H5A.exists(file, "a"));
        CloseFile(file);

        int Add(long location, IntPtr name, ref H5A.info_t info, IntPtr data)
        {
            seen.Add((NameAt(name), info.data_size));
            return 0;
        }
    }

    [Fact]
    public void GetName_WithoutABuffer_ReturnsTheLength()
    {
        long file = CreateFile();
        WriteNumbers(file, "factor_sizes", [3]);
        long attribute = Check(H5A.open(file, "factor_sizes"));
        Assert.Equal(12, H5A.get_name(attribute, 0, null));
        var name = new byte[13];
        Assert.Equal(12, H5A.get_name(attribute, name.Length, name));
        Assert.Equal("factor_sizes\0", Encoding.UTF8.GetString(name));
        Check(H5A.close(attribute));
        CloseFile(file);
    }

    private static void WriteNumbers(long file, string name, long[] values)
    {
        long space = Check(H5S.create_simple(1, [(ulong)values.Length], null));
        long attribute = Check(H5A.create(file, name, H5T.STD_I64LE, space));
        fixed (long* buffer = values)
        {
            Check(H5A.write(attribute, H5T.NATIVE_INT64, (IntPtr)buffer));
        }

        Check(H5A.close(attribute));
        Check(H5S.close(space));
    }

    private static long[] ReadNumbers(long file, string name)
    {
        long attribute = Check(H5A.open(file, name)), space = Check(H5A.get_space(attribute)), type = Check(H5A.get_type(attribute));
        Assert.Equal(H5T.class_t.INTEGER, H5T.get_class(type));
        var values = new long[H5S.get_simple_extent_npoints(space)];
        fixed (long* buffer = values)
        {
            Check(H5A.read(attribute, H5T.NATIVE_INT64, (IntPtr)buffer));
        }

        Check(H5T.close(type));
        Check(H5S.close(space));
        Check(H5A.close(attribute));
        return values;
    }
}
