using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Disentangle.Datasets.Random;

/// <summary>One block of many consecutive <see cref="PhiloxStream"/>s at once: the same bits as the streams give, one stream in each lane.</summary>
/// <remarks>
/// Lanes are 64 bits wide, 4 or 8 of them. A Philox word fills the low half of its lane; the high half holds whatever earlier rounds left
/// there, since the multiplication reads low halves alone and the last step drops the high ones. The streams that are left over
/// after the last full vector are drawn one by one.
/// </remarks>
internal static class PhiloxWide
{
    /// <summary>
    /// Writes the 64-bit numbers 2 · <paramref name="block"/> and 2 · <paramref name="block"/> + 1 of the streams
    /// (seed, purpose, <paramref name="firstIndex"/>), (seed, purpose, <paramref name="firstIndex"/> + 1), ….
    /// </summary>
    /// <param name="seed">Seed, any value.</param>
    /// <param name="purpose">What the numbers are for.</param>
    /// <param name="firstIndex">Index of the first stream.</param>
    /// <param name="block">Which pair of each stream's numbers.</param>
    /// <param name="even">Receives number 2 · block of each stream, shape [N].</param>
    /// <param name="odd">Receives number 2 · block + 1, shape [N].</param>
    public static void Fill(ulong seed, RandomPurpose purpose, ulong firstIndex, uint block, Span<ulong> even, Span<ulong> odd)
    {
        int done = Vector512.IsHardwareAccelerated ? Fill512(seed, purpose, firstIndex, block, even, odd)
            : Vector256.IsHardwareAccelerated ? Fill256(seed, purpose, firstIndex, block, even, odd)
            : 0;
        FillScalar(seed, purpose, firstIndex + (ulong)done, block, even[done..], odd[done..]);
    }

    /// <summary>The streams one by one.</summary>
    public static void FillScalar(ulong seed, RandomPurpose purpose, ulong firstIndex, uint block, Span<ulong> even, Span<ulong> odd)
    {
        for (int i = 0; i < even.Length; i++)
        {
            ulong index = firstIndex + (ulong)i;
            PhiloxBlock words = Philox.Block(new PhiloxBlock(block, (uint)index, (uint)(index >> 32), (uint)purpose), seed);
            even[i] = words.Even;
            odd[i] = words.Odd;
        }
    }

    /// <summary>As many whole vectors of 4 streams as fit; returns the number of streams done.</summary>
    public static int Fill256(ulong seed, RandomPurpose purpose, ulong firstIndex, uint block, Span<ulong> even, Span<ulong> odd)
    {
        int lanes = Vector256<ulong>.Count;
        Vector256<ulong> multiplier0 = Vector256.Create((ulong)Philox.Multiplier0), multiplier1 = Vector256.Create((ulong)Philox.Multiplier1);
        Vector256<ulong> step0 = Vector256.Create((ulong)Philox.KeyStep0), step1 = Vector256.Create((ulong)Philox.KeyStep1);
        Vector256<ulong> low = Vector256.Create((ulong)uint.MaxValue);
        int done = 0;
        for (; done <= even.Length - lanes; done += lanes)
        {
            Vector256<ulong> x0 = Vector256.Create((ulong)block), x3 = Vector256.Create((ulong)purpose);
            Vector256<ulong> x1 = Vector256.Create(firstIndex + (ulong)done) + Vector256<ulong>.Indices, x2 = x1 >>> 32;
            Vector256<ulong> key0 = Vector256.Create(seed), key1 = key0 >>> 32;
            for (int round = 0; round < Philox.Rounds; round++)
            {
                Vector256<ulong> product0 = MultiplyLow(x0, multiplier0), product1 = MultiplyLow(x2, multiplier1);
                x0 = (product1 >>> 32) ^ x1 ^ key0;
                x1 = product1;
                x2 = (product0 >>> 32) ^ x3 ^ key1;
                x3 = product0;
                key0 += step0;
                key1 += step1;
            }

            ((x0 & low) | (x1 << 32)).CopyTo(even[done..]);
            ((x2 & low) | (x3 << 32)).CopyTo(odd[done..]);
        }

        return done;
    }

    /// <summary>As many whole vectors of 8 streams as fit; returns the number of streams done.</summary>
    public static int Fill512(ulong seed, RandomPurpose purpose, ulong firstIndex, uint block, Span<ulong> even, Span<ulong> odd)
    {
        int lanes = Vector512<ulong>.Count;
        Vector512<ulong> multiplier0 = Vector512.Create((ulong)Philox.Multiplier0), multiplier1 = Vector512.Create((ulong)Philox.Multiplier1);
        Vector512<ulong> step0 = Vector512.Create((ulong)Philox.KeyStep0), step1 = Vector512.Create((ulong)Philox.KeyStep1);
        Vector512<ulong> low = Vector512.Create((ulong)uint.MaxValue);
        int done = 0;
        for (; done <= even.Length - lanes; done += lanes)
        {
            Vector512<ulong> x0 = Vector512.Create((ulong)block), x3 = Vector512.Create((ulong)purpose);
            Vector512<ulong> x1 = Vector512.Create(firstIndex + (ulong)done) + Vector512<ulong>.Indices, x2 = x1 >>> 32;
            Vector512<ulong> key0 = Vector512.Create(seed), key1 = key0 >>> 32;
            for (int round = 0; round < Philox.Rounds; round++)
            {
                Vector512<ulong> product0 = MultiplyLow(x0, multiplier0), product1 = MultiplyLow(x2, multiplier1);
                x0 = (product1 >>> 32) ^ x1 ^ key0;
                x1 = product1;
                x2 = (product0 >>> 32) ^ x3 ^ key1;
                x3 = product0;
                key0 += step0;
                key1 += step1;
            }

            ((x0 & low) | (x1 << 32)).CopyTo(even[done..]);
            ((x2 & low) | (x3 << 32)).CopyTo(odd[done..]);
        }

        return done;
    }

    /// <summary>Product of the low halves of each lane, 32 × 32 → 64 bits; <paramref name="b"/>'s high halves must be 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> MultiplyLow(Vector256<ulong> a, Vector256<ulong> b) => Avx2.IsSupported
        ? Avx2.Multiply(a.AsUInt32(), b.AsUInt32())
        : (a & Vector256.Create((ulong)uint.MaxValue)) * b;

    /// <summary>Product of the low halves of each lane, 32 × 32 → 64 bits; <paramref name="b"/>'s high halves must be 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> MultiplyLow(Vector512<ulong> a, Vector512<ulong> b) => Avx512F.IsSupported
        ? Avx512F.Multiply(a.AsUInt32(), b.AsUInt32())
        : (a & Vector512.Create((ulong)uint.MaxValue)) * b;
}
