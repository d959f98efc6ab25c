using static TorchSharp.torch;

namespace Disentangle.Learning.Networks;

/// <summary>A square convolution with bias: [C, H, W] → [Channels, ⌊(H + 2·Padding − Kernel)/Stride⌋ + 1, the same of W].</summary>
/// <param name="Channels">Output channels.</param>
/// <param name="Kernel">Edge of the kernel in pixels.</param>
/// <param name="Stride">Step of the kernel in pixels.</param>
/// <param name="Padding">Zeros added on each side, in pixels.</param>
/// <param name="Groups">Groups of input and output channels, each of which sees nothing of the others.</param>
public sealed record Convolution(int Channels, int Kernel = 4, int Stride = 2, int Padding = 1, int Groups = 1) : Layer
{
    /// <inheritdoc/>
    public override FeatureShape OutputOf(FeatureShape input)
    {
        if (Math.Min(input.Height, input.Width) + (2 * Padding) < Kernel)
        {
            throw new ArgumentException($"A {Kernel}×{Kernel} kernel with padding {Padding} does not fit into {input}.", nameof(input));
        }

        if (input.Channels % Groups != 0 || Channels % Groups != 0)
        {
            throw new ArgumentException($"{Groups} groups do not divide {input.Channels} input and {Channels} output channels.", nameof(input));
        }

        return new FeatureShape(Channels, Along(input.Height), Along(input.Width));
    }

    internal override nn.Module<Tensor, Tensor> Build(FeatureShape input) =>
        nn.Conv2d(input.Channels, Channels, Kernel, Stride, Padding, groups: Groups);

    private int Along(int size) => ((size + (2 * Padding) - Kernel) / Stride) + 1;
}
