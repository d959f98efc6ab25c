using TorchSharp;
using TorchSharp.Interop;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Disentangle.Compat.Tests.TorchSharp;

/// <summary>Runs of convolutions as one operator, against libtorch's own layers in float64.</summary>
[Collection(TorchProcess.Name)]
public sealed class FusedConvolutionTests
{
    private static readonly Dictionary<string, Func<Module<Tensor, Tensor>[]>> Runs = new()
    {
        ["encoder"] = () => [Conv2d(1, 32, 4, 2, 1), ReLU(), Conv2d(32, 32, 4, 2, 1), ReLU(), Conv2d(32, 64, 4, 2, 1), ReLU()],
        ["encoder of colours"] = () => [Conv2d(3, 32, 4, 2, 1), ReLU(), Conv2d(32, 64, 4, 2, 1), ReLU()],
        ["decoder"] = () => [ConvTranspose2d(64, 32, 4, 2, 1), ReLU(), ConvTranspose2d(32, 32, 4, 2, 1), ReLU(), ConvTranspose2d(32, 1, 4, 2, 1)],
        ["decoder of colours"] = () => [ConvTranspose2d(16, 32, 4, 2, 1), ReLU(), ConvTranspose2d(32, 3, 4, 2, 1)],
        ["one layer"] = () => [Conv2d(16, 24, 3, 1, 1)],
        ["one layer with ReLU"] = () => [Conv2d(16, 24, 3, 2, 0), ReLU()],
        ["one transposed layer with ReLU"] = () => [ConvTranspose2d(16, 24, 3, 2, 1, output_padding: 1), ReLU()],
        ["no bias"] = () => [Conv2d(8, 16, 4, 2, 1, bias: false), ReLU(), ConvTranspose2d(16, 8, 4, 2, 1, bias: false), ReLU()],
        ["no bias at the ends"] = () => [Conv2d(1, 8, 4, 2, 1, bias: false), ConvTranspose2d(8, 2, 4, 2, 1, bias: false), ReLU()],
        ["kernel 1"] = () => [Conv2d(8, 16, 1), ReLU(), Conv2d(16, 8, 1)],
        ["channels that fill no block"] = () => [Conv2d(5, 13, 3, 1, 1), ReLU(), Conv2d(13, 2, 4, 2, 1), ReLU(), ConvTranspose2d(2, 7, 4, 2, 1), ReLU()],
        ["few channels in the middle"] = () => [Conv2d(8, 3, 3, 1, 1), ReLU(), Conv2d(3, 16, 4, 2, 1), ReLU(), ConvTranspose2d(16, 4, 5, 3, 2), ReLU()],
        ["groups"] = () => [Conv2d(1, 32, 4, 2, 1), ReLU(), Conv2d(32, 32, 4, 2, 1, groups: 4), ReLU(), Conv2d(32, 64, 4, 2, 1, groups: 4), ReLU()],
        ["transposed groups"] = () => [ConvTranspose2d(32, 16, 4, 2, 1, groups: 2), ReLU(), Conv2d(16, 8, 3, 1, 1), ReLU()],
        ["groups that fill no block"] = () => [Conv2d(16, 6, 3, 1, 1), ReLU(), Conv2d(6, 9, 3, 1, 1, groups: 3), ReLU(), Conv2d(9, 8, 3, 1, 1)],
        ["dilation in the middle"] = () => [Conv2d(8, 8, 3, 1, 1), ReLU(), Conv2d(8, 8, 3, 1, 2, dilation: 2), ReLU(), Conv2d(8, 8, 3, 1, 1), ReLU()],
        ["unequal axes"] = () => [Conv2d(8, 16, (3L, 5L), (2L, 1L), (1L, 2L)), ReLU(), Conv2d(16, 1, (1L, 4L), (1L, 3L), (0L, 1L))],
        ["unequal axes of one channel"] = () => [Conv2d(1, 16, (3L, 6L), (2L, 1L), (1L, 2L)), ReLU()],
    };

    public FusedConvolutionTests() => manual_seed(53);

    public static TheoryData<string, long, long, long> Shapes
    {
        get
        {
            TheoryData<string, long, long, long> all = [];
            foreach (string run in Runs.Keys)
            {
                all.Add(run, 3, 16, 16);
                all.Add(run, 2, 13, 17);
            }

            all.Add("encoder", 64, 64, 64);
            all.Add("encoder", 13, 64, 64);
            all.Add("encoder of colours", 13, 64, 64);
            all.Add("decoder", 64, 8, 8);
            all.Add("decoder", 13, 8, 8);
            all.Add("decoder of colours", 1, 16, 16);
            all.Add("groups", 13, 64, 64);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Run_OfAnyShape_IsLibtorchsInFloat64(string name, long images, long height, long width)
    {
        Module<Tensor, Tensor>[] modules = Runs[name]();
        Sequential run = Sequential(modules);
        Tensor input = randn([images, Channels(modules[0]), height, width], requires_grad: true);
        Tensor[] inputs = [input, .. run.parameters()];
        Tensor[] doubles = [.. inputs.Select(tensor => tensor.detach().@double().requires_grad_())];
        Tensor expected = InFloat64(modules, run, doubles), direction = randn_like(expected);
        Tensor actual = run.call(input);
        Close.Relative(expected, actual, 1e-5);

        IList<Tensor> wanted = autograd.grad([expected], doubles, [direction]);
        IList<Tensor> given = autograd.grad([actual], inputs, [direction.@float()]);
        for (int i = 0; i < inputs.Length; i++)
        {
            Close.Relative(wanted[i], given[i], 1e-5);
        }
    }

    [Theory]
    [InlineData("encoder", 3)]
    [InlineData("decoder", 3)]
    [InlineData("groups", 3)]
    [InlineData("channels that fill no block", 3)]
    [InlineData("groups that fill no block", 1)]
    [InlineData("dilation in the middle", 1)]
    public void Layers_ThatOneDnnHasPrimitivesFor_AreBlocked(string name, long layers)
    {
        Module<Tensor, Tensor>[] modules = Runs[name]();
        bool built = Dispatcher.CallScalar("disentangle::has_blocked").ToBoolean();
        Tensor input = randn(2, Channels(modules[0]), 32, 32);
        Assert.Equal(built ? layers : 0, Fusion.BlockedLayers(modules, 0, Fusion.RunLength(modules, 0), input));
    }

    [Fact]
    public void RunLength_EndsBeforeWhatIsNoConvolution()
    {
        Module<Tensor, Tensor>[] modules =
        [
            Conv2d(1, 8, 3), ReLU(), Conv2d(8, 8, 3), Sigmoid(), Conv2d(8, 8, 3, padding: 1, padding_mode: PaddingModes.Reflect), ReLU(),
            ConvTranspose2d(8, 1, 3), ReLU(), ReLU(),
        ];
        Assert.Equal([3, 0, 1, 0, 0, 0, 2, 0, 0], Enumerable.Range(0, modules.Length).Select(i => Fusion.RunLength(modules, i)));
    }

    [Fact]
    public void Gradients_OfAnOutputThatIsUsedTwice_Add()
    {
        Sequential run = Sequential(Runs["decoder of colours"]());
        Tensor input = randn([2, 16, 5, 5], requires_grad: true), weights = randn(2, 3, 20, 20);
        Tensor once = autograd.grad([(run.call(input) * (2 * weights)).sum()], [input])[0];
        Tensor output = run.call(input), gradient = weights.clone();
        Tensor twice = autograd.grad([output + output], [input], [gradient])[0];
        Close.Relative(once, twice, 1e-6);
        Close.To(weights, gradient);
    }

    [Fact]
    public void IncomingGradients_AreLeftAsTheyAre()
    {
        Tensor input = randn([2, 8, 5, 5], requires_grad: true);
        foreach (string name in (string[])["no bias", "few channels in the middle"])
        {
            Tensor output = Sequential(Runs[name]()).call(input), gradient = randn_like(output), before = gradient.clone();
            autograd.grad([output], [input], [gradient]);
            Close.To(before, gradient);
        }
    }

    [Fact]
    public void Backward_WithARetainedGraph_GivesTheSameAgain()
    {
        Sequential run = Sequential(Runs["encoder"]());
        Tensor input = randn([2, 1, 16, 16], requires_grad: true), loss = run.call(input).square().sum();
        Tensor[] inputs = [input, .. run.parameters()];
        IList<Tensor> first = autograd.grad([loss], inputs, retain_graph: true), second = autograd.grad([loss], inputs);
        for (int i = 0; i < inputs.Length; i++)
        {
            Close.To(first[i], second[i]);
        }
    }

    [Fact]
    public void SecondDerivatives_AreThoseOfTheLayers()
    {
        Module<Tensor, Tensor>[] modules = Runs["one layer with ReLU"]();
        Sequential run = Sequential(modules);
        Tensor input = randn([2, 16, 7, 7], requires_grad: true);
        Tensor[] inputs = [input, .. run.parameters()];
        Tensor[] doubles = [.. inputs.Select(tensor => tensor.detach().@double().requires_grad_())];
        IList<Tensor> wanted = SecondDerivatives(InFloat64(modules, run, doubles), doubles);
        IList<Tensor> given = SecondDerivatives(run.call(input), inputs);
        for (int i = 0; i < inputs.Length; i++)
        {
            Close.Relative(wanted[i], given[i], 1e-5);
        }
    }

    [Fact]
    public void Weights_ThatAreFrozen_GetNoGradient()
    {
        Sequential run = Sequential(Runs["encoder of colours"]());
        Parameter[] parameters = [.. run.parameters()];
        foreach (bool first in (bool[])[true, false])
        {
            for (int i = 0; i < parameters.Length; i++)
            {
                parameters[i].requires_grad = i < 2 == first;
            }

            run.zero_grad();
            run.call(randn(2, 3, 16, 16)).sum().backward();
            Assert.Equal(parameters.Select(parameter => parameter.requires_grad), parameters.Select(parameter => parameter.grad is not null));
        }
    }

    [Fact]
    public void Values_WithoutGradients_AreTheSame()
    {
        Sequential run = Sequential(Runs["decoder"]());
        Tensor input = randn(5, 64, 4, 4), training = run.call(input);
        using IDisposable mode = no_grad();
        Tensor inference = run.call(input);
        Assert.False(inference.requires_grad);
        Close.To(training, inference);
    }

    [Fact]
    public void Steps_LeakNothing()
    {
        Sequential run = Sequential(Runs["encoder"]());
        Tensor input = randn(2, 1, 16, 16);
        long Step()
        {
            using DisposeScope scope = NewDisposeScope();
            run.zero_grad();
            run.call(input).square().sum().backward();
            return Bridge.dt_live_handles();
        }

        Step();
        long handles = Step();
        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(handles, Step());
        }
    }

    [Fact]
    public void Threads_ThatTrainAtTheSameTime_DoNotDisturbEachOther()
    {
        Tensor[] inputs = [.. Enumerable.Range(0, 4).Select(i => randn(3 + i, 1, 32, 32))];
        Sequential[] runs = [.. inputs.Select(_ => Sequential(
            Conv2d(1, 32, 4, 2, 1), ReLU(), Conv2d(32, 32, 4, 2, 1), ReLU(), ConvTranspose2d(32, 32, 4, 2, 1), ReLU(), ConvTranspose2d(32, 1, 4, 2, 1)))];
        double[][] Gradients(int i) => [.. autograd.grad([runs[i].call(inputs[i]).square().sum()], runs[i].parameters().ToArray<Tensor>()).Select(Close.Values)];
        double[][][] alone = [.. Enumerable.Range(0, 4).Select(Gradients)], together = new double[4][][];
        Thread[] threads = [.. Enumerable.Range(0, 4).Select(i => new Thread(() =>
        {
            for (int repeat = 0; repeat < 10; repeat++)
            {
                together[i] = Gradients(i);
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        for (int i = 0; i < 4; i++)
        {
            for (int p = 0; p < alone[i].Length; p++)
            {
                double largest = alone[i][p].Max(Math.Abs);
                Assert.All(alone[i][p].Zip(together[i][p]), pair => Assert.Equal(pair.First, pair.Second, 1e-5 * largest));
            }
        }
    }

    [Fact]
    public void Bfloat16_IsNearFloat32OrRefused()
    {
        Sequential run = Sequential(Runs["encoder"]());
        Tensor input = randn(2, 1, 32, 32), expected = run.call(input);
        AppContext.SetSwitch(Fusion.Bfloat16Switch, true);
        try
        {
            if (Dispatcher.CallScalar("disentangle::has_bfloat16").ToBoolean())
            {
                Close.Relative(expected, run.call(input), 2e-2);
            }
            else
            {
                Assert.Contains("no convolutions in bfloat16", Assert.Throws<System.Runtime.InteropServices.ExternalException>(
                    () => run.call(input)).Message);
            }
        }
        finally
        {
            AppContext.SetSwitch(Fusion.Bfloat16Switch, false);
        }
    }

    private static long Channels(Module<Tensor, Tensor> module) =>
        module is Conv2d convolution ? convolution.in_channels : ((ConvTranspose2d)module).in_channels;

    /// <summary>inputs: the input, then the parameters of <paramref name="run"/> in order, in float64.</summary>
    /// <remarks>
    /// Each ReLU passes what it passes in float32: of millions of values some lie nearer to 0 than float32 can tell, and a gradient that
    /// passes there or not is no rounding error.
    /// </remarks>
    private static Tensor InFloat64(Module<Tensor, Tensor>[] modules, Sequential run, Tensor[] inputs)
    {
        Tensor current = inputs[0];
        int next = 1;
        Tensor single = inputs[0].detach().@float();
        for (int i = 0; i < modules.Length; i++)
        {
            ConvolutionLayer? layer = (modules[i] as Conv2d)?.Layer ?? (modules[i] as ConvTranspose2d)?.Layer;
            if (layer is null)
            {
                using IDisposable mode = no_grad();
                Tensor passes = Sequential(modules[..(i + 1)]).call(single).gt(0).@double();
                using IDisposable gradients = enable_grad();
                current *= passes;
                continue;
            }

            Tensor weight = inputs[next++];
            Tensor? bias = layer.Bias is null ? null : inputs[next++];
            current = layer.Transposed
                ? Dispatcher.Call(
                    "aten::conv_transpose2d.input", current, weight, bias, layer.Stride, layer.Padding, layer.OutputPadding, layer.Groups,
                    layer.Dilation)
                : Dispatcher.Call("aten::conv2d", current, weight, bias, layer.Stride, layer.Padding, layer.Dilation, layer.Groups);
        }

        Assert.Equal(run.parameters().Count() + 1, next);
        return current;
    }

    private static IList<Tensor> SecondDerivatives(Tensor output, Tensor[] inputs)
    {
        IList<Tensor> first = autograd.grad([output.pow(3).sum()], inputs, create_graph: true);
        return autograd.grad([cat([.. first.Select(gradient => gradient.flatten())]).square().sum()], inputs);
    }
}
