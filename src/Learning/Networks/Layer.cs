using static TorchSharp.torch;

namespace Disentangle.Learning.Networks;

/// <summary>One layer of a network, as data: what it makes of a shape, and the module that does it.</summary>
/// <remarks>
/// A network is a list of these, so that architectures can be compared, printed and tested without a tensor library. Modules keep the
/// default
/// initialisation of PyTorch: weights and biases uniform in ±1/√(fan-in).
/// </remarks>
public abstract record Layer
{
    /// <summary>Shape of the output for an input of shape <paramref name="input"/>.</summary>
    /// <exception cref="ArgumentException">The layer does not take such an input.</exception>
    public abstract FeatureShape OutputOf(FeatureShape input);

    /// <summary>Creates the module, with weights from torch's global generator.</summary>
    internal abstract nn.Module<Tensor, Tensor> Build(FeatureShape input);
}
