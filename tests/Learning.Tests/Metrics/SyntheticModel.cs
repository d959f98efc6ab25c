using Disentangle.Datasets;
using Disentangle.Learning.Models;

namespace Disentangle.Learning.Tests.Metrics;

/// <summary>
/// A model that is known in full: latent 0 and 1 move a soft disc, latent 2 sets its radius, the rest are dead. Images are
/// encoded by centre of mass and mass, so that encoding inverts decoding up to pixels.
/// </summary>
internal sealed class SyntheticModel(ImageFormat format, int latentSize = 6) : ILatentModel
{
    public ImageFormat Format { get; } = format;

    public int LatentSize { get; } = latentSize;

    public Posterior Encode(ReadOnlySpan<byte> images)
    {
        int count = images.Length / Format.ByteCount;
        float[] mean = new float[count * LatentSize], logVariance = new float[count * LatentSize];
        for (int n = 0; n < count; n++)
        {
            ReadOnlySpan<byte> image = images.Slice(n * Format.ByteCount, Format.ByteCount);
            double mass = 0, sumX = 0, sumY = 0;
            for (int i = 0; i < Format.Height * Format.Width; i++)
            {
                double intensity = (double)image[i * Format.Channels] / Format.Maximum;
                mass += intensity;
                sumX += intensity * ((i % Format.Width) + 0.5);
                sumY += intensity * ((i / Format.Width) + 0.5);
            }

            double safe = Math.Max(mass, 1e-6);
            mean[n * LatentSize] = (float)(((sumX / safe / Format.Width) - 0.5) * 10);
            mean[(n * LatentSize) + 1] = (float)(((sumY / safe / Format.Height) - 0.5) * 10);
            mean[(n * LatentSize) + 2] = (float)(((Math.Sqrt(mass / Math.PI) / Format.Width) - 0.15) * 30);
            logVariance.AsSpan(n * LatentSize, 3).Fill(-4);
        }

        return new Posterior(mean, logVariance, LatentSize);
    }

    public float[] Decode(ReadOnlySpan<float> latents)
    {
        int count = latents.Length / LatentSize;
        float[] images = new float[count * Format.ByteCount];
        for (int n = 0; n < count; n++)
        {
            ReadOnlySpan<float> z = latents.Slice(n * LatentSize, LatentSize);
            double centreX = ((z[0] / 10) + 0.5) * Format.Width, centreY = ((z[1] / 10) + 0.5) * Format.Height;
            double radius = ((z[2] / 30) + 0.15) * Format.Width;
            for (int i = 0; i < Format.Height * Format.Width; i++)
            {
                double distance = Math.Sqrt(Math.Pow((i % Format.Width) + 0.5 - centreX, 2) + Math.Pow((i / Format.Width) + 0.5 - centreY, 2));
                float inside = (float)Math.Clamp(radius - distance + 0.5, 0, 1);
                for (int c = 0; c < Format.Channels; c++)
                {
                    images[(n * Format.ByteCount) + (i * Format.Channels) + c] = c == 1 ? inside * 0.6f : inside;
                }
            }
        }

        return images;
    }
}
