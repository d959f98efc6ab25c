using TorchSharp.Interop;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

public sealed class Conv2d : Module<Tensor, Tensor>
{
    private readonly long[] _stride;
    private readonly long[] _padding;
    private readonly long[] _dilation;
    private readonly PaddingModes _paddingMode;
    private readonly long _groups;

    internal Conv2d(
        long in_channels, long out_channels, (long, long) kernel_size, (long, long) stride, (long, long) padding, (long, long) dilation,
        PaddingModes padding_mode, long groups, bool bias, Device? device, ScalarType? dtype)
        : base(nameof(Conv2d))
    {
        if (groups < 1 || in_channels % groups != 0 || out_channels % groups != 0)
        {
            throw new ArgumentException(
                $"{groups} groups do not divide {in_channels} input and {out_channels} output channels.", nameof(groups));
        }

        this.in_channels = in_channels;
        this.out_channels = out_channels;
        _stride = [stride.Item1, stride.Item2];
        _padding = [padding.Item1, padding.Item2];
        _dilation = [dilation.Item1, dilation.Item2];
        _paddingMode = padding_mode;
        _groups = groups;
        long[] shape = [out_channels, in_channels / groups, kernel_size.Item1, kernel_size.Item2];
        (weight, this.bias) = Initialisation.WeightAndBias(this, shape, out_channels, bias, device, dtype);
    }

    public long in_channels { get; }

    public long out_channels { get; }

    public Parameter weight { get; }

    public Parameter? bias { get; }

    /// <summary>Null where it pads with other values than zeros.</summary>
    internal ConvolutionLayer? Layer => _paddingMode == PaddingModes.Zeros
        ? new ConvolutionLayer(false, weight, bias, _stride, _padding, [0, 0], _dilation, _groups)
        : null;

    public override Tensor forward(Tensor input)
    {
        if (_paddingMode == PaddingModes.Zeros)
        {
            return functional.conv2d(input, weight, bias, _stride, _padding, _dilation, _groups);
        }

        using Tensor padded = functional.pad(input, [_padding[1], _padding[1], _padding[0], _padding[0]], _paddingMode);
        return functional.conv2d(padded, weight, bias, _stride, [0, 0], _dilation, _groups);
    }
}
