using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

public sealed class LayerNorm : Module<Tensor, Tensor>
{
    private readonly long[] _shape;
    private readonly double _eps;

    internal LayerNorm(long[] normalized_shape, double eps, bool elementwise_affine, bool bias, Device? device, ScalarType? dtype)
        : base(nameof(LayerNorm))
    {
        _shape = normalized_shape;
        _eps = eps;
        bool shifts = elementwise_affine && bias;
        (weight, this.bias) = Initialisation.ScaleAndShift(this, normalized_shape, elementwise_affine, shifts, device, dtype);
    }

    public Parameter? weight { get; }

    public Parameter? bias { get; }

    public override Tensor forward(Tensor input) => functional.layer_norm(input, _shape, weight, bias, _eps);
}
