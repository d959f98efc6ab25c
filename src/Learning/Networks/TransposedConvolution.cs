using static TorchSharp.torch;

namespace Disentangle.Learning.Networks;

/// <summary>
/// The transpose of a square convolution, with bias: [C, H, W] → [Channels, (H − 1)·Stride − 2·Padding + Kernel, the same of W].
/// </summary>
/// <param name="Channels">Output channels.</param>
/// <param name="Kernel">Edge of the kernel in pixels.</param>
/// <param name="Stride">Output pixels per input pixel.</param>
/// <param name="Padding">Border of the output that is cut off, in pixels.</param>
public sealed record TransposedConvolution(int Channels, int Kernel = 4, int Stride = 2, int Padding = 1) : Layer
{
    /// <inheritdoc/>
    public override FeatureShape OutputOf(FeatureShape input) => new(Channels, Along(input.Height), Along(input.Width));

    internal override nn.Module<Tensor, Tensor> Build(FeatureShape input) =>
        nn.ConvTranspose2d(input.Channels, Channels, Kernel, Stride, Padding);

    private int Along(int size) => ((size - 1) * Stride) - (2 * Padding) + Kernel;
}
