using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Disentangle.Learning.Networks;

/// <summary>G independent linear maps side by side: [N, G · I] → [N, G · O], map g from the g-th I inputs to the g-th O outputs.</summary>
internal sealed class GroupedLinear : nn.Module<Tensor, Tensor>
{
    private readonly int _groups;
    private readonly Parameter _weight;
    private readonly Parameter _bias;

    /// <summary>Weights [G, I, O] and biases [G, 1, O], uniform in ±1/√I as in PyTorch's linear layer, from torch's global generator.</summary>
    public GroupedLinear(int groups, int inputs, int outputs)
        : base(nameof(GroupedLinear))
    {
        double bound = 1 / Math.Sqrt(inputs);
        _groups = groups;
        _weight = new Parameter(nn.init.uniform_(empty([groups, inputs, outputs]), -bound, bound));
        _bias = new Parameter(nn.init.uniform_(empty([groups, 1, outputs]), -bound, bound));
        register_parameter("weight", _weight);
        register_parameter("bias", _bias);
    }

    public override Tensor forward(Tensor input)
    {
        Tensor groups = input.reshape(input.shape[0], _groups, -1).transpose(0, 1);
        return (groups.bmm(_weight) + _bias).transpose(0, 1).reshape(input.shape[0], -1);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _weight.Dispose();
            _bias.Dispose();
        }

        base.Dispose(disposing);
    }
}
