using System.Runtime.InteropServices;
using TorchSharp.Interop;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Disentangle.Compat.Tests.TorchSharp;

[Collection(TorchProcess.Name)]
public sealed class ConvTranspose2dTests
{
    public ConvTranspose2dTests() => manual_seed(17);

    /// <summary>N, Cin, Cout, H, W, kernel, stride, padding, output padding, groups, dilation, bias.</summary>
    public static TheoryData<long[], bool> Shapes => new()
    {
        { [2, 3, 1, 5, 7, 4, 2, 1, 0, 1, 1], true },
        { [1, 32, 1, 8, 8, 4, 2, 1, 0, 1, 1], true },
        { [1, 4, 6, 4, 4, 4, 2, 1, 0, 1, 1], true },
        { [3, 2, 2, 3, 5, 3, 1, 1, 0, 1, 1], false },
        { [2, 4, 4, 5, 3, 3, 2, 0, 1, 2, 1], true },
        { [2, 3, 5, 5, 3, 3, 2, 0, 1, 1, 2], false },
        { [2, 3, 3, 5, 4, 5, 3, 2, 2, 1, 1], true },
        { [1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1], true },
        { [2, 2, 3, 4, 4, 2, 4, 0, 1, 1, 1], true },
        { [2, 2, 4, 1, 6, 7, 2, 3, 0, 1, 1], true },
        { [1, 2, 1, 3, 3, 3, 1, 0, 0, 1, 2], true },
        { [0, 2, 3, 4, 4, 4, 2, 1, 0, 1, 1], true },
    };

    private static (Tensor Input, Tensor Weight, Tensor? Bias) Draw(long[] s, bool bias, ScalarType type) => (
        randn([s[0], s[1], s[3], s[4]], type, requires_grad: true),
        randn([s[1], s[2] / s[9], s[5], s[5]], type, requires_grad: true),
        bias ? randn([s[2]], type, requires_grad: true) : null);

    private static Tensor Ours(Tensor input, Tensor weight, Tensor? bias, long[] s) =>
        functional.conv_transpose2d(input, weight, bias, [s[6], s[6]], [s[7], s[7]], [s[8], s[8]], [s[10], s[10]], s[9]);

    private static Tensor Libtorchs(Tensor input, Tensor weight, Tensor? bias, long[] s) => Dispatcher.Call(
        "aten::conv_transpose2d.input", input, weight, bias,
        new[] { s[6], s[6] }, new[] { s[7], s[7] }, new[] { s[8], s[8] }, s[9], new[] { s[10], s[10] });

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Values_InFloat32_AreLibtorchsInFloat64(long[] shape, bool withBias)
    {
        (Tensor input, Tensor weight, Tensor? bias) = Draw(shape, withBias, ScalarType.Float32);
        Tensor expected = Libtorchs(input.@double(), weight.@double(), bias?.@double(), shape);
        Tensor actual = Ours(input, weight, bias, shape);
        Assert.Equal(ScalarType.Float32, actual.dtype);
        Assert.Equal(expected.shape, actual.shape);
        if (expected.NumberOfElements > 0)
        {
            Close.Relative(expected, actual, 2e-6);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Gradients_InBothTypes_AreLibtorchsInFloat64(long[] shape, bool withBias)
    {
        (Tensor input, Tensor weight, Tensor? bias) = Draw(shape, withBias, ScalarType.Float64);
        Tensor[] wanted = bias is null ? [input, weight] : [input, weight, bias];
        Tensor output = Libtorchs(input, weight, bias, shape), direction = randn_like(output);
        IList<Tensor> expected = autograd.grad([output], wanted, [direction]);
        IList<Tensor> doubles = autograd.grad([Ours(input, weight, bias, shape)], wanted, [direction]);
        Tensor singles = Ours(input.@float(), weight.@float(), bias?.@float(), shape);
        IList<Tensor> floats = autograd.grad([singles], wanted, [direction.@float()]);
        for (int i = 0; i < wanted.Length; i++)
        {
            Assert.Equal(wanted[i].shape, doubles[i].shape);
            if (expected[i].NumberOfElements > 0)
            {
                Close.Relative(expected[i], doubles[i], 1e-14);
                Close.Relative(expected[i], floats[i], 1e-5);
            }
        }
    }

    [Fact]
    public void OnePixel_WithAKernel_SpreadsTheKernel()
    {
        Tensor kernel = tensor([1f, 2, 3, 4], [1, 1, 2, 2]), image = tensor([10f], [1, 1, 1, 1]);
        Close.To([10.5, 20.5, 30.5, 40.5], functional.conv_transpose2d(image, kernel, tensor([0.5f])));
    }

    [Fact]
    public void TwoPixels_ThatOverlap_Add()
    {
        Tensor kernel = tensor([1f, 10, 100], [1, 1, 1, 3]), image = tensor([1f, 2], [1, 1, 1, 2]);
        Close.To([1, 10, 102, 20, 200], functional.conv_transpose2d(image, kernel, strides: [1, 2]));
    }

    [Fact]
    public void Gradients_MatchFiniteDifferences()
    {
        Gradients.MatchFiniteDifferences(
            x => functional.conv_transpose2d(x[0], x[1], x[2], [2, 2], [1, 1]),
            randn([2, 2, 3, 4], ScalarType.Float64), randn([2, 3, 4, 4], ScalarType.Float64), randn([3], ScalarType.Float64));
    }

    [Fact]
    public void SecondDerivatives_MatchFiniteDifferencesOfTheFirst()
    {
        Tensor weight = randn([2, 1, 3, 3], ScalarType.Float64, requires_grad: true);
        Gradients.MatchFiniteDifferences(
            x =>
            {
                using IDisposable mode = enable_grad();
                Tensor input = x[0].is_leaf && !x[0].requires_grad ? x[0].detach().requires_grad_() : x[0];
                Tensor output = functional.conv_transpose2d(input, weight, strides: [2, 2]).pow(3).sum();
                return autograd.grad([output], [weight], create_graph: true)[0];
            },
            randn([1, 2, 2, 3], ScalarType.Float64));
    }

    [Fact]
    public void Gradients_OfAFrozenWeight_AreNotComputed()
    {
        Tensor input = randn([1, 2, 3, 3], requires_grad: true), weight = randn([2, 1, 4, 4]);
        functional.conv_transpose2d(input, weight).sum().backward();
        Assert.NotNull(input.grad);
        Assert.Null(weight.grad);
    }

    [Fact]
    public void Rows_DoNotDependOnTheBatch()
    {
        Tensor images = randn([5, 32, 8, 8]), weight = randn([32, 1, 4, 4]);
        Tensor together = functional.conv_transpose2d(images, weight, strides: [2, 2], padding: [1, 1]);
        Close.To(together[3..4], functional.conv_transpose2d(images[3..4], weight, strides: [2, 2], padding: [1, 1]));
    }

    [Fact]
    public void Channels_ThatDoNotFit_AreNamed()
    {
        ExternalException error = Assert.Throws<ExternalException>(() => functional.conv_transpose2d(ones(1, 2, 4, 4), ones(3, 1, 4, 4)));
        Assert.Contains("takes 3 channels, but the input [1, 2, 4, 4] has 2", error.Message);
        Assert.Contains("needs 1 values", Assert.Throws<ExternalException>(
            () => functional.conv_transpose2d(ones(1, 2, 4, 4), ones(2, 1, 4, 4), ones(2))).Message);
        Assert.Contains("leaves an output of size -", Assert.Throws<ExternalException>(
            () => functional.conv_transpose2d(ones(1, 2, 1, 1), ones(2, 1, 2, 2), padding: [4, 4])).Message);
        Assert.Contains("output_padding below stride", Assert.Throws<ExternalException>(
            () => functional.conv_transpose2d(ones(1, 2, 4, 4), ones(2, 1, 2, 2), output_padding: [1, 1])).Message);
        Assert.Contains("Double", Assert.Throws<ExternalException>(
            () => functional.conv_transpose2d(ones(1, 2, 4, 4), ones(2, 1, 2, 2).@double())).Message);
    }
}
