using Disentangle.Datasets;

namespace Disentangle.Learning.Networks;

/// <summary>The convolutional encoder and decoder that the papers share.</summary>
/// <remarks>
/// Locatello et al., arXiv:1811.12359, table 1 (after Higgins et al., 2017), for 64×64 images. As in most later work all four
/// convolutions have
/// kernel 4; the study's published code has kernel 2 in the last two. Other sizes end at H/16 × W/16 where 64×64 ends at 4×4.
/// </remarks>
public static class ConvolutionalNetworks
{
    private const int Reduction = 16;
    private const int DeepChannels = 64;
    private const int HiddenUnits = 256;

    /// <summary>
    /// Convolutions of stride 2 with 32, 32, 64, 64 channels, 256 units, then <paramref name="outputs"/> linear ones; ReLU between.
    /// </summary>
    /// <param name="format">Images with height and width that are multiples of 16, at most 256.</param>
    /// <param name="outputs">Values per image: 2·D for means and log-variances.</param>
    /// <exception cref="NotSupportedException">The images have another size.</exception>
    public static Network Encoder(ImageFormat format, int outputs)
    {
        ThrowIfUnsupported(format);
        return new Network(
            new FeatureShape(format.Channels, format.Height, format.Width),
            new Convolution(32),
            new Relu(),
            new Convolution(32),
            new Relu(),
            new Convolution(64),
            new Relu(),
            new Convolution(DeepChannels),
            new Relu(),
            new Flatten(),
            new Dense(HiddenUnits),
            new Relu(),
            new Dense(outputs));
    }

    /// <summary>
    /// The mirror image: 256 units, H/16 × W/16 × 64, transposed convolutions with 64, 32, 32, C channels to logits; ReLU between.
    /// </summary>
    /// <param name="format">Images with height and width that are multiples of 16, at most 256.</param>
    /// <param name="latents">Length of the input D.</param>
    /// <exception cref="NotSupportedException">The images have another size.</exception>
    public static Network Decoder(ImageFormat format, int latents)
    {
        ThrowIfUnsupported(format);
        FeatureShape deepest = new(DeepChannels, format.Height / Reduction, format.Width / Reduction);
        return new Network(
            new FeatureShape(latents, 1, 1),
            new Dense(HiddenUnits),
            new Relu(),
            new Dense(deepest.Count),
            new Relu(),
            new Unflatten(deepest),
            new TransposedConvolution(64),
            new Relu(),
            new TransposedConvolution(32),
            new Relu(),
            new TransposedConvolution(32),
            new Relu(),
            new TransposedConvolution(format.Channels));
    }

    /// <summary>
    /// G small encoders that see the same images and share nothing, computed as one network: convolutions of stride 2 with 8, 8, 16, 16 channels,
    /// 64 units and 2 K values each; ReLU between.
    /// </summary>
    /// <param name="format">Images with height and width that are multiples of 16, at most 256.</param>
    /// <param name="groups">G, at least 1.</param>
    /// <param name="latents">K latents of each group; latent k of group g is number g · K + k of all.</param>
    /// <exception cref="NotSupportedException">The images have another size.</exception>
    /// <remarks>Wu et al., "DEFT", Machine Learning 2022, arXiv:2102.03986, the lite encoder.</remarks>
    public static Network GroupedEncoder(ImageFormat format, int groups, int latents)
    {
        ThrowIfUnsupported(format);
        return new Network(
            new FeatureShape(format.Channels, format.Height, format.Width),
            new Convolution(8 * groups),
            new Relu(),
            new Convolution(8 * groups, Groups: groups),
            new Relu(),
            new Convolution(16 * groups, Groups: groups),
            new Relu(),
            new Convolution(16 * groups, Groups: groups),
            new Relu(),
            new Flatten(),
            new GroupedDense(groups, 64),
            new Relu(),
            new GroupedDense(groups, 2 * latents),
            new JoinPosteriors(groups));
    }

    private static void ThrowIfUnsupported(ImageFormat format)
    {
        if (format.Height % Reduction != 0 || format.Width % Reduction != 0 || Math.Min(format.Height, format.Width) < Reduction
            || Math.Max(format.Height, format.Width) > 256)
        {
            throw new NotSupportedException(
                $"The convolutional networks take heights and widths of 16, 32, … 256; the images are {format.Height}×{format.Width}.");
        }
    }
}
