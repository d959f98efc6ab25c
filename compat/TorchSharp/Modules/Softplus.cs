using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

public sealed class Softplus(double beta, double threshold) : Module<Tensor, Tensor>(nameof(Softplus))
{
    public override Tensor forward(Tensor input) => functional.softplus(input, beta, threshold);
}
