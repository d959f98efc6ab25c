namespace Disentangle.Datasets.Catalogue.Sprites;

/// <summary>
/// Resizes pictures by cubic convolution, first along rows and then along columns, in double precision and a fixed order: the bytes are
/// the same on every machine.
/// </summary>
/// <remarks>
/// Keys, "Cubic convolution interpolation for digital image processing", IEEE Trans. ASSP 29(6), 1981, equation 15 (a = −½). Where a
/// picture shrinks, the kernel is stretched by the same factor, so that every source pixel counts. Weights at the borders are
/// renormalised over the pixels that exist.
/// </remarks>
internal static class CubicResampler
{
    private const double Support = 2;

    /// <summary>The picture in another size.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="width">Width of the result, at least 1.</param>
    /// <param name="height">Height of the result, at least 1.</param>
    public static RgbPicture Resize(RgbPicture picture, int width, int height)
    {
        if (width == picture.Width && height == picture.Height)
        {
            return picture;
        }

        Tap[] columns = Taps(picture.Width, width), rows = Taps(picture.Height, height);
        double[] narrow = new double[picture.Height * 3 * width];
        Parallel.For(0, picture.Height, y =>
        {
            ReadOnlySpan<byte> from = picture.Pixels.AsSpan(y * 3 * picture.Width, 3 * picture.Width);
            Span<double> to = narrow.AsSpan(y * 3 * width, 3 * width);
            for (int i = 0; i < to.Length; i++)
            {
                Tap tap = columns[i / 3];
                double sum = 0;
                for (int k = 0, at = (3 * tap.First) + (i % 3); k < tap.Weights.Length; k++, at += 3)
                {
                    sum += tap.Weights[k] * from[at];
                }

                to[i] = sum;
            }
        });

        byte[] pixels = new byte[height * 3 * width];
        Parallel.For(0, height, y =>
        {
            Tap tap = rows[y];
            Span<byte> to = pixels.AsSpan(y * 3 * width, 3 * width);
            for (int i = 0; i < to.Length; i++)
            {
                double sum = 0;
                for (int k = 0, at = (tap.First * 3 * width) + i; k < tap.Weights.Length; k++, at += 3 * width)
                {
                    sum += tap.Weights[k] * narrow[at];
                }

                to[i] = (byte)Math.Floor(Math.Clamp(sum, 0, 255) + 0.5);
            }
        });

        return new RgbPicture(width, height, pixels);
    }

    // Pixel i of the result is centred on (i + ½) · ratio of the source.
    private static Tap[] Taps(int from, int to)
    {
        double ratio = (double)from / to, stretch = Math.Max(1, ratio);
        Tap[] taps = new Tap[to];
        for (int i = 0; i < to; i++)
        {
            double centre = (i + 0.5) * ratio;
            int first = Math.Max(0, (int)Math.Floor(centre - (Support * stretch)));
            int end = Math.Min(from, (int)Math.Ceiling(centre + (Support * stretch)));
            double[] weights = new double[end - first];
            double total = 0;
            for (int k = 0; k < weights.Length; k++)
            {
                weights[k] = Kernel((first + k + 0.5 - centre) / stretch);
                total += weights[k];
            }

            for (int k = 0; k < weights.Length; k++)
            {
                weights[k] /= total;
            }

            taps[i] = new Tap(first, weights);
        }

        return taps;
    }

    private static double Kernel(double x)
    {
        x = Math.Abs(x);
        return x < 1 ? (((1.5 * x) - 2.5) * x * x) + 1
            : x < 2 ? ((((((-0.5 * x) + 2.5) * x) - 4) * x) + 2)
            : 0;
    }

    /// <summary>Which source pixels a pixel is made from.</summary>
    private readonly record struct Tap(int First, double[] Weights);
}
