using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

public sealed class ReLU(bool inplace) : Module<Tensor, Tensor>(nameof(ReLU))
{
    public override Tensor forward(Tensor input) => functional.relu(input, inplace);
}
