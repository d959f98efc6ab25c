using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

public sealed class Dropout(double p, bool inplace) : Module<Tensor, Tensor>(nameof(Dropout))
{
    public override Tensor forward(Tensor input) => functional.dropout(input, p, training, inplace);
}
