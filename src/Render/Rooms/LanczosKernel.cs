using Disentangle.Render.Numerics;

namespace Disentangle.Render.Rooms;

/// <summary>
/// Reduction from four samples a pixel to one along one axis with a Lanczos kernel of three lobes (Duchon 1979): 24 samples per pixel, weights
/// with sum 1; samples beyond the border are left out and the others share their weight.
/// </summary>
internal sealed class LanczosKernel
{
    /// <summary>Samples per pixel along an axis.</summary>
    public const int Phases = 4;

    /// <summary>Lobes, which are also the pixels that the kernel reaches to each side.</summary>
    public const int Lobes = 3;

    /// <summary>Samples that a pixel far from the border depends on.</summary>
    public const int Taps = 2 * Lobes * Phases;

    private readonly double[] _weights;

    /// <param name="pixels">Pixels along the axis.</param>
    public LanczosKernel(int pixels)
    {
        Pixels = pixels;
        _weights = new double[pixels * Taps];
        for (int pixel = 0; pixel < pixels; pixel++)
        {
            Span<double> weights = _weights.AsSpan(pixel * Taps, Taps);
            double sum = 0;
            for (int k = 0; k < Taps; k++)
            {
                int sample = FirstTap(pixel) + k;
                weights[k] = sample >= 0 && sample < pixels * Phases ? Value((k + 0.5 - (Taps / 2)) / Phases) : 0;
                sum += weights[k];
            }

            foreach (ref double weight in weights)
            {
                weight /= sum;
            }
        }
    }

    /// <summary>Pixels along the axis.</summary>
    public int Pixels { get; }

    /// <summary>The first sample of a pixel's kernel; below 0 near the left border.</summary>
    public static int FirstTap(int pixel) => (pixel * Phases) + (Phases / 2) - (Taps / 2);

    /// <summary>Weights of the 24 samples from <see cref="FirstTap"/>, 0 beyond the border.</summary>
    public ReadOnlySpan<double> Weights(int pixel) => _weights.AsSpan(pixel * Taps, Taps);

    private static double Value(double x) => Sinc(x) * Sinc(x / Lobes);

    private static double Sinc(double x) => Trigonometry.SinCos(Math.PI * x).Sin / (Math.PI * x);
}
