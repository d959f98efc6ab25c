using Disentangle.Datasets;
using Disentangle.Learning.Objectives;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Disentangle.Learning.Networks;

/// <summary>An encoder to a diagonal Gaussian posterior and a decoder to pixel logits.</summary>
/// <remarks>
/// Its state dictionary has PyTorch's names: <c>encoder.0.weight</c> is the weight of the encoder's layer 0, activations counting as
/// layers.
/// Kingma and Welling, arXiv:1312.6114, section 3.
/// </remarks>
public sealed class VariationalAutoencoder : nn.Module<Tensor, Tensor>
{
    private readonly Sequential _encoder;
    private readonly Sequential _decoder;

    /// <summary>Builds both networks with weights from torch's global generator.</summary>
    /// <param name="encoder">Images → 2·D values, the means before the log-variances.</param>
    /// <param name="decoder">D latents → logits in the shape of an image.</param>
    /// <exception cref="ArgumentException">The two do not fit together.</exception>
    public VariationalAutoencoder(Network encoder, Network decoder)
        : base(nameof(VariationalAutoencoder))
    {
        if (encoder.Output.Count != 2 * decoder.Input.Count || encoder.Input != decoder.Output)
        {
            throw new ArgumentException(
                $"Encoder {encoder.Input} → {encoder.Output} and decoder {decoder.Input} → {decoder.Output} do not fit: " +
                "the encoder gives a mean and a log-variance for each input of the decoder, which gives an image of the encoder's shape.");
        }

        LatentSize = decoder.Input.Count;
        _encoder = encoder.Build();
        _decoder = decoder.Build();
        register_module("encoder", _encoder);
        register_module("decoder", _decoder);
    }

    /// <summary>Number of latents D.</summary>
    public int LatentSize { get; }

    /// <summary>The papers' convolutional pair for images of one format.</summary>
    /// <exception cref="NotSupportedException">The networks do not take this size.</exception>
    public static VariationalAutoencoder Convolutional(ImageFormat format, int latents) =>
        new(ConvolutionalNetworks.Encoder(format, 2 * latents), ConvolutionalNetworks.Decoder(format, latents));

    /// <summary>The posterior q(z|x).</summary>
    /// <param name="images">Intensities in [0, 1], shape [N, C, H, W].</param>
    /// <returns>μ and ln σ², shape [N, D] each.</returns>
    public (Tensor Mean, Tensor LogVariance) Encode(Tensor images)
    {
        Tensor[] halves = _encoder.call(images).chunk(2, dim: 1);
        return (halves[0], halves[1]);
    }

    /// <summary>The likelihood p(x|z).</summary>
    /// <param name="latents">Shape [N, D].</param>
    /// <returns>Logits of the pixels' Bernoulli means, shape [N, C, H, W].</returns>
    public Tensor Decode(Tensor latents) => _decoder.call(latents);

    /// <summary>Encodes, samples z = μ + e^{½ ln σ²}·ε and decodes.</summary>
    /// <param name="images">Intensities in [0, 1], shape [N, C, H, W].</param>
    /// <param name="noise">ε from N(0, I), shape [N, D].</param>
    public ForwardPass Sample(Tensor images, Tensor noise)
    {
        (Tensor mean, Tensor logVariance) = Encode(images);
        Tensor latents = mean + ((logVariance * 0.5).exp() * noise);
        return new ForwardPass(images, new PosteriorBatch(mean, logVariance, latents), Decode(latents));
    }

    /// <summary>Reconstruction logits at the posterior mean, without noise.</summary>
    public override Tensor forward(Tensor images) => Decode(Encode(images).Mean);
}
