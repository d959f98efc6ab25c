using static TorchSharp.torch;

namespace Disentangle.Learning.Networks;

/// <summary>A vector of C·H·W values → [C, H, W], width fastest.</summary>
/// <param name="Shape">The shape after it.</param>
public sealed record Unflatten(FeatureShape Shape) : Layer
{
    /// <inheritdoc/>
    public override FeatureShape OutputOf(FeatureShape input) =>
        input.Count == Shape.Count
            ? Shape
            : throw new ArgumentException($"{input.Count} values do not make {Shape}.", nameof(input));

    internal override nn.Module<Tensor, Tensor> Build(FeatureShape input) =>
        nn.Unflatten(1, [Shape.Channels, Shape.Height, Shape.Width]);
}
