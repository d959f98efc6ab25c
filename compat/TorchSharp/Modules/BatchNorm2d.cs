using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

public sealed class BatchNorm2d : Module<Tensor, Tensor>
{
    private readonly double _eps;
    private readonly double _momentum;

    internal BatchNorm2d(
        long features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(nameof(BatchNorm2d))
    {
        _eps = eps;
        _momentum = momentum;
        (weight, bias) = Initialisation.ScaleAndShift(this, [features], affine, affine, device, dtype);
        if (track_running_stats)
        {
            running_mean = zeros(features, dtype, device);
            running_var = ones(features, dtype, device);
            num_batches_tracked = tensor(0L, device: device);
            register_buffer(nameof(running_mean), running_mean);
            register_buffer(nameof(running_var), running_var);
            register_buffer(nameof(num_batches_tracked), num_batches_tracked);
        }
    }

    public Parameter? weight { get; }

    public Parameter? bias { get; }

    public Tensor? running_mean { get; }

    public Tensor? running_var { get; }

    public Tensor? num_batches_tracked { get; }

    public override Tensor forward(Tensor input)
    {
        if (input.ndim != 4)
        {
            throw new ArgumentException($"BatchNorm2d takes [N, C, H, W], not [{string.Join(", ", input.shape)}].", nameof(input));
        }

        if (training)
        {
            num_batches_tracked?.add_(1);
        }

        bool batchStatistics = training || running_mean is null;
        return functional.batch_norm(input, running_mean, running_var, weight, bias, batchStatistics, _momentum, _eps);
    }
}
