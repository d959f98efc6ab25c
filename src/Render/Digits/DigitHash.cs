namespace Disentangle.Render.Digits;

/// <summary>Small shifts from a seed, in whole numbers: the same everywhere.</summary>
internal static class DigitHash
{
    /// <summary>A multiple of 2^-15 in [−1, 1) with a triangular distribution around 0.</summary>
    /// <param name="seed">Any value.</param>
    /// <param name="place">Which of the seed's numbers.</param>
    /// <remarks>The mixing steps are the finalizer of MurmurHash3 (Appleby, https://github.com/aappleby/smhasher), public domain.</remarks>
    public static double Triangular(uint seed, uint place)
    {
        uint h = seed + (place * 0x9E3779B9);
        h = (h ^ (h >> 16)) * 0x85EBCA6B;
        h = (h ^ (h >> 13)) * 0xC2B2AE35;
        h ^= h >> 16;
        return ((int)(h & 0xFFFF) + (int)(h >> 16) - 0xFFFF) * (1.0 / 0x10000);
    }
}
