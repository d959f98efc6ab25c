using static TorchSharp.torch;

namespace Disentangle.Learning.Networks;

/// <summary>
/// What G encoders give, each its K means before its K log-variances, in the order of one encoder: all means, group after group, then all
/// log-variances.
/// </summary>
/// <param name="Groups">G.</param>
public sealed record JoinPosteriors(int Groups) : Layer
{
    /// <inheritdoc/>
    public override FeatureShape OutputOf(FeatureShape input) => input.IsFlat && input.Channels % (2 * Groups) == 0
        ? input
        : throw new ArgumentException($"The posteriors of {Groups} groups are a vector of {2 * Groups} equal parts; {input} came.", nameof(input));

    internal override nn.Module<Tensor, Tensor> Build(FeatureShape input) => new Joined(Groups);

    private sealed class Joined(int groups) : nn.Module<Tensor, Tensor>(nameof(JoinPosteriors))
    {
        public override Tensor forward(Tensor input) =>
            input.reshape(input.shape[0], groups, 2, -1).transpose(1, 2).reshape(input.shape[0], -1);
    }
}
