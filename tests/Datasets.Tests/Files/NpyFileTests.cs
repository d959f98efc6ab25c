using System.Text;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Numpy;

namespace Disentangle.Datasets.Tests.Files;

public sealed class NpyFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Written by numpy 1.24.2: io = BytesIO(); numpy.save(io, array); io.getvalue()[:128].
    [Theory]
    [InlineData("|u1", "(3, 4)", 58)]
    [InlineData("<f8", "()", 62)]
    [InlineData("<i8", "(5,)", 60)]
    [InlineData("<f8", "(737280, 6)", 53)]
    [InlineData("<U3", "()", 62)]
    public void ToBytes_OfAHeader_IsWhatNumpyWrites(string descr, string shape, int spaces)
    {
        long[] extent = [.. shape.Trim('(', ')').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(long.Parse)];
        string text = $"{{'descr': '{descr}', 'fortran_order': False, 'shape': {shape}, }}" + new string(' ', spaces) + "\n";
        byte[] expected = [0x93, .. "NUMPY"u8, 1, 0, 0x76, 0, .. Encoding.ASCII.GetBytes(text)];
        Assert.Equal(128, expected.Length);
        Assert.Equal(expected, new NpyHeader(descr, false, extent).ToBytes());
    }

    [Fact]
    public void WriteThenRead_OfEachType_GivesTheSame()
    {
        Check<byte>([0, 1, 255]);
        Check([int.MinValue, 0, int.MaxValue]);
        Check([long.MinValue, 0, long.MaxValue]);
        Check([0.1f, float.NaN, -0f]);
        Check([0.1, double.NegativeInfinity, double.Epsilon]);
    }

    [Fact]
    public void Read_OfColumnMajorBigEndian_IsTurnedAround()
    {
        // numpy.array([[1, 2, 3], [4, 5, 6]], '>i4', order='F')
        byte[] data = [0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 2, 0, 0, 0, 5, 0, 0, 0, 3, 0, 0, 0, 6];
        File.WriteAllBytes(_folder["a.npy"], [.. new NpyHeader(">i4", true, [2, 3]).ToBytes(), .. data]);
        NpyArray array = NpyFile.Read(_folder["a.npy"]);
        Assert.Equal([1, 2, 3, 4, 5, 6], array.ToArray<int>());
        Assert.Equal([2L, 3L], array.Shape);
    }

    [Fact]
    public void Read_OfAPython2Header_IsUnderstood()
    {
        // Python 2 wrote long integers with an L, and version 1 heads of any padding.
        const string Text = "{'descr': '<i8', 'fortran_order': False, 'shape': (2L,), }\n";
        File.WriteAllBytes(
            _folder["a.npy"], [0x93, .. "NUMPY"u8, 1, 0, (byte)Text.Length, 0, .. Encoding.ASCII.GetBytes(Text), 1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0]);
        Assert.Equal([1, 2], NpyFile.Read(_folder["a.npy"]).ToArray<int>());
    }

    [Fact]
    public void ToArray_OfANumberThatDoesNotFit_NamesIt()
    {
        NpyArray array = NpyArray.From<double>([1, 2.5], 2);
        OverflowException error = Assert.Throws<OverflowException>(array.ToArray<int>);
        Assert.Contains("2.5", error.Message, StringComparison.Ordinal);
        Assert.Throws<OverflowException>(NpyArray.From<long>([1L << 40], 1).ToArray<int>);
    }

    [Fact]
    public void Read_OfBadFiles_SaysWhatIsWrong()
    {
        File.WriteAllBytes(_folder["text.npy"], "hello, this is text"u8.ToArray());
        byte[] whole = [.. new NpyHeader("<f8", false, [4]).ToBytes(), .. new byte[32]];
        File.WriteAllBytes(_folder["cut.npy"], whole[..^1]);
        File.WriteAllBytes(_folder["head.npy"], whole[..50]);
        File.WriteAllBytes(_folder["object.npy"], [.. new NpyHeader("|O", false, []).ToBytes(), .. "cos\nsystem\n(S'false'\ntR."u8]);

        Assert.Contains("not a npy array", Error("text.npy"), StringComparison.Ordinal);
        Assert.Contains("cut off after 31 of 32 bytes", Error("cut.npy"), StringComparison.Ordinal);
        Assert.Contains("cut off", Error("head.npy"), StringComparison.Ordinal);
        Assert.Contains("never unpickled", Error("object.npy"), StringComparison.Ordinal);
        Assert.Throws<FileNotFoundException>(() => NpyFile.Read(_folder["absent.npy"]));

        File.WriteAllBytes(_folder["huge.npy"], new NpyHeader("<f8", false, [long.MaxValue, 2]).ToBytes());
        Assert.Contains("(9223372036854775807, 2)", Error("huge.npy"), StringComparison.Ordinal);
        byte[] wide = new NpyHeader("<f8", false, [long.MaxValue]).ToBytes();
        Array.Fill(wide, (byte)'9', Array.IndexOf(wide, (byte)'(') + 1, 19);
        File.WriteAllBytes(_folder["wide.npy"], wide);
        Assert.Contains("not understood", Error("wide.npy"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhereTheFolderIsMissing_LeavesNothing()
    {
        Assert.Throws<DirectoryNotFoundException>(() => NpyFile.Write(_folder["no/a.npy"], NpyArray.From<byte>([1], 1)));
        Assert.Empty(_folder.Names);
    }

    private string Error(string name) => Assert.Throws<DatasetFormatException>(() => NpyFile.Read(_folder[name])).Message;

    private void Check<T>(T[] values)
        where T : unmanaged, System.Numerics.INumberBase<T>
    {
        NpyFile.Write(_folder["a.npy"], NpyArray.From<T>(values, 1, values.Length));
        NpyArray read = NpyFile.Read(_folder["a.npy"]);
        Assert.Equal(values, read.ToArray<T>());
        Assert.Equal([1L, values.Length], read.Shape);
        Assert.Equal(["a.npy"], _folder.Names);
    }
}
