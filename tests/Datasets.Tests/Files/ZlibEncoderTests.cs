using System.IO.Compression;
using Disentangle.Datasets.Files.Compression;

namespace Disentangle.Datasets.Tests.Files;

public sealed class ZlibEncoderTests
{
    [Theory]
    [InlineData("", 1u)]
    [InlineData("a", 0x00620062u)]
    [InlineData("Wikipedia", 0x11E60398u)]
    public void Adler32_OfKnownText_IsTheKnownSum(string text, uint expected) =>
        Assert.Equal(expected, Adler32.Compute(System.Text.Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(5503)]
    [InlineData(5504)]
    [InlineData(5505)]
    [InlineData(100_001)]
    public void Adler32_OfTheLargestBytes_EqualsThePlainLoop(int length)
    {
        byte[] bytes = new byte[length];
        bytes.AsSpan().Fill(255);
        uint a = 1, b = 0;
        foreach (byte value in bytes)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }

        Assert.Equal((b << 16) | a, Adler32.Compute(bytes));
    }

    [Fact]
    public void SymbolOfDistance_OfEveryDistance_LiesInItsRange()
    {
        for (int distance = 1; distance <= DeflateTables.WindowSize; distance++)
        {
            int symbol = DeflateTables.SymbolOfDistance(distance);
            int first = DeflateTables.DistanceBase[symbol];
            Assert.InRange(distance, first, first + (1 << DeflateTables.DistanceExtraBits[symbol]) - 1);
        }
    }

    [Fact]
    public void EncodeZlib_OfManyKindsOfBytes_IsReadByTheFramework()
    {
        for (int seed = 0; seed < 400; seed++)
        {
            System.Random random = new(seed);
            byte[] source = Bytes(random, seed % 40 == 0 ? 150_000 : 1 + random.Next(5000), seed % 6);
            ZlibEncoder encoder = new(1 + (seed % 9), 1 + random.Next(300));
            byte[] target = new byte[ZlibEncoder.Bound(source.Length)];

            // The second time, the encoder remembers the first; that must not change a byte.
            int size = encoder.EncodeZlib(source, target);
            byte[] first = target[..size];
            size = encoder.EncodeZlib(source, target);

            Assert.Equal(first, target[..size]);
            Assert.True(source.AsSpan().SequenceEqual(Inflate(new ZLibStream(new MemoryStream(first), CompressionMode.Decompress))), $"seed {seed}");
        }
    }

    [Fact]
    public void EncodePart_OfPartsInARow_IsOneStream()
    {
        System.Random random = new(5);
        using MemoryStream stream = new();
        List<byte> all = [];
        ZlibEncoder encoder = new(2, 64);
        for (int i = 0; i < 200; i++)
        {
            byte[] part = Bytes(random, 1 + random.Next(3000), i % 6);
            byte[] target = new byte[ZlibEncoder.Bound(part.Length)];
            stream.Write(target, 0, encoder.EncodePart(part, target));
            all.AddRange(part);
        }

        stream.Write(ZlibEncoder.EndOfParts);
        stream.Position = 0;
        Assert.Equal(all, Inflate(new DeflateStream(stream, CompressionMode.Decompress)));
    }

    [Fact]
    public void EncodeZlib_OfRandomBytes_StaysInsideTheBound()
    {
        foreach (int length in new[] { 1, 2, 65_534, 65_535, 65_536, 65_537, 200_000 })
        {
            byte[] source = Bytes(new System.Random(length), length, 0);
            byte[] target = new byte[ZlibEncoder.Bound(length)];
            int size = new ZlibEncoder(9, 64).EncodeZlib(source, target);
            Assert.InRange(size, length, ZlibEncoder.Bound(length));
        }
    }

    [Fact]
    public void EncodeZlib_OfAnEmptyImage_TakesAFewBytes()
    {
        byte[] target = new byte[ZlibEncoder.Bound(4096)];
        Assert.InRange(new ZlibEncoder(1, 64).EncodeZlib(new byte[4096], target), 10, 40);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void Constructor_OfALevelOutside_IsRefused(int level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ZlibEncoder(level, 1));

    [Fact]
    public void Crc32Combination_OfTwoRuns_IsTheSumOfBoth()
    {
        System.Random random = new(3);
        for (int i = 0; i < 200; i++)
        {
            byte[] bytes = Bytes(random, 2 + random.Next(3000), 0);
            int cut = random.Next(bytes.Length + 1);
            uint first = System.IO.Hashing.Crc32.HashToUInt32(bytes.AsSpan(0, cut));
            uint second = System.IO.Hashing.Crc32.HashToUInt32(bytes.AsSpan(cut));
            Assert.Equal(
                System.IO.Hashing.Crc32.HashToUInt32(bytes), Crc32Combination.Combine(first, second, bytes.Length - cut));
        }
    }

    private static byte[] Inflate(Stream stream)
    {
        using MemoryStream target = new();
        stream.CopyTo(target);
        stream.Dispose();
        return target.ToArray();
    }

    private static byte[] Bytes(System.Random random, int length, int kind)
    {
        byte[] bytes = new byte[length];
        int alphabet = 1 + random.Next(256);
        double spread = Math.Pow(2, random.Next(8));
        for (int i = 0; i < length; i++)
        {
            bytes[i] = kind switch
            {
                0 => (byte)random.Next(256),
                1 => (byte)random.Next(alphabet),
                2 => 0,
                3 => (byte)(i / 7 * i),
                4 => i > 0 && random.Next(20) > 0 ? bytes[i - 1] : (byte)random.Next(256),
                _ => (byte)Math.Min(255, -Math.Log(1 - random.NextDouble()) * spread),
            };
        }

        return bytes;
    }
}
