using TorchSharp.Modules;

namespace TorchSharp.Interop;

/// <summary>
/// Runs of convolutions as one operator of the bridge, which keeps activations in oneDNN's blocked layouts between them.
/// </summary>
/// <remarks>
/// The switches are .NET's own, <see cref="AppContext"/>, so that a program that sets them compiles against the real package as well, where
/// they do nothing.
/// </remarks>
internal static class Fusion
{
    /// <summary>Off: every layer is called by itself. On where it is not set.</summary>
    internal const string FusedSwitch = "Disentangle.Fused";

    /// <summary>On: convolutions of a run multiply in bfloat16 and add in float32. Off where it is not set.</summary>
    internal const string Bfloat16Switch = "Disentangle.Bfloat16";

    internal static bool Enabled => !AppContext.TryGetSwitch(FusedSwitch, out bool enabled) || enabled;

    private static bool Bfloat16 => AppContext.TryGetSwitch(Bfloat16Switch, out bool enabled) && enabled;

    /// <summary>
    /// Number of modules from <paramref name="first"/> on that make a run: convolutions, each with at most one ReLU after it.
    /// </summary>
    internal static int RunLength(IReadOnlyList<torch.nn.Module<torch.Tensor, torch.Tensor>> modules, int first)
    {
        int end = first;
        while (end < modules.Count && LayerOf(modules[end]) is not null)
        {
            end += end + 1 < modules.Count && modules[end + 1] is ReLU ? 2 : 1;
        }

        return end - first;
    }

    /// <summary>Calls a run that <see cref="RunLength"/> has found.</summary>
    internal static torch.Tensor Call(
        IReadOnlyList<torch.nn.Module<torch.Tensor, torch.Tensor>> modules, int first, int length, torch.Tensor input) =>
        Dispatcher.Call("disentangle::convolutions", Arguments(modules, first, length, input));

    /// <summary>How many convolutions of a run, from the first, the bridge computes on blocked layouts.</summary>
    internal static long BlockedLayers(
        IReadOnlyList<torch.nn.Module<torch.Tensor, torch.Tensor>> modules, int first, int length, torch.Tensor input) =>
        Dispatcher.CallScalar("disentangle::blocked_layers", Arguments(modules, first, length, input)).ToInt64();

    /// <summary>The binary cross-entropy of logits, summed, in one pass; or the operator that it stands for.</summary>
    internal static torch.Tensor BernoulliSum(torch.Tensor logits, torch.Tensor targets) => Enabled
        ? Dispatcher.Call("disentangle::bernoulli_sum", logits, targets)
        : Dispatcher.Call(
            "aten::binary_cross_entropy_with_logits", logits, targets, default(Value), default(Value), (long)torch.nn.Reduction.Sum);

    private static Value[] Arguments(
        IReadOnlyList<torch.nn.Module<torch.Tensor, torch.Tensor>> modules, int first, int length, torch.Tensor input)
    {
        List<torch.Tensor> weights = [];
        List<torch.Tensor?> biases = [];
        List<long> numbers = [];
        for (int i = first; i < first + length; i++)
        {
            if (LayerOf(modules[i]) is { } layer)
            {
                bool relu = i + 1 < first + length && modules[i + 1] is ReLU;
                weights.Add(layer.Weight);
                biases.Add(layer.Bias);
                numbers.AddRange(
                [
                    layer.Transposed ? 1 : 0, relu ? 1 : 0, .. layer.Stride, .. layer.Padding, .. layer.OutputPadding, .. layer.Dilation,
                    layer.Groups,
                ]);
            }
        }

        return [input, weights.ToArray(), biases.ToArray(), numbers.ToArray(), Bfloat16];
    }

    private static ConvolutionLayer? LayerOf(torch.nn.Module<torch.Tensor, torch.Tensor> module) => module switch
    {
        Conv2d convolution => convolution.Layer,
        ConvTranspose2d convolution => convolution.Layer,
        _ => null,
    };
}
