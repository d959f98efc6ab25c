using static TorchSharp.torch;

namespace Disentangle.Compat.Tests.TorchSharp;

[Collection(TorchProcess.Name)]
public sealed class OperatorTests
{
    private static Tensor Sample => tensor([1.0, -2, 3, 4, 5, -6], [2, 3]);

    [Fact]
    public void Operators_WithTensorsAndScalars_ComputeElementwise()
    {
        Tensor x = tensor([1.0, 2, 4]), y = tensor([4.0, 5, 8]);
        Close.To([5, 7, 12], x + y);
        Close.To([-3, -3, -4], x - y);
        Close.To([4, 10, 32], x * y);
        Close.To([0.25, 0.4, 0.5], x / y);
        Close.To([3, 4, 6], x + 2);
        Close.To([3, 4, 6], 2 + x);
        Close.To([0, 1, 3], x - 1);
        Close.To([9, 8, 6], 10 - x);
        Close.To([3, 6, 12], 3 * x);
        Close.To([8, 4, 2], 8 / x);
        Close.To([0.5, 1, 2], x / 2);
        Close.To([-1, -2, -4], -x);
        Close.To([9, 12, 20], x.add(y, 2));
        Close.To([1, 4, 16], x.pow(2));
    }

    [Fact]
    public void ScalarOverTensor_OfFloats_StaysFloat() => Assert.Equal(ScalarType.Float32, (1.0 / ones(2)).dtype);

    [Fact]
    public void Comparisons_GiveBooleans()
    {
        Tensor x = tensor([1.0, 2, 3]), y = tensor([3.0, 2, 1]);
        Assert.Equal(ScalarType.Bool, (x < y).dtype);
        Close.To([1, 0, 0], x < y);
        Close.To([1, 1, 0], x <= y);
        Close.To([0, 0, 1], x > y);
        Close.To([0, 1, 1], x >= 2);
        Close.To([0, 1, 0], x == y);
        Close.To([1, 0, 1], x != y);
        Assert.True(x.Equals(tensor([1.0, 2, 3])));
        Assert.False(x.Equals(tensor([1.0, 2])));
        Assert.True(x.allclose(x + 1e-9));
        Assert.False(x.allclose(x + 1e-3));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(-1.7)]
    [InlineData(2.5)]
    public void Pointwise_MatchesTheMathLibrary(double value)
    {
        Tensor x = tensor([value]);
        Close.To([Math.Exp(value)], x.exp(), 1e-14);
        Close.To([Math.Log(Math.Abs(value))], x.abs().log(), 1e-14);
        Close.To([Math.Sqrt(Math.Abs(value))], x.abs().sqrt(), 1e-14);
        Close.To([Math.Tanh(value)], x.tanh(), 1e-14);
        Close.To([1 / (1 + Math.Exp(-value))], x.sigmoid(), 1e-14);
        Close.To([value * value], x.square(), 1e-14);
        Close.To([Math.Max(value, 0)], x.relu());
        Close.To([Math.Log(1 + Math.Abs(value))], x.abs().log1p(), 1e-14);
        Close.To([Math.Clamp(value, -1, 1)], x.clamp(-1, 1));
        Close.To([Math.Min(value, 0.5)], x.clamp(max: 0.5));
        Close.To([Math.Sin(value)], sin(x), 1e-14);
    }

    [Fact]
    public void Sums_OverChosenDimensions_KeepOrDropThem()
    {
        Close.To([5], Sample.sum());
        Close.To([2, 3], Sample.sum(1));
        Close.To([5, 3, -3], Sample.sum([0]));
        Assert.Equal([2, 1], Sample.sum(1, keepdim: true).shape);
        Close.To([5.0 / 6], Sample.mean(), 1e-15);
        Close.To([2.5, 1.5, -1.5], Sample.mean([0]));
        Assert.Equal(ScalarType.Float64, ones(2).sum(ScalarType.Float64).dtype);
        Close.To([-12, -120], Sample.prod(1) * tensor([2.0, 1]));
    }

    [Fact]
    public void Variance_WithAndWithoutBessel_FollowsItsDefinition()
    {
        Tensor x = tensor([1.0, 2, 3, 6]);
        Close.To([14.0 / 3], x.var(), 1e-14);
        Close.To([3.5], x.var(unbiased: false), 1e-14);
        Close.To([Math.Sqrt(14.0 / 3)], x.std(), 1e-14);
        Close.To([3.5, 0], stack([x, ones_like(x)]).var([1], unbiased: false), 1e-14);
    }

    [Fact]
    public void LogSumExp_OfLargeValues_DoesNotOverflow()
    {
        Close.To([1000 + Math.Log(2)], logsumexp(tensor([1000.0, 1000.0]), 0), 1e-12);
        Close.To([Math.Log(Math.Exp(1) + Math.Exp(2))], logsumexp(tensor([1.0, 2.0]), 0), 1e-14);
    }

    [Fact]
    public void Extremes_GiveValuesAndPlaces()
    {
        (Tensor values, Tensor places) = Sample.max(1);
        Close.To([3, 5], values);
        Close.To([2, 1], places);
        Close.To([-6], Sample.min());
        Close.To([1, 2], Sample.argmin(1));
        Close.To([4, 5, 3], Sample.amax(0));
        (Tensor sorted, Tensor order) = tensor([3.0, 1, 2]).sort(descending: true);
        Close.To([3, 2, 1], sorted);
        Close.To([0, 2, 1], order);
        Close.To([5, 4], Sample.flatten().topk(2).values);
    }

    [Fact]
    public void Products_OfMatrices_MatchHandComputation()
    {
        Tensor a = tensor([1.0, 2, 3, 4], [2, 2]), b = tensor([5.0, 6, 7, 8], [2, 2]);
        Close.To([19, 22, 43, 50], a.mm(b));
        Close.To([19, 22, 43, 50], a.matmul(b));
        Close.To([17, 39], a.matmul(tensor([5.0, 6])));
        Close.To([19, 22, 43, 50], bmm(a.unsqueeze(0), b.unsqueeze(0)));
        Close.To([3, 4, 6, 8], outer(tensor([1.0, 2]), tensor([3.0, 4])));
    }

    [Fact]
    public void Shapes_AreRearrangedWithoutChangingValues()
    {
        Tensor x = arange(12, dtype: ScalarType.Float64).reshape(2, 3, 2);
        Assert.Equal([2, 6], x.flatten(1).shape);
        Assert.Equal([2, 3, 2], x.flatten(1).unflatten(1, 3, 2).shape);
        Close.To([0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11], x.permute(2, 1, 0).contiguous());
        Assert.Equal([1, 2, 3, 2], x.unsqueeze(0).shape);
        Assert.Equal([2, 3, 2], x.unsqueeze(0).squeeze(0).shape);
        Assert.Equal([2, 3, 2], x.view(-1, 2).view_as(x).shape);
        Assert.Equal([3, 2, 4], ones(2, 4).expand(3, 2, 4).shape);
        Close.To([1, 2, 1, 2], tensor([1.0, 2]).repeat(2));
        Close.To([1, 1, 2, 2], tensor([1.0, 2]).repeat_interleave(2));
    }

    [Fact]
    public void Splitting_ThenJoining_GivesTheOriginal()
    {
        Tensor x = arange(10).reshape(5, 2);
        Assert.Equal([2, 2, 1], x.split(2).Select(part => part.size(0)));
        Assert.Equal([1, 4], x.split([1, 4]).Select(part => part.size(0)));
        Assert.Equal([3, 2], x.chunk(2).Select(part => part.size(0)));
        Close.To(x, cat(x.split(2)));
        Close.To(x, stack(x.unbind(1), 1));
        Assert.Equal([2, 5], stack(x.unbind(1)).shape);
    }

    [Fact]
    public void InPlace_ChangesTheTensorAndReturnsIt()
    {
        Tensor x = tensor([1.0, 2, 3]);
        Assert.Same(x, x.mul_(2).add_(1));
        Close.To([3, 5, 7], x);
        Close.To([0, 0, 0], x.zero_());
        Close.To([4, 4, 4], x.fill_(4));
        Close.To([4, 9, 4], x.masked_fill_(tensor([false, true, false]), 9));
        Close.To([1, 2, 3], x.copy_(tensor([1f, 2, 3])));
    }

    [Fact]
    public void Creation_GivesTheValuesAsked()
    {
        Close.To([0, 0], zeros(2));
        Close.To([1, 1, 1, 1], ones(2, 2));
        Close.To([7, 7], full(2, 7));
        Assert.Equal(ScalarType.Int64, full(2, 7).dtype);
        Assert.Equal(ScalarType.Float32, full(2, 7.0).dtype);
        Close.To([0, 1, 2], arange(3));
        Assert.Equal(ScalarType.Int64, arange(3).dtype);
        Close.To([1, 3, 5], arange(1, 6, 2));
        Close.To([0, 0.25, 0.5, 0.75, 1], linspace(0, 1, 5, ScalarType.Float64));
        Close.To([1, 0, 0, 1], eye(2));
        Close.To([1, 0, 0, 0, 1, 0], eye(2, 3));
        Assert.Equal([2, 3, 4, 5], empty(2, 3, 4, 5).shape);
        Assert.True(zeros(2, requires_grad: true).requires_grad);
        Close.To([1, 2, 2, 1], where(eye(2, dtype: ScalarType.Bool), 1L * ones(2, 2), 2L * ones(2, 2)));
        Tensor[] grid = meshgrid([arange(2), arange(3)]);
        Close.To([0, 0, 0, 1, 1, 1], grid[0]);
        Close.To([0, 1, 2, 0, 1, 2], grid[1]);
    }
}
