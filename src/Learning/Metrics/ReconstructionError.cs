using System.Diagnostics;
using Disentangle.Datasets;
using Disentangle.Learning.Models;

namespace Disentangle.Learning.Metrics;

/// <summary>Reconstruction errors of a model: each image against the decoding of its posterior mean.</summary>
/// <remarks>
/// The cross-entropy is <c>−Σ x ln p + (1 − x) ln(1 − p)</c>, the Bernoulli term of the VAE (Kingma and Welling, arXiv:1312.6114)
/// at the posterior mean rather than at a draw. Decoded intensities come as single precision, whose step below 1 is 2⁻²⁴: p is
/// kept that far from 0 and 1, so that one wrong saturated pixel costs 16.6 nats and not infinity.
/// </remarks>
public static class ReconstructionError
{
    private const double Margin = 1.0 / (1 << 24);
    private const int BatchSize = 256;

    /// <summary>Encodes and decodes images and measures what was lost.</summary>
    /// <param name="model">Encoder and decoder.</param>
    /// <param name="images">Bytes, shape [N, H, W, C], N ≥ 1, as the model's format says.</param>
    /// <exception cref="ArgumentException">The bytes are not a whole number of images.</exception>
    public static ReconstructionErrorResult Measure(ILatentModel model, ReadOnlySpan<byte> images)
    {
        int size = model.Format.ByteCount;
        if (images.IsEmpty || images.Length % size != 0)
        {
            throw new ArgumentException($"{images.Length} bytes are not N ≥ 1 images of {model.Format} ({size} bytes each).", nameof(images));
        }

        long start = Stopwatch.GetTimestamp();
        double bernoulli = 0, squared = 0;
        int step = BatchSize * size;
        for (int i = 0; i < images.Length; i += step)
        {
            ReadOnlySpan<byte> batch = images.Slice(i, Math.Min(step, images.Length - i));
            (double nats, double error) = Compare(model.Format, batch, model.Decode(model.Encode(batch).Mean));
            bernoulli += nats;
            squared += error;
        }

        int count = images.Length / size;
        return new ReconstructionErrorResult(bernoulli / count, squared / count, squared / images.Length, count)
        {
            Duration = Stopwatch.GetElapsedTime(start),
        };
    }

    private static (double Nats, double Squared) Compare(ImageFormat format, ReadOnlySpan<byte> images, ReadOnlySpan<float> decoded)
    {
        double nats = 0, squared = 0;
        for (int i = 0; i < images.Length; i++)
        {
            double x = (double)images[i] / format.Maximum;
            double p = Math.Clamp(decoded[i], Margin, 1 - Margin);
            nats -= (x * Math.Log(p)) + ((1 - x) * Math.Log(1 - p));
            squared += (x - decoded[i]) * (x - decoded[i]);
        }

        return (nats, squared);
    }
}
