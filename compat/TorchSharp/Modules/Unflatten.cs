using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

public sealed class Unflatten(long dim, long[] unflattened_size) : Module<Tensor, Tensor>(nameof(Unflatten))
{
    public override Tensor forward(Tensor input) => input.unflatten(dim, unflattened_size);
}
