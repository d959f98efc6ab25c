using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Disentangle.Datasets.Catalogue.Sprites;

/// <summary>
/// A tinted crop of a picture, inverted where the sprite is. Nuisance: place of the crop across and down, red, green, blue.
/// With p the picture's byte and K = ⌊255 k⌋, a byte of the background is ⌊(p + 255 k) / 2 + ½⌋ = ⌊(p + K + 1) / 2⌋; where the sprite is,
/// 255 minus that.
/// </summary>
/// <param name="backdrop">The picture.</param>
/// <param name="width">Width of an image in pixels.</param>
/// <param name="height">Height of an image in pixels.</param>
internal sealed class BackdropPainter(Backdrop backdrop, int width, int height) : ISpritePainter
{
    public void Paint(ReadOnlySpan<double> nuisance, ReadOnlySpan<byte> mask, Span<byte> image)
    {
        Span<byte> tint = stackalloc byte[48];
        for (int i = 0; i < tint.Length; i++)
        {
            tint[i] = (byte)(255 * nuisance[2 + (i % 3)]);
        }

        PixelMask.Spread(mask, image);
        for (int y = 0; y < height; y++)
        {
            Invert(image.Slice(y * 3 * width, 3 * width), backdrop.Row(nuisance[0], nuisance[1], y), tint);
        }
    }

    // Inverting a byte is flipping its bits, which is what a mask of 255 does.
    private static void Invert(Span<byte> row, ReadOnlySpan<byte> picture, ReadOnlySpan<byte> tint)
    {
        ref byte pattern = ref MemoryMarshal.GetReference(tint);
        Vector128<byte> tint0 = Vector128.LoadUnsafe(ref pattern), tint1 = Vector128.LoadUnsafe(ref pattern, 16);
        Vector128<byte> tint2 = Vector128.LoadUnsafe(ref pattern, 32);
        ref byte to = ref MemoryMarshal.GetReference(row), from = ref MemoryMarshal.GetReference(picture[..row.Length]);
        int at = 0;
        for (; at <= row.Length - 48; at += 48)
        {
            Blend(ref to, ref from, (nuint)at, tint0);
            Blend(ref to, ref from, (nuint)at + 16, tint1);
            Blend(ref to, ref from, (nuint)at + 32, tint2);
        }

        for (; at < row.Length; at++)
        {
            row[at] ^= (byte)((picture[at] + tint[at % 48] + 1) >> 1);
        }
    }

    private static void Blend(ref byte to, ref byte from, nuint at, Vector128<byte> tint)
    {
        Vector128<byte> picture = Vector128.LoadUnsafe(ref from, at);

        // (a + b + 1) / 2 without a ninth bit.
        Vector128<byte> mean = (picture | tint) - ((picture ^ tint) >>> 1);
        (Vector128.LoadUnsafe(ref to, at) ^ mean).StoreUnsafe(ref to, at);
    }
}
