using TorchSharp;
using TorchSharp.Interop;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Disentangle.Compat.Tests.TorchSharp;

/// <summary>The summed binary cross-entropy of logits, value and gradient in one pass, against libtorch's in float64.</summary>
[Collection(TorchProcess.Name)]
public sealed class BernoulliSumTests
{
    public BernoulliSumTests() => manual_seed(59);

    private static Tensor Sum(Tensor logits, Tensor targets) =>
        functional.binary_cross_entropy_with_logits(logits, targets, reduction: Reduction.Sum);

    private static Tensor Libtorchs(Tensor logits, Tensor targets) => Dispatcher.Call(
        "aten::binary_cross_entropy_with_logits", logits, targets, default(Value), default(Value), (long)Reduction.Sum);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(17)]
    [InlineData(1023)]
    [InlineData(1025)]
    [InlineData(100003)]
    public void Sum_OfAnyLength_IsLibtorchsInFloat64(long count)
    {
        Tensor logits = (10 * randn(count)).requires_grad_(), targets = rand(count);
        Tensor doubles = logits.detach().@double().requires_grad_();
        Tensor expected = Libtorchs(doubles, targets.@double()), actual = Sum(logits, targets);
        Close.Relative(expected, actual, 1e-6);
        Close.To(autograd.grad([expected], [doubles])[0], autograd.grad([actual], [logits])[0], 2e-7);
    }

    [Fact]
    public void Elements_FromTinyToHuge_AreRelativelyExact()
    {
        float[] sizes = [0, 1e-30f, 1e-7f, 0.01f, 0.3f, 0.35f, 1, 2.5f, 10, 30, 60, 86.9f, 88, 1e4f, 1e30f];
        foreach (float logit in sizes.Concat(sizes.Select(size => -size)))
        {
            foreach (float target in (float[])[0, 0.25f, 1])
            {
                Tensor one = tensor([logit]).requires_grad_();
                double l = logit, exact = Math.Max(l, 0) - (l * target) + Math.Log(1 + Math.Exp(-Math.Abs(l)));
                double smallest = Math.Abs(l) > 86 ? 1e-37 : 0, rounding = 1.2e-7 * Math.Abs(l * Math.Max(target, 1e-9));
                double log = Math.Exp(-Math.Abs(l)) < 1e-5 ? Math.Exp(-Math.Abs(l)) : Math.Log(1 + Math.Exp(-Math.Abs(l)));
                exact = Math.Max(l, 0) - (l * target) + log;
                Tensor sum = Sum(one, tensor([target]));
                Close.To([exact], sum, (3e-7 * Math.Abs(exact)) + smallest + rounding);
                double chance = 1 / (1 + Math.Exp(-l));
                Close.To([chance - target], autograd.grad([sum], [one])[0], 1.5e-7);
            }
        }
    }

    [Fact]
    public void Sum_OfLogitsThatAreNoNumbers_IsNone()
    {
        Assert.True(double.IsNaN(Sum(tensor([0, float.NaN, 1f]), zeros(3)).ToDouble()));
        Assert.Equal(double.PositiveInfinity, Sum(tensor([0, float.PositiveInfinity, 1f]), full([3], 0.5f)).ToDouble());
    }

    [Fact]
    public void Gradients_ScaledAndTakenTwice_AreTheSame()
    {
        Tensor logits = randn([2, 3], requires_grad: true), targets = rand(2, 3), sum = Sum(logits, targets);
        Tensor first = autograd.grad([sum / 2], [logits], retain_graph: true)[0], second = autograd.grad([sum / 2], [logits])[0];
        Close.To(first, second);
        Close.To((logits.sigmoid() - targets) / 2, first, 1e-7);
    }

    [Fact]
    public void SecondDerivatives_AreThoseOfTheLogistic()
    {
        Tensor logits = randn([7], requires_grad: true), first = autograd.grad([Sum(logits, rand(7))], [logits], create_graph: true)[0];
        Close.To(logits.sigmoid() * (1 - logits.sigmoid()), autograd.grad([first.sum()], [logits])[0], 1e-6);
    }

    [Fact]
    public void Targets_ThatWantAGradient_GetIt()
    {
        Tensor logits = randn(5), targets = rand([5], requires_grad: true);
        Close.To(-logits, autograd.grad([Sum(logits, targets)], [targets])[0], 1e-6);
    }

    [Fact]
    public void Sum_OfRowsThatAreNotContiguous_IsThatOfTheirCopy()
    {
        Tensor logits = randn(5, 7), targets = rand(7, 5);
        Close.To(Sum(logits.contiguous(), targets.t().contiguous()), Sum(logits, targets.t()));
        Close.To(Sum(logits.t().contiguous(), targets), Sum(logits.t(), targets));
    }
}
