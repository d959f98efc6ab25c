using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Matlab;

namespace Disentangle.Datasets.Tests.Files.Matlab;

public sealed class MatFileTests : IDisposable
{
    private static readonly byte[] Other = MatBytes.Array("a_long_name", 6, [1, 1], 9, BitConverter.GetBytes(0.5));
    private static readonly byte[] Bytes = MatBytes.Array("im", 9, [2, 3], 2, [1, 2, 3, 4, 5, 6]);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_OfAVariable_FindsItAmongOthers(bool isCompressed)
    {
        MatArray array = Read(isCompressed ? MatBytes.File(MatBytes.Compress(Other), MatBytes.Compress(Bytes)) : MatBytes.File(Other, Bytes));
        Assert.Equal(("im", MatClass.UInt8), (array.Name, array.Class));
        Assert.Equal([2, 3], array.Shape);
        Assert.Equal([1, 2, 3, 4, 5, 6], array.ToArray<byte>());
        Assert.Equal([1.0, 2, 3, 4, 5, 6], array.ToArray<double>());
    }

    [Fact]
    public void Read_OfDoublesStoredAsSmallerNumbers_GivesTheNumbers()
    {
        MatArray array = Read(MatBytes.File(MatBytes.Array("im", 6, [1, 3], 3, [.. new short[] { -2, 0, 300 }.SelectMany(BitConverter.GetBytes)])));
        Assert.Equal(MatClass.Double, array.Class);
        Assert.Equal([-2.0, 0, 300], array.ToArray<double>());
        Assert.Throws<OverflowException>(array.ToArray<byte>);
    }

    [Fact]
    public void Read_OfAnEmptyArray_IsEmpty() =>
        Assert.Empty(Read(MatBytes.File(MatBytes.Array("im", 9, [0, 5], 2, []))).ToArray<byte>());

    [Fact]
    public void Read_OfAnotherKindOfFile_SaysWhatToDo()
    {
        AssertFault("-v7", [.. MatBytes.Header("IM", 0x0200, "MATLAB 7.3 MAT-file, Platform: GLNXA64"), .. new byte[384], 0x89, (byte)'H', (byte)'D', (byte)'F']);
        AssertFault("-v7", [.. new byte[512], 0x89, (byte)'H', (byte)'D', (byte)'F']);
        AssertFault("big-endian", [.. MatBytes.Header("MI", 0x0001), .. Bytes]);
        AssertFault("not those of a MATLAB 5 file", new byte[200]);
        AssertFault("not those of a MATLAB 5 file", []);
    }

    [Fact]
    public void Read_OfAMissingVariable_NamesTheOthers()
    {
        AssertFault("a_long_name", MatBytes.File(Other));
        AssertFault("none at all", MatBytes.File());
    }

    [Fact]
    public void Read_OfAnArrayThatIsNotNumeric_IsRefused()
    {
        AssertFault("class 4", MatBytes.File(MatBytes.Array("im", 4, [1, 1], 4, [65, 0])));
        byte[] complex = Bytes.ToArray();
        complex[17] = 8;
        AssertFault("complex", MatBytes.File(complex));
    }

    [Fact]
    public void Read_OfADamagedFile_NeverGivesNumbers()
    {
        byte[] plain = MatBytes.File(Bytes), packed = MatBytes.File(MatBytes.Compress(MatBytes.Array("im", 9, [40, 50], 2, Noise(2000))));
        foreach (byte[] whole in (byte[][])[plain, packed])
        {
            for (int length = 129; length < whole.Length; length++)
            {
                AssertFault("", whole[..length]);
            }
        }

        // Each changed byte within the compressed data breaks the check sum, or the sizes.
        for (int at = 136; at < packed.Length; at++)
        {
            byte[] changed = packed.ToArray();
            changed[at] ^= 0x11;
            Exception? error = Record.Exception(() => Read(changed));
            Assert.True(error is DatasetFormatException, $"byte {at} of {packed.Length}: {error}");
        }
    }

    [Fact]
    public void Read_OfExtentsThatDoNotFit_IsRefusedBeforeMemoryIsTaken()
    {
        AssertFault("do not fit together", MatBytes.File(MatBytes.Array("im", 9, [int.MaxValue, int.MaxValue, int.MaxValue], 2, [1, 2, 3])));
        byte[] changed = MatBytes.Array("im", 9, [2, 3], 2, [1, 2, 3, 4, 5, 6]);
        changed[^12] = 0x7F;
        AssertFault("do not fit together", MatBytes.File(changed));
    }

    private static byte[] Noise(int count) => [.. Enumerable.Range(0, count).Select(i => (byte)((i * 2654435761L) >> 13))];

    private MatArray Read(byte[] bytes)
    {
        File.WriteAllBytes(_folder["a.mat"], bytes);
        return MatFile.Read(_folder["a.mat"], "im");
    }

    private void AssertFault(string words, byte[] bytes)
    {
        DatasetFormatException error = Assert.Throws<DatasetFormatException>(() => Read(bytes));
        Assert.Equal(_folder["a.mat"], error.FilePath);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }
}
