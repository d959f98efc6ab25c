using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

public sealed class GroupNorm : Module<Tensor, Tensor>
{
    private readonly long _groups;
    private readonly double _eps;

    internal GroupNorm(long num_groups, long num_channels, double eps, bool affine, Device? device, ScalarType? dtype)
        : base(nameof(GroupNorm))
    {
        if (num_groups < 1 || num_channels % num_groups != 0)
        {
            throw new ArgumentException($"{num_groups} groups do not divide {num_channels} channels.", nameof(num_groups));
        }

        _groups = num_groups;
        _eps = eps;
        (weight, bias) = Initialisation.ScaleAndShift(this, [num_channels], affine, affine, device, dtype);
    }

    public Parameter? weight { get; }

    public Parameter? bias { get; }

    public override Tensor forward(Tensor input) => functional.group_norm(input, _groups, weight, bias, _eps);
}
