using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Disentangle.Compat.Tests.TorchSharp;

[Collection(TorchProcess.Name)]
public sealed class FunctionalTests
{
    private static readonly double[] Points = [-30, -2, -0.5, 0, 0.5, 2, 30];

    public FunctionalTests() => manual_seed(23);

    private static Tensor Random(params long[] shape) => randn(shape, ScalarType.Float64);

    private static double[] Map(Func<double, double> function) => [.. Points.Select(function)];

    [Fact]
    public void Activations_FollowTheirFormulas()
    {
        Tensor x = tensor(Points);
        Close.To(Map(v => Math.Max(v, 0)), functional.relu(x));
        Close.To(Map(v => v > 0 ? v : 0.2 * v), functional.leaky_relu(x, 0.2), 1e-15);
        Close.To(Map(v => v > 0 ? v : 2 * (Math.Exp(v) - 1)), functional.elu(x, 2), 1e-14);
        Close.To(Map(v => v / (1 + Math.Exp(-v))), functional.silu(x), 1e-14);
        Close.To(Map(v => Math.Max(v, 0) + Math.Log(1 + Math.Exp(-Math.Abs(v)))), functional.softplus(x, threshold: 100), 1e-14);
        Close.To(Map(v => 1 / (1 + Math.Exp(-v))), functional.sigmoid(x), 1e-15);
        Close.To(Map(Math.Tanh), functional.tanh(x), 1e-15);
        Close.To([0.5 * (1 + 0.8427007929497149)], functional.gelu(tensor([Math.Sqrt(2)])) / Math.Sqrt(2), 1e-14);
    }

    [Fact]
    public void Activations_InPlace_ChangeTheirInput()
    {
        Tensor x = tensor(Points);
        Assert.Same(x, functional.leaky_relu(x, 0.5, inplace: true));
        Close.To(Map(v => v > 0 ? v : 0.5 * v), x);
        Assert.Same(x, functional.relu(x, inplace: true));
        Close.To(Map(v => Math.Max(v, 0)), x);
    }

    [Fact]
    public void Softmax_SumsToOne_AndItsLogAgrees()
    {
        Tensor x = Random(3, 4);
        Close.To([1, 1, 1], functional.softmax(x, 1).sum(1), 1e-14);
        Close.To(functional.softmax(x, 1).log(), functional.log_softmax(x, 1), 1e-13);
    }

    [Fact]
    public void BinaryCrossEntropy_WithLogits_IsTheBernoulliLikelihood()
    {
        Tensor logits = tensor(Points), target = tensor([0, 1, 0.25, 0.5, 1, 0, 1.0]);
        double[] t = Close.Values(target);
        double[] expected = [.. Points.Select((x, i) => Math.Max(x, 0) - (x * t[i]) + Math.Log(1 + Math.Exp(-Math.Abs(x))))];
        Close.To(expected, functional.binary_cross_entropy_with_logits(logits, target, reduction: Reduction.None), 1e-12);
        Close.To([expected.Sum()], functional.binary_cross_entropy_with_logits(logits, target, reduction: Reduction.Sum), 1e-12);
        Close.To([expected.Average()], functional.binary_cross_entropy_with_logits(logits, target), 1e-12);
        Close.To(
            functional.binary_cross_entropy(logits[1..6].sigmoid(), target[1..6]),
            functional.binary_cross_entropy_with_logits(logits[1..6], target[1..6]), 1e-12);
    }

    [Fact]
    public void BinaryCrossEntropy_WithWeights_ScalesItsTerms()
    {
        Tensor logits = tensor([0.7, -0.3]), target = tensor([1.0, 0]);
        double positive = Math.Log(1 + Math.Exp(-0.7)), negative = Math.Log(1 + Math.Exp(-0.3));
        Close.To(
            [6 * positive, 5 * negative],
            functional.binary_cross_entropy_with_logits(logits, target, tensor([2.0, 5]), Reduction.None, tensor([3.0])), 1e-14);
    }

    [Fact]
    public void Losses_MatchHandComputation()
    {
        Tensor x = tensor([1.0, 2, 4]), y = tensor([1.0, 0, 1]);
        Close.To([13.0 / 3], functional.mse_loss(x, y), 1e-15);
        Close.To([13], functional.mse_loss(x, y, Reduction.Sum));
        Close.To([5.0 / 3], functional.l1_loss(x, y), 1e-15);
        Tensor scores = tensor([1.0, 2, 3, 1, 1, 1], [2, 3]), classes = tensor([2L, 0]);
        double first = -3 + Math.Log(Math.Exp(1) + Math.Exp(2) + Math.Exp(3));
        Close.To([(first + Math.Log(3)) / 2], functional.cross_entropy(scores, classes), 1e-14);
        Close.To([first, Math.Log(3)], functional.nll_loss(functional.log_softmax(scores, 1), classes, reduction: Reduction.None), 1e-14);
    }

    [Fact]
    public void OneHot_MarksTheClass() => Close.To([0, 0, 1, 1, 0, 0], functional.one_hot(tensor([2L, 0]), 3));

    [Fact]
    public void Linear_IsAMatrixProduct() =>
        Close.To([5.5, 11.5], functional.linear(tensor([1.0, 2]), tensor([1.0, 2, 3, 4], [2, 2]), tensor([0.5, 0.5])));

    [Fact]
    public void Conv2d_MatchesHandComputation()
    {
        Tensor image = arange(9, dtype: ScalarType.Float64).reshape(1, 1, 3, 3), kernel = tensor([1.0, 0, 0, -1], [1, 1, 2, 2]);
        Close.To([-3.5, -3.5, -3.5, -3.5], functional.conv2d(image, kernel, tensor([0.5])));
        Close.To([0, -2, -6, -4], functional.conv2d(image, kernel, strides: [2, 2], padding: [1, 1]));
    }

    [Fact]
    public void Gradients_OfLayers_MatchFiniteDifferences()
    {
        Gradients.MatchFiniteDifferences(
            x => functional.conv2d(x[0], x[1], x[2], [2, 2], [1, 1]), Random(2, 2, 5, 4), Random(3, 2, 4, 4), Random(3));
        Gradients.MatchFiniteDifferences(x => functional.linear(x[0], x[1], x[2]), Random(2, 3), Random(4, 3), Random(4));
        Gradients.MatchFiniteDifferences(
            x => functional.group_norm(x[0], 2, x[1], x[2]), Random(2, 4, 2, 2), Random(4), Random(4));
    }

    [Fact]
    public void Gradients_OfLosses_MatchFiniteDifferences()
    {
        Tensor target = rand([3, 4], ScalarType.Float64);
        Gradients.MatchFiniteDifferences(
            x => functional.binary_cross_entropy_with_logits(x[0], target, reduction: Reduction.None), Random(3, 4));
        Gradients.MatchFiniteDifferences(x => functional.mse_loss(x[0], target, Reduction.Sum), Random(3, 4));
        Gradients.MatchFiniteDifferences(x => functional.cross_entropy(x[0], tensor([1L, 0, 3])), Random(3, 4));
    }

    [Fact]
    public void Pad_ByMode_FillsTheBorder()
    {
        Tensor row = tensor([1.0, 2, 3], [1, 1, 3]);
        Close.To([9, 1, 2, 3, 9], functional.pad(row, [1, 1], value: 9));
        Close.To([2, 1, 2, 3, 2], functional.pad(row, [1, 1], PaddingModes.Reflect));
        Close.To([1, 1, 2, 3, 3], functional.pad(row, [1, 1], PaddingModes.Replicate));
        Close.To([3, 1, 2, 3, 1], functional.pad(row, [1, 1], PaddingModes.Circular));
    }

    [Fact]
    public void Dropout_KeepsTheMean_AndDoesNothingInEvaluation()
    {
        Tensor x = ones(10_000);
        Tensor dropped = functional.dropout(x, 0.25);
        Close.To([0, 4.0 / 3], stack([dropped.min(), dropped.max()]), 1e-6);
        Assert.InRange(dropped.mean().ToDouble(), 0.95, 1.05);
        Close.To(x, functional.dropout(x, 0.25, training: false));
    }
}
