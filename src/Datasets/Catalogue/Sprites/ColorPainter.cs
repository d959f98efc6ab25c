using System.Runtime.Intrinsics;

namespace Disentangle.Datasets.Catalogue.Sprites;

/// <summary>A sprite in one colour on black. Nuisance: red, green, blue; a byte is ⌊255 k + ½⌋.</summary>
internal sealed class ColorPainter : ISpritePainter
{
    public void Paint(ReadOnlySpan<double> nuisance, ReadOnlySpan<byte> mask, Span<byte> image)
    {
        byte red = ByteOf(nuisance[0]), green = ByteOf(nuisance[1]), blue = ByteOf(nuisance[2]);
        PixelMask.Colour(mask, Vector128.Create((byte)0, red, 0, 0, 0, green, 0, 0, 0, blue, 0, 0, 0, 0, 0, 0), image);
    }

    private static byte ByteOf(double intensity) => (byte)((255 * intensity) + 0.5);
}
