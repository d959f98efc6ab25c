using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

public sealed class SiLU(bool inplace) : Module<Tensor, Tensor>(nameof(SiLU))
{
    public override Tensor forward(Tensor input) => functional.silu(input, inplace);
}
