using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;
using AdamRule = TorchSharp.Modules.Adam;
using AdamWRule = TorchSharp.Modules.AdamW;
using SgdRule = TorchSharp.Modules.SGD;

namespace Disentangle.Compat.Tests.TorchSharp;

[Collection(TorchProcess.Name)]
public sealed class OptimizerTests : IDisposable
{
    private readonly Parameter _a = new(tensor([1.0, -2, 3]));
    private readonly Parameter _b = new(tensor([0.5, -0.25], [1, 2]));

    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
    }

    // The quadratic of References/pytorch_values.py.
    private double[] Optimise(Optimizer optimizer, int from = 0, int to = 6)
    {
        for (int step = from; step < to; step++)
        {
            optimizer.zero_grad();
            Tensor loss = ((_a * tensor([1.0, 0.5, -0.1])) + (step * 0.1)).pow(2).sum() + (_b.pow(3) * (step + 1)).sum();
            loss.backward();
            optimizer.step();
        }

        return [.. Close.Values(_a), .. Close.Values(_b)];
    }

    private static void Equal(double[] expected, double[] actual) => Close.To(expected, tensor(actual), 1e-14);

    private AdamRule.ParamGroup[] AdamGroups() => [new() { Parameters = [_a] }, Second()];

    private AdamRule.ParamGroup Second() =>
        new([_b], new AdamRule.Options { LearningRate = 0.01, weight_decay = 0.1 });

    [Fact]
    public void Adam_WithTwoGroups_MatchesPyTorch() =>
        Equal(PyTorchValues.AdamSteps, Optimise(Adam(AdamGroups(), lr: 0.05, beta1: 0.8, beta2: 0.95, eps: 1e-6)));

    [Fact]
    public void Adam_WithAmsgrad_MatchesPyTorch() =>
        Equal(PyTorchValues.AmsgradSteps, Optimise(Adam(AdamGroups(), lr: 0.05, amsgrad: true)));

    [Fact]
    public void Adam_Maximizing_MatchesPyTorch() =>
        Equal(PyTorchValues.MaximizeSteps, Optimise(Adam(AdamGroups(), lr: 0.05, maximize: true)));

    [Fact]
    public void AdamW_MatchesPyTorch() => Equal(
        PyTorchValues.AdamWSteps,
        Optimise(AdamW(
            [
                new() { Parameters = [_a] },
                new AdamWRule.ParamGroup([_b], new AdamWRule.Options { LearningRate = 0.01, weight_decay = 0.1 }),
            ],
            lr: 0.05, weight_decay: 0.2)));

    [Fact]
    public void Sgd_WithMomentum_MatchesPyTorch()
    {
        SgdRule.ParamGroup second = new([_b], new SgdRule.Options { LearningRate = 0.01, weight_decay = 0.1 });
        Equal(PyTorchValues.SgdSteps, Optimise(SGD([new() { Parameters = [_a] }, second], 0.05, 0.9, 0.1)));
    }

    [Fact]
    public void Sgd_WithNesterov_MatchesPyTorch()
    {
        SgdRule.ParamGroup second = new([_b], new SgdRule.Options { LearningRate = 0.01, weight_decay = 0.1 });
        Equal(PyTorchValues.NesterovSteps, Optimise(SGD([new() { Parameters = [_a] }, second], 0.05, 0.9, nesterov: true)));
    }

    [Fact]
    public void Adam_FirstStep_IsTheLearningRateAgainstTheSign()
    {
        using var optimizer = Adam([_a], lr: 0.1, eps: 0);
        _a.grad = tensor([5.0, -1e-3, 7]);
        optimizer.step();
        Close.To([0.9, -1.9, 2.9], _a, 1e-15);
    }

    [Fact]
    public void Adam_OfFloats_FollowsThatOfDoubles()
    {
        manual_seed(1);
        Tensor start = randn(1000, ScalarType.Float64), grad = randn(1000, ScalarType.Float64);
        Parameter wide = new(start.clone()), narrow = new(start.@float());
        using var one = Adam([wide], lr: 0.01);
        using var other = Adam([narrow], lr: 0.01);
        for (int i = 1; i <= 10; i++)
        {
            wide.grad = grad * i;
            narrow.grad = (grad * i).@float();
            one.step();
            other.step();
        }

        Close.To(wide, narrow, 2e-6);
    }

    [Fact]
    public void Step_WithoutAGradient_LeavesParameterAndStateAlone()
    {
        using var optimizer = Adam([_a, _b]);
        _a.grad = ones_like(_a);
        optimizer.step();
        Close.To([0.5, -0.25], _b);
        Assert.Equal([1L, 0], optimizer.state_dict().State.Cast<AdamRule.State>().Select(state => state.step));
    }

    [Fact]
    public void StateDict_PutIntoAnotherOptimizer_ContinuesBitForBit()
    {
        using var whole = Adam(AdamGroups(), lr: 0.05);
        double[] expected = Optimise(whole);

        using (no_grad())
        {
            _a.copy_(tensor([1.0, -2, 3]));
            _b.copy_(tensor([0.5, -0.25], [1, 2]));
        }

        using var first = Adam(AdamGroups(), lr: 0.05);
        Optimise(first, to: 3);
        using var second = Adam(AdamGroups(), lr: 0.9);
        second.load_state_dict(first.state_dict());
        AdamRule.State copied = (AdamRule.State)second.state_dict().State[1];
        Assert.Equal(3, copied.step);
        Assert.True(copied.ApproximatelyEquals(first.state_dict().State[1]));
        Assert.Equal(expected, Optimise(second, from: 3));
    }

    [Fact]
    public void LoadStateDict_OfAnotherLayout_SaysWhatDiffers()
    {
        using var one = Adam([_a]);
        using var two = Adam([_a, _b]);
        Assert.Contains("1 groups and 1 parameters, the optimizer 1 and 2", Assert.Throws<ArgumentException>(
            () => two.load_state_dict(one.state_dict())).Message);
    }

    [Fact]
    public void ParamGroups_CarryTheirLearningRates()
    {
        using var optimizer = Adam(AdamGroups(), lr: 0.05);
        ILearningRateController[] groups = [.. optimizer.ParamGroups];
        Assert.Equal([0.05, 0.01], groups.Select(group => group.LearningRate));
        groups[0].LearningRate = 0;
        _a.grad = ones_like(_a);
        optimizer.step();
        Close.To([1, -2, 3], _a);
        Assert.Equal(0.05, groups[0].InitialLearningRate);
    }

    [Fact]
    public void Step_WithAClosure_ReturnsItsLossAndRecordsGradients()
    {
        using var optimizer = SGD([_a], 0.5);
        using IDisposable mode = no_grad();
        Tensor loss = optimizer.step(() =>
        {
            Tensor value = _a.square().sum();
            value.backward();
            return value;
        })!;
        Close.To([14], loss);
        Close.To([0, 0, 0], _a);
    }

    [Fact]
    public void Step_AfterASavedForward_InvalidatesIt()
    {
        using var optimizer = Adam([_a]);
        Tensor loss = _a.square().sum();
        _a.grad = ones_like(_a);
        optimizer.step();
        Assert.Contains("inplace", Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => loss.backward()).Message);
    }

    [Fact]
    public void Settings_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Adam([_a], lr: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Adam([_a], beta1: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Adam([_a], beta2: double.NaN));
        Assert.Throws<ArgumentException>(() => SGD([_a], 0.1, nesterov: true));
        Assert.Throws<ArgumentException>(() => Adam([_a, _a]));
    }

    [Fact]
    public void ClipGradNorm_ScalesAllGradientsTogether()
    {
        _a.grad = tensor([3.0, 0, 0]);
        _b.grad = tensor([0.0, 4], [1, 2]);
        Assert.Equal(5, nn.utils.clip_grad_norm_([_a, _b], 1), 12);
        Close.To([0.6, 0, 0], _a.grad!, 1e-6);
        Close.To([0, 0.8], _b.grad!, 1e-6);
        Assert.Equal(1, nn.utils.clip_grad_norm_([_a, _b], 10), 5);
        Close.To([0.6, 0, 0], _a.grad!, 1e-6);
    }
}
