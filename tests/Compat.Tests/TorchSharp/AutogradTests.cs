using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Disentangle.Compat.Tests.TorchSharp;

[Collection(TorchProcess.Name)]
public sealed class AutogradTests
{
    public AutogradTests() => manual_seed(31);

    private static Tensor Random(params long[] shape) => randn(shape, ScalarType.Float64);

    [Fact]
    public void Backward_OfAPolynomial_GivesItsDerivative()
    {
        Tensor x = tensor([2.0, -3], requires_grad: true);
        (x.pow(3) + (2 * x)).sum().backward();
        Close.To([14, 29], x.grad!);
    }

    [Fact]
    public void Backward_Twice_Accumulates()
    {
        Tensor x = tensor([2.0], requires_grad: true);
        x.square().sum().backward();
        x.square().sum().backward();
        Close.To([8], x.grad!);
    }

    [Fact]
    public void Backward_WithWeights_ScalesEachOutput()
    {
        Tensor x = tensor([1.0, 2], requires_grad: true);
        x.square().backward([tensor([10.0, 100])]);
        Close.To([20, 400], x.grad!);
    }

    [Fact]
    public void Backward_Again_NeedsRetainGraph()
    {
        Tensor x = tensor([3.0], requires_grad: true);
        Tensor y = x.square().sum();
        y.backward(retain_graph: true);
        y.backward();
        Close.To([12], x.grad!);
        Assert.Contains("second time", Assert.Throws<ExternalException>(() => y.backward()).Message);
    }

    [Fact]
    public void Grad_OfAGrad_IsTheSecondDerivative()
    {
        Tensor x = tensor([2.0], requires_grad: true);
        Tensor first = autograd.grad([x.pow(3).sum()], [x], create_graph: true)[0];
        Close.To([12], first);
        Close.To([12], autograd.grad([first.sum()], [x])[0]);
    }

    [Fact]
    public void Grad_OfAnUnusedInput_IsNullOnlyIfAllowed()
    {
        Tensor x = tensor([2.0], requires_grad: true), unused = tensor([1.0], requires_grad: true);
        Assert.Throws<ExternalException>(() => autograd.grad([x.square().sum()], [unused]));
        Assert.Null(autograd.grad([x.square().sum()], [unused], allow_unused: true)[0]);
    }

    [Fact]
    public void Grad_WithTheWrongNumberOfWeights_Throws()
    {
        Tensor x = tensor([2.0], requires_grad: true);
        ArgumentException error = Assert.Throws<ArgumentException>(() => autograd.grad([x], [x], [x, x]));
        Assert.Contains("2 output gradients were given for 1", error.Message);
    }

    [Fact]
    public void NoGrad_RecordsNothing_AndEndsWithItsScope()
    {
        Tensor x = ones(2, requires_grad: true);
        using (no_grad())
        {
            Assert.False(is_grad_enabled());
            Assert.False((x * 2).requires_grad);
            using (enable_grad())
            {
                Assert.True((x * 2).requires_grad);
            }

            Assert.False(is_grad_enabled());
        }

        Assert.True(is_grad_enabled());
        Assert.True((x * 2).requires_grad);
        using (set_grad_enabled(false))
        {
            Assert.False((x * 2).requires_grad);
        }
    }

    [Fact]
    public void NoGrad_IsOfItsThreadOnly()
    {
        using IDisposable mode = no_grad();
        bool elsewhere = false;
        Thread thread = new(() => elsewhere = is_grad_enabled());
        thread.Start();
        thread.Join();
        Assert.True(elsewhere);
    }

    [Fact]
    public void Leaves_AreTheTensorsThatWereNotComputed()
    {
        Tensor x = ones(2, requires_grad: true), y = x * 2;
        Assert.True(x.is_leaf);
        Assert.False(y.is_leaf);
        Assert.True(y.detach().is_leaf);
        Assert.False(y.detach().requires_grad);
        Assert.Null(x.grad);
        Assert.Contains("detach()", Assert.Throws<ExternalException>(() => y.requires_grad = false).Message);
        Assert.Contains("floating point", Assert.Throws<ExternalException>(() => arange(2).requires_grad_()).Message);
    }

    [Fact]
    public void Grad_CanBeSet_ToATensorOfTheSameShape()
    {
        Tensor x = ones(2, requires_grad: true);
        x.grad = tensor([3f, 4]);
        Close.To([3, 4], x.grad!);
        Assert.Contains("shape and type", Assert.Throws<ExternalException>(() => x.grad = ones(3)).Message);
    }

    [Fact]
    public void Backward_ThroughAValueThatChanged_Throws()
    {
        Tensor x = ones(2, requires_grad: true);
        Tensor y = x.exp();
        Tensor z = y.square().sum();
        y.mul_(2);
        Assert.Contains("modified by an inplace operation", Assert.Throws<ExternalException>(() => z.backward()).Message);
    }

    [Fact]
    public void Gradients_OfPointwiseOperators_MatchFiniteDifferences()
    {
        Gradients.MatchFiniteDifferences(
            x => (x[0].exp() * x[1].sigmoid()) + x[0].tanh() + (x[1].square() + 1).log(), Random(2, 3), Random(2, 3));
        Gradients.MatchFiniteDifferences(x => x[0] / (x[1].abs() + 1), Random(4), Random(4));
    }

    [Fact]
    public void Gradients_OfReductionsAndShapes_MatchFiniteDifferences()
    {
        Gradients.MatchFiniteDifferences(x => x[0].logsumexp(1) + x[0].var([1]) + x[0].amax(1), Random(3, 4));
        Gradients.MatchFiniteDifferences(x => cat([x[0].t(), x[1]], 1).chunk(2, 1)[1] * 3, Random(2, 3), Random(3, 2));
        Gradients.MatchFiniteDifferences(x => x[0][.., 1..].matmul(x[1]), Random(2, 3), Random(2, 2));
    }
}
