using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Disentangle.Datasets.Catalogue.Sprites;

/// <summary>Masks of pixels as masks of the bytes of RGB images, sixteen pixels at a time.</summary>
internal static class PixelMask
{
    // Which of sixteen pixels each of the three times sixteen bytes of their colours belongs to.
    private static readonly Vector128<byte> First = Vector128.Create((byte)0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5);
    private static readonly Vector128<byte> Second = Vector128.Create((byte)5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 8, 9, 9, 9, 10, 10);
    private static readonly Vector128<byte> Third = Vector128.Create((byte)10, 11, 11, 11, 12, 12, 12, 13, 13, 13, 14, 14, 14, 15, 15, 15);

    /// <summary>Writes 255 to the bytes of each pixel of value 1, 0 to those of value 0.</summary>
    /// <param name="mask">0 or 1, shape [P].</param>
    /// <param name="image">Receives bytes, shape [P, 3].</param>
    public static void Spread(ReadOnlySpan<byte> mask, Span<byte> image)
    {
        ref byte from = ref MemoryMarshal.GetReference(mask), to = ref MemoryMarshal.GetReference(image[..(3 * mask.Length)]);
        int i = 0;
        for (; i <= mask.Length - 16; i += 16)
        {
            Vector128<byte> all = Vector128<byte>.Zero - Vector128.LoadUnsafe(ref from, (nuint)i);
            nuint at = (nuint)(3 * i);
            Vector128.Shuffle(all, First).StoreUnsafe(ref to, at);
            Vector128.Shuffle(all, Second).StoreUnsafe(ref to, at + 16);
            Vector128.Shuffle(all, Third).StoreUnsafe(ref to, at + 32);
        }

        for (; i < mask.Length; i++)
        {
            image.Slice(3 * i, 3).Fill((byte)-mask[i]);
        }
    }

    /// <summary>Writes the colour of each pixel.</summary>
    /// <param name="instances">0 to 3, shape [P].</param>
    /// <param name="palette">Red of the four instances, then their greens, then their blues, then anything: 16 bytes.</param>
    /// <param name="image">Receives bytes, shape [P, 3].</param>
    public static void Colour(ReadOnlySpan<byte> instances, Vector128<byte> palette, Span<byte> image)
    {
        // Sixteen bytes are red, green, blue, …: where the palette's channel of each begins.
        Vector128<byte> channel0 = Vector128.Create((byte)0, 4, 8, 0, 4, 8, 0, 4, 8, 0, 4, 8, 0, 4, 8, 0);
        Vector128<byte> channel1 = Vector128.Create((byte)4, 8, 0, 4, 8, 0, 4, 8, 0, 4, 8, 0, 4, 8, 0, 4);
        Vector128<byte> channel2 = Vector128.Create((byte)8, 0, 4, 8, 0, 4, 8, 0, 4, 8, 0, 4, 8, 0, 4, 8);
        ref byte from = ref MemoryMarshal.GetReference(instances), to = ref MemoryMarshal.GetReference(image[..(3 * instances.Length)]);
        int i = 0;
        for (; i <= instances.Length - 16; i += 16)
        {
            Vector128<byte> all = Vector128.LoadUnsafe(ref from, (nuint)i);
            nuint at = (nuint)(3 * i);
            Vector128.Shuffle(palette, Vector128.Shuffle(all, First) + channel0).StoreUnsafe(ref to, at);
            Vector128.Shuffle(palette, Vector128.Shuffle(all, Second) + channel1).StoreUnsafe(ref to, at + 16);
            Vector128.Shuffle(palette, Vector128.Shuffle(all, Third) + channel2).StoreUnsafe(ref to, at + 32);
        }

        for (; i < instances.Length; i++)
        {
            for (int channel = 0; channel < 3; channel++)
            {
                image[(3 * i) + channel] = palette[(4 * channel) + instances[i]];
            }
        }
    }
}
