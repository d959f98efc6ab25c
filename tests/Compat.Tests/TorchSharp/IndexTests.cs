using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Disentangle.Compat.Tests.TorchSharp;

[Collection(TorchProcess.Name)]
public sealed class IndexTests
{
    private static Tensor Cube => arange(24).reshape(2, 3, 4);

    [Fact]
    public void Index_WithNumbers_DropsDimensions()
    {
        Assert.Equal(23, Cube[1, 2, 3].item<long>());
        Close.To([12, 13, 14, 15], Cube[1, 0]);
        Close.To([20, 21, 22, 23], Cube[-1, ^1]);
    }

    [Fact]
    public void Index_WithSlices_KeepsDimensions()
    {
        Close.To([1, 2, 13, 14], Cube[.., 0, 1..3]);
        Close.To([0, 2], Cube[0, 0, TensorIndex.Slice(step: 2)]);
        Close.To([3, 7, 11], Cube[0, .., ^1]);
        Close.To([0, 1, 2], Cube[0, 0, ..^1]);
        Assert.Equal([2, 3, 1, 4], Cube[TensorIndex.Colon, TensorIndex.Colon, TensorIndex.Null].shape);
        Assert.Equal([2, 3], Cube[TensorIndex.Ellipsis, 0].shape);
    }

    [Fact]
    public void Index_WithTensors_Gathers()
    {
        Close.To([8, 9, 10, 11, 0, 1, 2, 3], Cube[0, tensor([2L, 0])]);
        Close.To([3, 0, 15, 12], Cube[.., 0, tensor([3L, 0])]);
        Close.To([22, 23], Cube[Cube > 21]);
        Close.To([1, 14], Cube[tensor([0L, 1]), 0, tensor([1L, 2])]);
    }

    [Fact]
    public void Index_IsAView_ThatWritesThrough()
    {
        Tensor x = zeros(2, 3);
        x[0].fill_(5);
        x[1, 1] = tensor(7f);
        x[.., 2] = tensor([8f, 9f]);
        x[x == 0] = tensor(-1f);
        Close.To([5, 5, 8, -1, 7, 9], x);
    }

    [Fact]
    public void Index_OutOfRange_CarriesLibtorchsMessage() =>
        Assert.Contains("out of range", Assert.Throws<ExternalException>(() => Cube[2]).Message);

    [Fact]
    public void Index_WithTooMany_NamesTheShape() =>
        Assert.Contains("[2, 3, 4]", Assert.Throws<ArgumentException>(() => Cube[0, 0, 0, 0]).Message);

    [Fact]
    public void IndexSelect_AndGather_MatchHandComputation()
    {
        Close.To([4, 5, 6, 7, 16, 17, 18, 19], Cube.index_select(1, tensor([1L])));
        Close.To([1, 2], tensor([1.0, 5, 4, 2], [2, 2]).gather(1, tensor([0L, 1], [2, 1])));
    }
}
