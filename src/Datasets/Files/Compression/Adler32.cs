using System.Runtime.Intrinsics;

namespace Disentangle.Datasets.Files.Compression;

/// <summary>The checksum that ends a zlib stream (RFC 1950 §8.2).</summary>
internal static class Adler32
{
    private const uint Modulus = 65521;
    private const int Lanes = 32;

    // The longest run whose lane sums stay inside 32 bits before the modulus is taken.
    private const int Run = 5504;

    private static readonly Vector256<ushort> WeightsLow = Vector256.Create((ushort)32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17);
    private static readonly Vector256<ushort> WeightsHigh = Vector256.Create((ushort)16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);

    /// <summary>Checksum of <paramref name="bytes"/>; 1 where there are none.</summary>
    public static uint Compute(ReadOnlySpan<byte> bytes) => Append(1, bytes);

    /// <summary>Checksum of bytes that had <paramref name="checksum"/>, followed by <paramref name="bytes"/>.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        uint a = checksum & ushort.MaxValue;
        uint b = checksum >> 16;
        while (!bytes.IsEmpty)
        {
            int length = Math.Min(bytes.Length, Run);
            (a, b) = Append(bytes[..length], a, b);
            bytes = bytes[length..];
        }

        return (b << 16) | a;
    }

    private static (uint A, uint B) Append(ReadOnlySpan<byte> bytes, uint a, uint b)
    {
        // A block of 32 bytes adds 32·a plus the bytes weighted 32 … 1 to b, and their plain sum to a.
        Vector256<uint> sum = Vector256<uint>.Zero;
        Vector256<uint> sumBefore = Vector256<uint>.Zero;
        Vector256<uint> weighted = Vector256<uint>.Zero;
        int blocks = bytes.Length / Lanes;
        for (int i = 0; i < blocks; i++)
        {
            (Vector256<ushort> low, Vector256<ushort> high) = Vector256.Widen(Vector256.Create(bytes.Slice(i * Lanes, Lanes)));
            sumBefore += sum;
            sum += Halves(low + high);
            weighted += Halves((low * WeightsLow) + (high * WeightsHigh));
        }

        b += (a * (uint)(blocks * Lanes)) + (Vector256.Sum(sumBefore) * Lanes) + Vector256.Sum(weighted);
        a += Vector256.Sum(sum);
        a %= Modulus;
        b %= Modulus;
        foreach (byte value in bytes[(blocks * Lanes)..])
        {
            a += value;
            b += a;
        }

        return (a % Modulus, b % Modulus);
    }

    private static Vector256<uint> Halves(Vector256<ushort> values)
    {
        (Vector256<uint> low, Vector256<uint> high) = Vector256.Widen(values);
        return low + high;
    }
}
