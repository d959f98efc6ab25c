using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Disentangle.Compat.Tests.TorchSharp;

[Collection(TorchProcess.Name)]
public sealed class RandomTests
{
    [Fact]
    public void ManualSeed_RepeatsTheStream()
    {
        manual_seed(5);
        Tensor first = randn(100);
        Tensor next = rand(10);
        manual_seed(5);
        Close.To(first, randn(100));
        Close.To(next, rand(10));
        manual_seed(6);
        Assert.False(first.Equals(randn(100)));
    }

    [Fact]
    public void ManualSeed_GivesPyTorchsValues()
    {
        manual_seed(7);
        Close.To(PyTorchValues.Uniform, rand(4));
        Close.To(PyTorchValues.Normal, randn(4));
        Close.To(PyTorchValues.Permutation, randperm(6));
    }

    [Fact]
    public void Generator_OfItsOwn_LeavesTheDefaultAlone()
    {
        manual_seed(1);
        Tensor expected = randn(3);
        manual_seed(1);
        using Generator own = new(1);
        Close.To(expected, randn([3], generator: own));
        Close.To(expected, randn(3));
        Assert.Equal(1, own.initial_seed());
        own.manual_seed(9);
        Assert.Equal(9, own.initial_seed());
    }

    [Fact]
    public void GeneratorState_PutBack_ContinuesBitForBit()
    {
        using Generator generator = new(3);
        _ = randn([17], generator: generator);
        byte[] saved = generator.get_state().data<byte>().ToArray();
        Tensor expected = randn([33], generator: generator);
        using Generator restored = new();
        restored.set_state(tensor(saved));
        Close.To(expected, randn([33], generator: restored));
    }

    [Fact]
    public void DefaultState_PutBack_ContinuesBitForBit()
    {
        manual_seed(4);
        _ = randn(3);
        Tensor state = random.get_rng_state();
        Tensor expected = randn(5);
        random.set_rng_state(state);
        Close.To(expected, randn(5));
    }

    [Fact]
    public void GeneratorState_ThatIsTooShort_Throws()
    {
        using Generator generator = new();
        Assert.Throws<ExternalException>(() => generator.set_state(zeros(3, ScalarType.Byte)));
    }

    [Fact]
    public void Generator_AfterDispose_Throws()
    {
        Generator generator = new();
        generator.Dispose();
        Assert.Throws<ObjectDisposedException>(() => randn([1], generator: generator));
    }

    [Fact]
    public void Draws_HaveTheMomentsOfTheirDistribution()
    {
        manual_seed(2);
        Tensor normal = randn(100_000, ScalarType.Float64);
        Assert.InRange(normal.mean().ToDouble(), -0.02, 0.02);
        Assert.InRange(normal.std().ToDouble(), 0.98, 1.02);
        Tensor uniform = rand(100_000, ScalarType.Float64);
        Assert.InRange(uniform.mean().ToDouble(), 0.49, 0.51);
        Assert.InRange(uniform.min().ToDouble(), 0, 0.001);
        Assert.InRange(uniform.max().ToDouble(), 0.999, 1);
        Close.To([0, 1, 2, 3, 4], randperm(5).sort().Values);
        Tensor whole = randint(3, 6, [1000]);
        Assert.Equal((3, 5), ((int)whole.min(), (int)whole.max()));
    }
}
