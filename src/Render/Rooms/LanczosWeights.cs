namespace Disentangle.Render.Rooms;

/// <summary>
/// <see cref="LanczosKernel"/> in whole numbers for samples that come as pixels of four: a pixel's kernel reaches over three pixels to each
/// side, of the outer two only over half.
/// </summary>
internal sealed class LanczosWeights
{
    /// <summary>A weight of 1 is 2 to this power.</summary>
    public const int Bits = 14;

    /// <summary>Pixels that a kernel touches along an axis.</summary>
    public const int Pixels = (2 * LanczosKernel.Lobes) + 1;

    private const int Phases = LanczosKernel.Phases;

    private readonly short[] _weights;

    public LanczosWeights(LanczosKernel kernel)
    {
        _weights = new short[kernel.Pixels * Pixels * Phases];
        for (int pixel = 0; pixel < kernel.Pixels; pixel++)
        {
            ReadOnlySpan<double> exact = kernel.Weights(pixel);
            int offset = LanczosKernel.FirstTap(pixel) - ((pixel - LanczosKernel.Lobes) * Phases);
            Span<short> weights = _weights.AsSpan((pixel * Pixels * Phases) + offset, exact.Length);

            // Differences of the rounded sum up to each sample: so the sum of all is exact, and a plain surface stays as it is.
            double sum = 0;
            int whole = 0;
            for (int k = 0; k < exact.Length; k++)
            {
                sum += exact[k] * (1 << Bits);
                weights[k] = (short)((int)Math.Round(sum) - whole);
                whole += weights[k];
            }
        }
    }

    /// <summary>Weights of the samples of pixels p − 3 to p + 3 for pixel p, shape [7, 4]; 0 beyond the border. Their sum is exactly 1.</summary>
    public ReadOnlySpan<short> Of(int pixel) => _weights.AsSpan(pixel * Pixels * Phases, Pixels * Phases);
}
