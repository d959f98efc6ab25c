using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

public sealed class Embedding : Module<Tensor, Tensor>
{
    internal Embedding(long num_embeddings, long embedding_dims, Device? device, ScalarType? dtype)
        : base(nameof(Embedding))
    {
        weight = new Parameter(empty([num_embeddings, embedding_dims], dtype, device));
        init.normal_(weight);
        register_parameter("weight", weight);
    }

    public Parameter weight { get; }

    public override Tensor forward(Tensor input) => Interop.Dispatcher.Call("aten::embedding", weight, input);
}
