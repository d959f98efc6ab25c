using System.IO.Compression;
using HDF.PInvoke;

namespace Disentangle.Compat.Tests.Hdf5;

/// <summary>Chunks that are compressed outside the library and stored past its filters.</summary>
public sealed unsafe class ChunkTests : Hdf5TestBase
{
    private const int Count = 5, Height = 8, Width = 6, ImageSize = Height * Width;

    private static readonly byte[] Images = [.. Enumerable.Range(0, Count * ImageSize).Select(i => (byte)(i * 7 % 31))];

    [Fact]
    public void WriteChunk_OfZlibData_IsReadThroughTheFilterAsTheOriginal()
    {
        WriteFile();
        long file = OpenFile(), dataset = Check(H5D.open(file, "imgs"));
        Assert.Equal(Images, Read<byte>(dataset, H5T.NATIVE_UINT8, Images.Length));
        Check(H5D.close(dataset));
        CloseFile(file);
    }

    [Fact]
    public void ReadChunk_ReturnsTheStoredBytesAndTheMask()
    {
        WriteFile();
        long file = OpenFile(), dataset = Check(H5D.open(file, "imgs"));
        for (int i = 0; i < Count; i++)
        {
            byte[] expected = Compress(i);
            ulong[] offset = [(ulong)i, 0, 0];
            ulong size = 0;
            Check(H5D.get_chunk_storage_size(dataset, offset, ref size));
            Assert.Equal((ulong)expected.Length, size);

            uint mask = uint.MaxValue;
            var stored = new byte[size];
            fixed (byte* buffer = stored)
            {
                Check(H5D.read_chunk(dataset, H5P.DEFAULT, ref offset[0], ref mask, (IntPtr)buffer));
            }

            Assert.Equal(expected, stored);
            Assert.Equal(0u, mask);
        }

        Check(H5D.close(dataset));
        CloseFile(file);
    }

    [Fact]
    public void ChunkInfo_ListsEveryChunkWhereTheFileHoldsIt()
    {
        WriteFile();
        long file = OpenFile(), dataset = Check(H5D.open(file, "imgs")), space = Check(H5D.get_space(dataset));
        byte[] bytes = File.ReadAllBytes(FilePath);
        ulong chunks = 0;
        Check(H5D.get_num_chunks(dataset, space, ref chunks));
        Assert.Equal((ulong)Count, chunks);
        for (int i = 0; i < Count; i++)
        {
            var offset = new ulong[3];
            uint mask = uint.MaxValue;
            ulong address = 0, size = 0, sameAddress = 0, sameSize = 0;
            Check(H5D.get_chunk_info(dataset, space, (ulong)i, offset, ref mask, ref address, ref size));
            Check(H5D.get_chunk_info_by_coord(dataset, offset, ref mask, ref sameAddress, ref sameSize));
            Assert.Equal((address, size, 0u), (sameAddress, sameSize, mask));
            Assert.Equal(Compress((int)offset[0]), bytes.AsSpan((int)address, (int)size).ToArray());
        }

        Check(H5S.close(space));
        Check(H5D.close(dataset));
        CloseFile(file);
    }

    [Fact]
    public void WriteChunk_AtAnOffsetInsideAChunk_FailsWithTheLibrarysReason()
    {
        long file = CreateFile();
        long dataset = CreateChunked(file, "imgs", H5T.STD_U8LE, [4, 4], [2, 4]);
        ulong[] offset = [1, 0];
        byte* buffer = stackalloc byte[8];
        Assert.True(H5D.write_chunk(dataset, H5P.DEFAULT, 0, ref offset[0], 8, (IntPtr)buffer) < 0);
        Assert.Contains(ErrorStack(), line => line.Contains("offset doesn't fall on chunks's boundary", StringComparison.Ordinal));
        Check(H5D.close(dataset));
        CloseFile(file);
    }

    private static byte[] Compress(int image)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest))
        {
            zlib.Write(Images, image * ImageSize, ImageSize);
        }

        return compressed.ToArray();
    }

    private void WriteFile()
    {
        long file = CreateFile();
        long dataset = CreateChunked(
            file, "imgs", H5T.STD_U8LE, [Count, Height, Width], [1, Height, Width], creation => Check(H5P.set_deflate(creation, 1)));
        for (int i = 0; i < Count; i++)
        {
            ulong[] offset = [(ulong)i, 0, 0];
            byte[] chunk = Compress(i);
            fixed (byte* buffer = chunk)
            {
                Check(H5D.write_chunk(dataset, H5P.DEFAULT, 0, ref offset[0], chunk.Length, (IntPtr)buffer));
            }
        }

        Check(H5D.close(dataset));
        CloseFile(file);
    }
}
