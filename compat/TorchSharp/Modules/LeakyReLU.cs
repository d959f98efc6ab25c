using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

public sealed class LeakyReLU(double negative_slope, bool inplace) : Module<Tensor, Tensor>(nameof(LeakyReLU))
{
    public override Tensor forward(Tensor input) => functional.leaky_relu(input, negative_slope, inplace);
}
