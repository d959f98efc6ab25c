using static TorchSharp.torch;

namespace Disentangle.Learning.Networks;

/// <summary>max(x, 0), any shape.</summary>
public sealed record Relu : Layer
{
    /// <inheritdoc/>
    public override FeatureShape OutputOf(FeatureShape input) => input;

    internal override nn.Module<Tensor, Tensor> Build(FeatureShape input) => nn.ReLU();
}
