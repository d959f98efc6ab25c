using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Disentangle.Datasets.Tests.Files.Matlab;

/// <summary>Writes MATLAB 5 files byte by byte, as the format's description has them.</summary>
internal static class MatBytes
{
    internal static byte[] File(params byte[][] elements) => [.. Header("IM", 0x0100), .. elements.SelectMany(e => e)];

    internal static byte[] Header(string endian, int version, string text = "MATLAB 5.0 MAT-file, Platform: TEST")
    {
        byte[] header = new byte[128];
        header.AsSpan(0, 116).Fill((byte)' ');
        Encoding.ASCII.GetBytes(text).CopyTo(header, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(124), (ushort)version);
        Encoding.ASCII.GetBytes(endian).CopyTo(header, 126);
        return header;
    }

    /// <summary>A variable; data are bytes of the stored type.</summary>
    internal static byte[] Array(string name, int matClass, int[] shape, int type, byte[] data)
    {
        byte[] flags = [(byte)matClass, 0, 0, 0, 0, 0, 0, 0];
        byte[] extents = [.. shape.SelectMany(BitConverter.GetBytes)];
        return Element(14, [.. Element(6, flags), .. Element(5, extents), .. Element(1, Encoding.ASCII.GetBytes(name)), .. Element(type, data)], small: false);
    }

    internal static byte[] Compress(byte[] element)
    {
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(element);
        }

        return [.. Tag(15, (int)packed.Length), .. packed.ToArray()];
    }

    private static byte[] Element(int type, byte[] data, bool small = true)
    {
        if (small && data.Length is > 0 and <= 4)
        {
            byte[] element = new byte[8];
            BinaryPrimitives.WriteUInt16LittleEndian(element, (ushort)type);
            BinaryPrimitives.WriteUInt16LittleEndian(element.AsSpan(2), (ushort)data.Length);
            data.CopyTo(element, 4);
            return element;
        }

        return [.. Tag(type, data.Length), .. data, .. new byte[(8 - (data.Length % 8)) % 8]];
    }

    private static byte[] Tag(int type, int size) => [.. BitConverter.GetBytes(type), .. BitConverter.GetBytes(size)];
}
