using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Catalogue.Sprites;

/// <summary>
/// Uniform noise of pixels. Channel c of column x in row y takes 16 bits k, number 3x + c of the row's stream (key,
/// <see cref="RandomPurpose.PixelNoise"/>, y), for n = (k + ½) / 2^16 in (0, 1); its byte is ⌊255 n + ½⌋. The size of the image does not
/// matter, so a larger one shows the same noise and more.
/// </summary>
internal static class PixelNoise
{
    private const int BytesPerBlock = 8;

    /// <summary>Sets the bits of the noise in an image: on black that is the noise, on white white.</summary>
    /// <param name="key">Whose noise.</param>
    /// <param name="width">W.</param>
    /// <param name="height">H.</param>
    /// <param name="image">Bytes, shape [H, W, 3].</param>
    public static void Join(ulong key, int width, int height, Span<byte> image)
    {
        // One block of the streams of all rows at a time: rows are what PhiloxWide draws together.
        Span<ulong> even = stackalloc ulong[height], odd = stackalloc ulong[height];
        int stride = 3 * width;
        for (int block = 0, first = 0; first < stride; block++, first += BytesPerBlock)
        {
            PhiloxWide.Fill(key, RandomPurpose.PixelNoise, 0, (uint)block, even, odd);
            for (int y = 0, at = first; y < height; y++, at += stride)
            {
                Span<byte> target = image[at..];
                ulong noise = Bytes(even[y], odd[y]);
                if (stride - first >= BytesPerBlock)
                {
                    BinaryPrimitives.WriteUInt64LittleEndian(target, BinaryPrimitives.ReadUInt64LittleEndian(target) | noise);
                    continue;
                }

                for (int i = 0; i < stride - first; i++)
                {
                    target[i] |= (byte)(noise >> (8 * i));
                }
            }
        }
    }

    // ⌊255 (k + ½) / 2^16 + ½⌋ = ⌊(255 k + 127.5 + 2^15) / 2^16⌋, and the half never matters.
    private static ulong Bytes(ulong even, ulong odd)
    {
        (Vector128<uint> low, Vector128<uint> high) = Vector128.Widen(Vector128.Create(even, odd).AsUInt16());
        low = ((low << 8) - low + Vector128.Create(32895u)) >>> 16;
        high = ((high << 8) - high + Vector128.Create(32895u)) >>> 16;
        Vector128<ushort> words = Vector128.Narrow(low, high);
        return Vector128.Narrow(words, words).AsUInt64()[0];
    }
}
