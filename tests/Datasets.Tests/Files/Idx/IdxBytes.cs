using System.Buffers.Binary;
using System.IO.Compression;

namespace Disentangle.Datasets.Tests.Files.Idx;

/// <summary>Makes IDX files.</summary>
internal static class IdxBytes
{
    public static byte[] Of(int magic, int[] extents, byte[] content)
    {
        byte[] bytes = new byte[4 + (4 * extents.Length) + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, magic);
        for (int i = 0; i < extents.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 + (4 * i)), extents[i]);
        }

        content.CopyTo(bytes, bytes.Length - content.Length);
        return bytes;
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using MemoryStream target = new();
        using (GZipStream gzip = new(target, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return target.ToArray();
    }
}
