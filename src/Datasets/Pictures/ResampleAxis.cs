using System.Collections.Concurrent;
using Disentangle.Render.Numerics;

namespace Disentangle.Datasets.Pictures;

/// <summary>The weights that shrink or stretch one axis, in whole numbers: 2^22 is 1.</summary>
/// <remarks>
/// A pixel of the result takes the input pixels within support · max(scale, 1) of its centre, scale = input / output length; weights at centres beyond the
/// border are left out and the others share their part. This, the rounding of each weight and the sums in <see cref="Resampler"/> are Pillow's,
/// so that results are the same bytes.
/// </remarks>
internal sealed class ResampleAxis
{
    /// <summary>A weight of 1 is 2 to this power: sums over bytes stay within 32 bits.</summary>
    public const int Bits = 22;

    // Pictures of one folder have few sizes; where each has its own, weights are made anew rather than kept without limit.
    private const int MostKept = 256;

    private static readonly ConcurrentDictionary<(ResampleFilter Filter, int From, int To), ResampleAxis> Kept = new();

    private readonly int[] _first;
    private readonly int[][] _weights;

    private ResampleAxis(ResampleFilter filter, int from, int to)
    {
        _first = new int[to];
        _weights = new int[to][];
        double scale = (double)from / to, stretch = Math.Max(scale, 1), support = SupportOf(filter) * stretch;
        for (int i = 0; i < to; i++)
        {
            double centre = (i + 0.5) * scale;
            int start = (int)Math.Max(0, Math.Floor(centre - support + 0.5)), end = (int)Math.Min(from, Math.Floor(centre + support + 0.5));
            double[] weights = new double[end - start];
            double sum = 0;
            for (int k = 0; k < weights.Length; k++)
            {
                weights[k] = ValueOf(filter, (k + start - centre + 0.5) / stretch);
                sum += weights[k];
            }

            _first[i] = start;
            _weights[i] = [.. weights.Select(w => (int)Math.Round(w / sum * (1 << Bits), MidpointRounding.AwayFromZero))];
        }
    }

    /// <summary>Weights from <paramref name="from"/> to <paramref name="to"/> pixels.</summary>
    public static ResampleAxis Of(ResampleFilter filter, int from, int to)
    {
        if (Kept.TryGetValue((filter, from, to), out ResampleAxis? axis))
        {
            return axis;
        }

        axis = new ResampleAxis(filter, from, to);
        if (Kept.Count < MostKept)
        {
            Kept.TryAdd((filter, from, to), axis);
        }

        return axis;
    }

    /// <summary>The first input pixel of a pixel of the result.</summary>
    public int FirstOf(int pixel) => _first[pixel];

    /// <summary>The weights from there on.</summary>
    public ReadOnlySpan<int> WeightsOf(int pixel) => _weights[pixel];

    private static double SupportOf(ResampleFilter filter) => filter switch
    {
        ResampleFilter.Lanczos => 3,
        ResampleFilter.Bicubic => 2,
        ResampleFilter.Bilinear => 1,
        _ => 0.5,
    };

    private static double ValueOf(ResampleFilter filter, double x)
    {
        double size = Math.Abs(x);
        return filter switch
        {
            ResampleFilter.Lanczos => size < 3 ? Sinc(x) * Sinc(x / 3) : 0,
            ResampleFilter.Bicubic => size < 1 ? (((1.5 * size) - 2.5) * size * size) + 1
                : size < 2 ? ((((-0.5 * size) + 2.5) * size - 4) * size) + 2 : 0,
            ResampleFilter.Bilinear => Math.Max(0, 1 - size),
            _ => x is > -0.5 and <= 0.5 ? 1 : 0,
        };
    }

    private static double Sinc(double x) => x == 0 ? 1 : Trigonometry.SinCos(Math.PI * x).Sin / (Math.PI * x);
}
