using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Disentangle.Learning.Networks;

/// <summary>A chain of layers for one input shape, checked before any weight exists.</summary>
public sealed class Network
{
    private readonly Layer[] _layers;

    /// <summary>Creates the chain.</summary>
    /// <exception cref="ArgumentException">A layer does not take what the layer before it gives.</exception>
    public Network(FeatureShape input, params IEnumerable<Layer> layers)
    {
        _layers = [.. layers];
        Input = input;
        Output = _layers.Aggregate(input, (shape, layer) => layer.OutputOf(shape));
    }

    /// <summary>Shape of one input.</summary>
    public FeatureShape Input { get; }

    /// <summary>Shape of one output.</summary>
    public FeatureShape Output { get; }

    /// <summary>The layers, first to last.</summary>
    public IReadOnlyList<Layer> Layers => _layers;

    /// <summary>
    /// Creates the modules in order, their weights from torch's global generator, named by position as PyTorch does (<c>0.weight</c>).
    /// </summary>
    public Sequential Build()
    {
        // Parameters outlive the scope, what they were made from does not.
        using DisposeScope scope = NewDisposeScope();
        List<nn.Module<Tensor, Tensor>> modules = [];
        FeatureShape shape = Input;
        foreach (Layer layer in _layers)
        {
            modules.Add(layer.Build(shape));
            shape = layer.OutputOf(shape);
        }

        return nn.Sequential([.. modules]);
    }
}
