using static TorchSharp.torch;

namespace Disentangle.Learning.Networks;

/// <summary>[C, H, W] → a vector of C·H·W values, width fastest.</summary>
public sealed record Flatten : Layer
{
    /// <inheritdoc/>
    public override FeatureShape OutputOf(FeatureShape input) => new(input.Count, 1, 1);

    internal override nn.Module<Tensor, Tensor> Build(FeatureShape input) => nn.Flatten();
}
