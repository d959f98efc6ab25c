using Disentangle.Datasets;

namespace Disentangle.Learning.Models;

/// <summary>A trained encoder and decoder as plain numbers, for metrics and pictures that know nothing of tensors.</summary>
public interface ILatentModel
{
    /// <summary>Shape and range of the images it takes.</summary>
    ImageFormat Format { get; }

    /// <summary>Number of latents D.</summary>
    int LatentSize { get; }

    /// <summary>Encodes images to the posterior q(z|x).</summary>
    /// <param name="images">Bytes, shape [N, H, W, C], N ≥ 1.</param>
    /// <returns>Means and log-variances of the N posteriors.</returns>
    Posterior Encode(ReadOnlySpan<byte> images);

    /// <summary>Decodes latents to expected pixel intensities.</summary>
    /// <param name="latents">Latents, shape [N, D], N ≥ 1.</param>
    /// <returns>Intensities in [0, 1], shape [N, H, W, C].</returns>
    float[] Decode(ReadOnlySpan<float> latents);
}
