using TorchSharp.Interop;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

public sealed class ConvTranspose2d : Module<Tensor, Tensor>
{
    private readonly long[] _stride;
    private readonly long[] _padding;
    private readonly long[] _outputPadding;
    private readonly long[] _dilation;
    private readonly long _groups;

    internal ConvTranspose2d(
        long in_channels, long out_channels, (long, long) kernel_size, (long, long) stride, (long, long) padding,
        (long, long) output_padding, (long, long) dilation, PaddingModes padding_mode, long groups, bool bias,
        Device? device, ScalarType? dtype)
        : base(nameof(ConvTranspose2d))
    {
        if (padding_mode != PaddingModes.Zeros)
        {
            throw new ArgumentException($"A transposed convolution pads with zeros only, not {padding_mode}.", nameof(padding_mode));
        }

        if (groups < 1 || in_channels % groups != 0 || out_channels % groups != 0)
        {
            throw new ArgumentException(
                $"{groups} groups do not divide {in_channels} input and {out_channels} output channels.", nameof(groups));
        }

        this.in_channels = in_channels;
        this.out_channels = out_channels;
        _stride = [stride.Item1, stride.Item2];
        _padding = [padding.Item1, padding.Item2];
        _outputPadding = [output_padding.Item1, output_padding.Item2];
        _dilation = [dilation.Item1, dilation.Item2];
        _groups = groups;
        long[] shape = [in_channels, out_channels / groups, kernel_size.Item1, kernel_size.Item2];
        (weight, this.bias) = Initialisation.WeightAndBias(this, shape, out_channels, bias, device, dtype);
    }

    public long in_channels { get; }

    public long out_channels { get; }

    public Parameter weight { get; }

    public Parameter? bias { get; }

    internal ConvolutionLayer Layer => new(true, weight, bias, _stride, _padding, _outputPadding, _dilation, _groups);

    public override Tensor forward(Tensor input) =>
        functional.conv_transpose2d(input, weight, bias, _stride, _padding, _outputPadding, _dilation, _groups);
}
