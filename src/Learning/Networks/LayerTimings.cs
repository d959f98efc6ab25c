using System.Diagnostics;
using TorchSharp;
using static TorchSharp.torch;

namespace Disentangle.Learning.Networks;

/// <summary>How long each convolution and dense layer of a network takes by itself: what no arrangement of the whole can undercut.</summary>
public static class LayerTimings
{
    /// <summary>Times the layers that have weights, each with the ReLU behind it, forward and backward, on the calling thread.</summary>
    /// <param name="network">The network.</param>
    /// <param name="batch">Images N.</param>
    /// <param name="repeats">Times that each is run, at least 1; the fastest counts.</param>
    /// <param name="needsInputGradient">Whether the first layer also passes a gradient on, as a decoder's does.</param>
    /// <returns>Layer, as text, and seconds for a batch.</returns>
    public static IReadOnlyList<(string Layer, double Seconds)> Measure(Network network, int batch, int repeats, bool needsInputGradient)
    {
        List<(string, double)> timings = [];
        FeatureShape shape = network.Input;
        for (int i = 0; i < network.Layers.Count; i++)
        {
            Layer layer = network.Layers[i];
            bool hasWeights = layer is Convolution or TransposedConvolution or Dense or GroupedDense;
            if (hasWeights)
            {
                bool hasRelu = i + 1 < network.Layers.Count && network.Layers[i + 1] is Relu;
                Network alone = new(shape, hasRelu ? [layer, new Relu()] : [layer]);
                timings.Add(($"{layer.GetType().Name} {shape} → {alone.Output}", Fastest(alone, batch, repeats, needsInputGradient || timings.Count > 0)));
            }

            shape = layer.OutputOf(shape);
        }

        return timings;
    }

    private static double Fastest(Network network, int batch, int repeats, bool needsInputGradient)
    {
        using DisposeScope scope = NewDisposeScope();
        using nn.Module<Tensor, Tensor> module = network.Build();
        FeatureShape shape = network.Input;
        Tensor input = randn(network.Layers[0] is Dense or GroupedDense ? [batch, shape.Channels] : [batch, shape.Channels, shape.Height, shape.Width]);
        input.requires_grad = needsInputGradient;
        double best = double.PositiveInfinity;

        // One more than asked for: the first makes what later ones find ready.
        for (int i = 0; i <= repeats; i++)
        {
            using DisposeScope step = NewDisposeScope();
            long start = Stopwatch.GetTimestamp();
            using Tensor output = module.call(input);
            output.backward([ones_like(output)]);
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            best = i == 0 ? best : Math.Min(best, seconds);
        }

        return best;
    }
}
