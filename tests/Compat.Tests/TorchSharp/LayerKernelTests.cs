using TorchSharp.Interop;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Disentangle.Compat.Tests.TorchSharp;

/// <summary>The bridge's own kernels for convolutions from few channels and for linear layers, against libtorch's in float64.</summary>
[Collection(TorchProcess.Name)]
public sealed class LayerKernelTests
{
    public LayerKernelTests() => manual_seed(41);

    private static void Compare(Func<Tensor[], Tensor> ours, Func<Tensor[], Tensor> libtorchs, params Tensor[] inputs)
    {
        Tensor[] doubles = [.. inputs.Select(input => input.detach().@double().requires_grad_())];
        Tensor[] floats = [.. inputs.Select(input => input.detach().@float().requires_grad_())];
        Tensor expected = libtorchs(doubles), direction = randn_like(expected), actual = ours(floats);
        Close.Relative(expected, actual, 2e-6);
        IList<Tensor> wanted = autograd.grad([expected], doubles, [direction]);
        IList<Tensor> given = autograd.grad([actual], floats, [direction.@float()]);
        for (int i = 0; i < inputs.Length; i++)
        {
            Close.Relative(wanted[i], given[i], 5e-6);
        }
    }

    [Theory]
    [InlineData(1, 1, 1, 8, 8, 4, 2, 1)]
    [InlineData(2, 1, 32, 64, 64, 4, 2, 1)]
    [InlineData(3, 3, 5, 7, 9, 3, 1, 1)]
    [InlineData(2, 4, 2, 11, 35, 5, 3, 2)]
    [InlineData(2, 2, 3, 6, 70, 1, 2, 0)]
    [InlineData(1, 1, 2, 4, 4, 4, 1, 3)]
    [InlineData(2, 1, 2, 5, 5, 2, 4, 0)]
    [InlineData(2, 5, 3, 8, 8, 4, 2, 1)]
    public void Conv2d_OfAnyShape_IsLibtorchs(
        long images, long channelsIn, long channelsOut, long height, long width, long kernel, long stride, long padding) => Compare(
            x => functional.conv2d(x[0], x[1], x[2], [stride, stride], [padding, padding]),
            x => Dispatcher.Call("aten::conv2d", x[0], x[1], x[2], new[] { stride, stride }, new[] { padding, padding }),
            randn(images, channelsIn, height, width), randn(channelsOut, channelsIn, kernel, kernel), randn(channelsOut));

    [Fact]
    public void Conv2d_WithUnequalStridesAndPaddings_IsLibtorchs() => Compare(
        x => functional.conv2d(x[0], x[1], null, [1, 3], [2, 0]),
        x => Dispatcher.Call("aten::conv2d", x[0], x[1], default(Value), new long[] { 1, 3 }, new long[] { 2, 0 }),
        randn(2, 2, 6, 11), randn(3, 2, 4, 2));

    [Fact]
    public void ConvTranspose2d_WithUnequalStridesAndPaddings_IsLibtorchs() => Compare(
        x => functional.conv_transpose2d(x[0], x[1], null, [1, 3], [2, 0]),
        x => Dispatcher.Call("aten::conv_transpose2d.input", x[0], x[1], default(Value), new long[] { 1, 3 }, new long[] { 2, 0 }),
        randn(2, 3, 6, 11), randn(3, 2, 4, 2));

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(64, 10, 256)]
    [InlineData(7, 300, 33)]
    [InlineData(2, 1024, 20)]
    public void Linear_OfAnyShape_IsLibtorchs(long rows, long inputs, long outputs)
    {
        Compare(
            x => functional.linear(x[0], x[1], x[2]), x => Dispatcher.Call("aten::linear", x[0], x[1], x[2]),
            randn(rows, inputs), randn(outputs, inputs), randn(outputs));
        Compare(
            x => functional.linear(x[0].t(), x[1].t()), x => Dispatcher.Call("aten::linear", x[0].t(), x[1].t()),
            randn(inputs, rows), randn(inputs, outputs));
    }

    [Fact]
    public void Linear_OfMoreDimensions_IsLibtorchs() => Compare(
        x => functional.linear(x[0], x[1], x[2]), x => Dispatcher.Call("aten::linear", x[0], x[1], x[2]),
        randn(2, 3, 4), randn(5, 4), randn(5));

    [Fact]
    public void SecondDerivatives_OfEachKernel_AreLibtorchs()
    {
        Compare(
            x => SecondDerivative(functional.conv2d(x[0], x[1], x[2]), x),
            x => SecondDerivative(Dispatcher.Call("aten::conv2d", x[0], x[1], x[2]), x),
            randn(2, 1, 5, 5), randn(3, 1, 3, 3), randn(3));
        Compare(
            x => SecondDerivative(functional.conv_transpose2d(x[0], x[1], x[2]), x),
            x => SecondDerivative(Dispatcher.Call("aten::conv_transpose2d.input", x[0], x[1], x[2]), x),
            randn(2, 3, 5, 5), randn(3, 1, 3, 3), randn(1));
        Compare(
            x => SecondDerivative(functional.linear(x[0], x[1], x[2]), x),
            x => SecondDerivative(Dispatcher.Call("aten::linear", x[0], x[1], x[2]), x),
            randn(4, 5), randn(3, 5), randn(3));
    }

    [Fact]
    public void Gradients_WithMoreThreads_AreTheSame()
    {
        Tensor input = randn(4, 1, 64, 64), weight = randn([32, 1, 4, 4], requires_grad: true);
        Tensor Gradient(int threads)
        {
            int before = get_num_threads();
            set_num_threads(threads);
            Tensor gradient = autograd.grad([functional.conv2d(input, weight, null, [2, 2], [1, 1]).square().sum()], [weight])[0];
            set_num_threads(before);
            return gradient;
        }

        Close.Relative(Gradient(1), Gradient(2), 1e-6);
    }

    private static Tensor SecondDerivative(Tensor output, Tensor[] inputs) =>
        cat([.. autograd.grad([output.pow(3).sum()], inputs, create_graph: true).Select(gradient => gradient.flatten())]);
}
