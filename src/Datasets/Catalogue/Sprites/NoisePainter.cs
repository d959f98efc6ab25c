namespace Disentangle.Datasets.Catalogue.Sprites;

/// <summary>A white sprite on noise. Nuisance: the key of the noise.</summary>
/// <param name="width">Width of an image in pixels.</param>
/// <param name="height">Height of an image in pixels.</param>
internal sealed class NoisePainter(int width, int height) : ISpritePainter
{
    public void Paint(ReadOnlySpan<double> nuisance, ReadOnlySpan<byte> mask, Span<byte> image)
    {
        PixelMask.Spread(mask, image);
        PixelNoise.Join((ulong)nuisance[0], width, height, image);
    }
}
