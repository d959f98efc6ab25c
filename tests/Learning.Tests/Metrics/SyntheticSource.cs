using Disentangle.Datasets;
using Disentangle.Datasets.Sources;

namespace Disentangle.Learning.Tests.Metrics;

/// <summary>Discs on a grid of 8 × 8 positions and 3 radii, drawn by <see cref="SyntheticModel"/> itself.</summary>
internal sealed class SyntheticSource(ImageFormat format, bool endless = false) : IObservationSource
{
    private readonly SyntheticModel _model = new(format);

    public FactorSpace Factors { get; } = new(Factor.Linear("posX", -2, 2, 8), Factor.Linear("posY", -2, 2, 8), Factor.Linear("size", -1, 1, 3));

    public ImageFormat Format { get; } = format;

    public long Count => endless ? long.MaxValue : Factors.Count;

    public void Read(ReadOnlySpan<long> indices, Span<byte> images, Span<int> classes)
    {
        double[] values = new double[3];
        float[] latents = new float[6];
        for (int i = 0; i < indices.Length; i++)
        {
            Span<int> row = classes.Slice(i * 3, 3);
            Factors.ClassesOf(indices[i] % Factors.Count, row);
            Factors.ValuesOf(row, values);
            values.Select(value => (float)value).ToArray().CopyTo(latents, 0);
            float[] intensities = _model.Decode(latents);
            for (int p = 0; p < intensities.Length; p++)
            {
                images[(i * Format.ByteCount) + p] = (byte)MathF.Round(intensities[p] * Format.Maximum);
            }
        }
    }

    public void Dispose()
    {
    }
}
