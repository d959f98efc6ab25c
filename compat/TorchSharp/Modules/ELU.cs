using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

public sealed class ELU(double alpha, bool inplace) : Module<Tensor, Tensor>(nameof(ELU))
{
    public override Tensor forward(Tensor input) => functional.elu(input, alpha, inplace);
}
