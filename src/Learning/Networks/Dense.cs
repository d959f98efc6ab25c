using static TorchSharp.torch;

namespace Disentangle.Learning.Networks;

/// <summary>A fully connected layer with bias: a vector of any length → [Units].</summary>
/// <param name="Units">Length of the output.</param>
public sealed record Dense(int Units) : Layer
{
    /// <inheritdoc/>
    public override FeatureShape OutputOf(FeatureShape input) =>
        input.IsFlat
            ? new FeatureShape(Units, 1, 1)
            : throw new ArgumentException($"A dense layer needs a vector; {input} came. Put {nameof(Flatten)} before it.", nameof(input));

    internal override nn.Module<Tensor, Tensor> Build(FeatureShape input) => nn.Linear(input.Channels, Units);
}
