namespace Disentangle.Datasets.Files.Compression;

/// <summary>Joins the CRC-32 of two runs of bytes into that of both together, so that runs can be summed in parallel.</summary>
/// <remarks>
/// A CRC is a polynomial over GF(2) modulo P(x): appending n bytes multiplies the first one by x^(8n). Polynomials are bit-reversed here,
/// the highest bit being x^0.
/// </remarks>
internal static class Crc32Combination
{
    private const uint Polynomial = 0xEDB88320;
    private const uint One = 0x80000000;

    /// <summary>CRC-32 of the first bytes followed by the second.</summary>
    /// <param name="first">CRC-32 of the first bytes.</param>
    /// <param name="second">CRC-32 of the second bytes.</param>
    /// <param name="secondLength">Number of the second bytes, at least 0.</param>
    public static uint Combine(uint first, uint second, long secondLength) =>
        Multiply(first, PowerOfX(8 * secondLength)) ^ second;

    private static uint PowerOfX(long exponent)
    {
        uint result = One;
        for (uint power = One >> 1; exponent > 0; exponent >>= 1)
        {
            result = (exponent & 1) != 0 ? Multiply(result, power) : result;
            power = Multiply(power, power);
        }

        return result;
    }

    private static uint Multiply(uint a, uint b)
    {
        uint product = 0;
        for (; a != 0; a <<= 1)
        {
            product ^= (a & One) != 0 ? b : 0;
            b = (b & 1) != 0 ? (b >> 1) ^ Polynomial : b >> 1;
        }

        return product;
    }
}
