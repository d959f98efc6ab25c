using System.Numerics;

namespace Disentangle.Datasets.Numerics;

/// <summary>Takes whole quarter turns off angles of any size, in integer arithmetic, so that the rest has all its bits.</summary>
internal static class QuarterTurns
{
    // The largest double is below 2^1024 quarter turns, so an error of 2^-1200 in π leaves one below 2^-176 in the rest.
    private const int Bits = 1200;
    private static readonly BigInteger QuarterTurn = Pi() >> 1;

    /// <summary>The angle as a number of quarter turns and a remainder in [−π/4, π/4].</summary>
    /// <param name="angle">In radians, finite, above 2^-100 in magnitude.</param>
    /// <returns>The quarter turns modulo 4, and the remainder in radians.</returns>
    public static (int Turns, double Remainder) Reduce(double angle)
    {
        const int MantissaBits = 52;
        int exponent = Math.ILogB(angle) - MantissaBits;
        BigInteger scaled = new BigInteger(Math.ScaleB(angle, -exponent)) << (Bits + exponent);
        BigInteger turns = Floor((2 * scaled) + QuarterTurn, 2 * QuarterTurn);
        BigInteger rest = scaled - (turns * QuarterTurn);

        // Cut to what a double can hold before the conversion.
        const int Kept = 900;
        return ((int)(turns & 3), Math.ScaleB((double)(rest >> (Bits - Kept)), -Kept));
    }

    private static BigInteger Floor(BigInteger a, BigInteger b)
    {
        BigInteger quotient = BigInteger.DivRem(a, b, out BigInteger rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>π · 2^<see cref="Bits"/>, by Machin's formula π = 16 arctan(1/5) − 4 arctan(1/239).</summary>
    private static BigInteger Pi()
    {
        const int Guard = 64;
        return ((16 * ArcTangentOfInverse(5, Bits + Guard)) - (4 * ArcTangentOfInverse(239, Bits + Guard))) >> Guard;
    }

    private static BigInteger ArcTangentOfInverse(int n, int bits)
    {
        BigInteger power = (BigInteger.One << bits) / n, sum = 0;
        for (int k = 1; !power.IsZero; k += 2, power /= n * n)
        {
            sum += (k & 2) == 0 ? power / k : -power / k;
        }

        return sum;
    }
}
