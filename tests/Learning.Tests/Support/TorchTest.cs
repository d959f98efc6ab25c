using TorchSharp;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Disentangle.Learning.Tests.Support;

/// <summary>
/// Frees each test's tensors with a scope, so that counts of live tensors mean something; tests run one after another for the same reason,
/// and because the number of tensor threads belongs to the process.
/// </summary>
public abstract class TorchTest : IDisposable
{
    private readonly DisposeScope _scope = torch.NewDisposeScope();

    public virtual void Dispose() => _scope.Dispose();

    protected static float[] Values(torch.Tensor tensor)
    {
        using IDisposable gradients = torch.no_grad();
        return tensor.detach().contiguous().data<float>().ToArray();
    }

    protected static void AssertNear(IEnumerable<double> expected, IEnumerable<float> actual, double tolerance)
    {
        double[] wanted = [.. expected];
        float[] got = [.. actual];
        Assert.Equal(wanted.Length, got.Length);
        for (int i = 0; i < wanted.Length; i++)
        {
            Assert.True(Math.Abs(wanted[i] - got[i]) <= tolerance, $"Value {i}: {got[i]} instead of {wanted[i]} ± {tolerance}.");
        }
    }
}
