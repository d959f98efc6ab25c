using TorchSharp;
using static TorchSharp.torch;

namespace Disentangle.Compat.Tests.TorchSharp;

/// <summary>Comparisons of tensors with numbers, in float64.</summary>
internal static class Close
{
    internal static double[] Values(Tensor tensor) =>
        tensor.detach().cpu().to_type(ScalarType.Float64).contiguous().data<double>().ToArray();

    internal static void To(double[] expected, Tensor actual, double tolerance = 0)
    {
        double[] values = Values(actual);
        Assert.Equal(expected.Length, values.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            bool same = expected[i].Equals(values[i]) || Math.Abs(expected[i] - values[i]) <= tolerance;
            Assert.True(same, $"Element {i} of {expected.Length} is {values[i]:R}, expected {expected[i]:R} ± {tolerance}.");
        }
    }

    internal static void To(Tensor expected, Tensor actual, double tolerance = 0)
    {
        Assert.Equal(expected.shape, actual.shape);
        To(Values(expected), actual, tolerance);
    }

    /// <summary>Largest difference, relative to the largest expected value.</summary>
    internal static void Relative(Tensor expected, Tensor actual, double tolerance) =>
        To(expected, actual, tolerance * expected.abs().max().ToDouble());
}
