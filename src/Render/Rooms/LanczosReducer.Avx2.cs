using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Disentangle.Render.Rooms;

/// <content>The same sums with 256-bit instructions: the 16 samples of a pixel at a time, then eight columns at a time.</content>
internal sealed partial class LanczosReducer
{
    private void WidenAvx2(ReadOnlySpan<byte> samples)
    {
        ref byte from = ref MemoryMarshal.GetReference(samples);
        ref short to = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_samples), Reach * PixelSamples);
        for (nuint i = 0; i < (nuint)samples.Length; i += PixelSamples)
        {
            Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
        }
    }

    private void NarrowAvx2(Span<short> narrow)
    {
        // The kernel is the same for all but the three outer pixels on each side.
        ReadOnlySpan<short> weights = _columnWeights.Of(_width / 2);
        Vector256<short> w0 = FourTimes(weights, 0), w1 = FourTimes(weights, 1), w2 = FourTimes(weights, 2), w3 = FourTimes(weights, 3);
        Vector256<short> w4 = FourTimes(weights, 4), w5 = FourTimes(weights, 5), w6 = FourTimes(weights, 6);
        ref short samples = ref MemoryMarshal.GetArrayDataReference(_samples);
        Store(BorderSum(0), BorderSum(1), BorderSum(2), BorderSum(3), 0, narrow);
        int column = 4;
        for (; column + 4 + Reach <= _width; column += 4)
        {
            ref short first = ref Unsafe.Add(ref samples, column * PixelSamples);
            Store(Sum(ref first, 0), Sum(ref first, 1), Sum(ref first, 2), Sum(ref first, 3), column, narrow);
        }

        for (; column < _width; column += 4)
        {
            Store(BorderSum(column), BorderSum(column + 1), BorderSum(column + 2), BorderSum(column + 3), column, narrow);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        Vector256<int> Sum(ref short first, nuint pixel)
        {
            nuint at = pixel * PixelSamples;
            return Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref first, at), w0)
                + Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref first, at + PixelSamples), w1)
                + Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref first, at + (2 * PixelSamples)), w2)
                + Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref first, at + (3 * PixelSamples)), w3)
                + Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref first, at + (4 * PixelSamples)), w4)
                + Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref first, at + (5 * PixelSamples)), w5)
                + Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref first, at + (6 * PixelSamples)), w6);
        }
    }

    private Vector256<int> BorderSum(int column)
    {
        Vector256<int> sum = Vector256<int>.Zero;
        if (column >= _width)
        {
            return sum;
        }

        ReadOnlySpan<short> weights = _columnWeights.Of(column);
        for (int k = 0; k < LanczosWeights.Pixels; k++)
        {
            Vector256<short> samples = Vector256.Create(_samples.AsSpan((column + k) * PixelSamples, PixelSamples));
            sum += Avx2.MultiplyAddAdjacent(samples, FourTimes(weights, k));
        }

        return sum;
    }

    // Each sum holds two numbers per row of samples; adding neighbours and packing leaves the upper rows of all four pixels before the lower.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(Vector256<int> a, Vector256<int> b, Vector256<int> c, Vector256<int> d, int column, Span<short> narrow)
    {
        Vector256<int> half = Vector256.Create(1 << (RowShift - 1));
        Vector256<int> ab = (Avx2.HorizontalAdd(a, b) + half) >> RowShift, cd = (Avx2.HorizontalAdd(c, d) + half) >> RowShift;
        Vector256<short> packed = Avx2.PackSignedSaturate(ab, cd);
        packed.GetLower().CopyTo(narrow[(2 * column)..]);
        packed.GetUpper().CopyTo(narrow[(_half + (2 * column))..]);
    }

    private void ShortenAvx2(int row, int channel, ReadOnlySpan<short> weights, Span<byte> plane)
    {
        ref short first = ref MemoryMarshal.GetReference(NarrowOf(row - Reach, channel));
        nuint half = (nuint)_half;
        Span<Vector256<short>> upper = stackalloc Vector256<short>[LanczosWeights.Pixels];
        Span<Vector256<short>> lower = stackalloc Vector256<short>[LanczosWeights.Pixels];
        for (int k = 0; k < LanczosWeights.Pixels; k++)
        {
            upper[k] = EightTimes(weights, 2 * k);
            lower[k] = EightTimes(weights, (2 * k) + 1);
        }

        for (int column = 0; column < _paddedWidth; column += Lanes)
        {
            Vector256<int> left = Vector256.Create(1 << (PixelShift - 1)), right = left;
            for (int k = 0; k < LanczosWeights.Pixels; k++)
            {
                nuint at = (nuint)((k * Channels * _narrowRow) + (2 * column));
                left += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref first, at), upper[k]);
                right += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref first, at + 16), upper[k]);
                left += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref first, at + half), lower[k]);
                right += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref first, at + half + 16), lower[k]);
            }

            // Packing works on halves: 0-3 8-11, 4-7 12-15.
            Vector256<short> words = Avx2.PackSignedSaturate(left >> PixelShift, right >> PixelShift);
            words = Avx2.Permute4x64(words.AsInt64(), 0b11_01_10_00).AsInt16();
            Sse2.PackUnsignedSaturate(words.GetLower(), words.GetUpper()).CopyTo(plane[column..]);
        }
    }

    // Sixteen pixels: three vectors of one channel each become three vectors of whole pixels.
    private void InterleaveSsse3(Span<byte> pixels)
    {
        Span<byte> last = stackalloc byte[Channels * Lanes];
        for (int column = 0; column < _width; column += Lanes)
        {
            Span<byte> rest = pixels[(column * Channels)..];
            bool isWhole = rest.Length >= last.Length;
            InterleaveSsse3(column, isWhole ? rest : last);
            if (!isWhole)
            {
                last[..rest.Length].CopyTo(rest);
            }
        }
    }

    private void InterleaveSsse3(int column, Span<byte> pixels)
    {
        ReadOnlySpan<byte> planes = _planes;
        Vector128<byte> red = Vector128.Create(planes[column..]);
        Vector128<byte> green = Vector128.Create(planes[(_paddedWidth + column)..]);
        Vector128<byte> blue = Vector128.Create(planes[((2 * _paddedWidth) + column)..]);
        for (int third = 0; third < Channels; third++)
        {
            Vector128<byte> mixed = Ssse3.Shuffle(red, Places[third]) | Ssse3.Shuffle(green, Places[third + 3]) | Ssse3.Shuffle(blue, Places[third + 6]);
            mixed.CopyTo(pixels[(third * Lanes)..]);
        }
    }

    // For channel c and third t: which column's byte stands in each place, 255 (none) where another channel's does.
    private static readonly Vector128<byte>[] Places = [.. Enumerable.Range(0, 9).Select(i => Vector128.Create(
        [.. Enumerable.Range(0, 16).Select(place => ((16 * (i % 3)) + place) % Channels == i / 3 ? (byte)(((16 * (i % 3)) + place) / Channels) : (byte)255)]))];

    private static Vector256<short> FourTimes(ReadOnlySpan<short> weights, int pixel) =>
        Vector256.Create(MemoryMarshal.Cast<short, long>(weights)[pixel]).AsInt16();

    private static Vector256<short> EightTimes(ReadOnlySpan<short> weights, int pair) =>
        Vector256.Create(MemoryMarshal.Cast<short, int>(weights)[pair]).AsInt16();
}
