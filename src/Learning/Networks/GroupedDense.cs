using static TorchSharp.torch;

namespace Disentangle.Learning.Networks;

/// <summary>G fully connected layers with bias side by side, each on its own part of a vector: [G · I] → [G · Units].</summary>
/// <param name="Groups">G.</param>
/// <param name="Units">Length of one group's output.</param>
public sealed record GroupedDense(int Groups, int Units) : Layer
{
    /// <inheritdoc/>
    public override FeatureShape OutputOf(FeatureShape input) => input.IsFlat && input.Channels % Groups == 0
        ? new FeatureShape(Groups * Units, 1, 1)
        : throw new ArgumentException($"{Groups} groups need a vector of as many equal parts; {input} came.", nameof(input));

    internal override nn.Module<Tensor, Tensor> Build(FeatureShape input) => new GroupedLinear(Groups, input.Channels / Groups, Units);
}
