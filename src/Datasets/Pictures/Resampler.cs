using System.Buffers;

namespace Disentangle.Datasets.Pictures;

/// <summary>Changes the size of a picture with an area-supported kernel: first along rows, then along columns, each rounded to bytes.</summary>
internal static class Resampler
{
    /// <summary>Resamples, and cuts a window out of the result; only what the window shows is computed.</summary>
    /// <param name="picture">Bytes, shape [H, W, C].</param>
    /// <param name="width">W.</param>
    /// <param name="height">H.</param>
    /// <param name="channels">C.</param>
    /// <param name="filter">Kernel.</param>
    /// <param name="to">Size of the whole result.</param>
    /// <param name="window">Part of it that is wanted.</param>
    /// <param name="result">Receives bytes, shape [window height, window width, C].</param>
    public static void Resample(
        ReadOnlySpan<byte> picture, int width, int height, int channels, ResampleFilter filter, (int Width, int Height) to, PixelWindow window, Span<byte> result)
    {
        ResampleAxis rows = ResampleAxis.Of(filter, height, to.Height);
        int first = rows.FirstOf(window.Y), last = window.Y + window.Height - 1;
        int count = rows.FirstOf(last) + rows.WeightsOf(last).Length - first, rowBytes = window.Width * channels;
        byte[] narrow = ArrayPool<byte>.Shared.Rent(count * rowBytes);
        int[] sums = ArrayPool<int>.Shared.Rent(rowBytes);
        try
        {
            for (int y = 0; y < count; y++)
            {
                ReadOnlySpan<byte> row = picture.Slice((first + y) * width * channels, width * channels);
                Span<byte> target = narrow.AsSpan(y * rowBytes, rowBytes);
                if (width == to.Width)
                {
                    row.Slice(window.X * channels, rowBytes).CopyTo(target);
                }
                else
                {
                    Narrow(row, channels, ResampleAxis.Of(filter, width, to.Width), window, target);
                }
            }

            for (int y = 0; y < window.Height; y++)
            {
                Span<byte> target = result.Slice(y * rowBytes, rowBytes);
                ReadOnlySpan<byte> source = narrow.AsSpan((rows.FirstOf(window.Y + y) - first) * rowBytes);
                if (height == to.Height)
                {
                    narrow.AsSpan((window.Y + y - first) * rowBytes, rowBytes).CopyTo(target);
                }
                else
                {
                    Shorten(source, rows.WeightsOf(window.Y + y), sums.AsSpan(0, rowBytes), target);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(narrow);
            ArrayPool<int>.Shared.Return(sums);
        }
    }

    private static void Narrow(ReadOnlySpan<byte> row, int channels, ResampleAxis axis, PixelWindow window, Span<byte> target)
    {
        for (int x = 0; x < window.Width; x++)
        {
            ReadOnlySpan<int> weights = axis.WeightsOf(window.X + x);
            int start = axis.FirstOf(window.X + x) * channels;
            for (int c = 0; c < channels; c++)
            {
                int sum = 1 << (ResampleAxis.Bits - 1);
                for (int k = 0; k < weights.Length; k++)
                {
                    sum += row[start + (k * channels) + c] * weights[k];
                }

                target[(x * channels) + c] = ToByte(sum);
            }
        }
    }

    // Row by row, not column by column, so that memory is read in order.
    private static void Shorten(ReadOnlySpan<byte> rows, ReadOnlySpan<int> weights, Span<int> sums, Span<byte> target)
    {
        sums.Fill(1 << (ResampleAxis.Bits - 1));
        for (int k = 0; k < weights.Length; k++)
        {
            ReadOnlySpan<byte> row = rows.Slice(k * sums.Length, sums.Length);
            int weight = weights[k];
            for (int x = 0; x < row.Length; x++)
            {
                sums[x] += row[x] * weight;
            }
        }

        for (int x = 0; x < target.Length; x++)
        {
            target[x] = ToByte(sums[x]);
        }
    }

    private static byte ToByte(int sum) => (byte)Math.Clamp(sum >> ResampleAxis.Bits, 0, byte.MaxValue);
}
