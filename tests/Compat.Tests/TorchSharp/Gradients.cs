using TorchSharp;
using static TorchSharp.torch;

namespace Disentangle.Compat.Tests.TorchSharp;

/// <summary>Gradients of a weighted sum of a function's outputs against central differences, in float64.</summary>
internal static class Gradients
{
    internal static void MatchFiniteDifferences(Func<Tensor[], Tensor> function, params Tensor[] inputs)
    {
        foreach (Tensor input in inputs)
        {
            Assert.Equal(ScalarType.Float64, input.dtype);
            input.requires_grad = true;
        }

        Tensor output = function(inputs);
        Tensor weights = rand_like(output) + 0.5;
        IList<Tensor> gradients = autograd.grad([(output * weights).sum()], inputs);
        using IDisposable mode = no_grad();
        double Loss() => (function(inputs) * weights).sum().ToDouble();
        for (int k = 0; k < inputs.Length; k++)
        {
            double[] expected = new double[inputs[k].NumberOfElements];
            using var elements = inputs[k].data<double>();
            double[] start = elements.ToArray();
            const double step = 1e-5;
            for (int i = 0; i < expected.Length; i++)
            {
                elements.CopyFrom([start[i] + step], tensorIndex: i);
                double above = Loss();
                elements.CopyFrom([start[i] - step], tensorIndex: i);
                expected[i] = (above - Loss()) / (2 * step);
                elements.CopyFrom([start[i]], tensorIndex: i);
            }

            Close.To(expected, gradients[k], 1e-7 * (1 + expected.Max(Math.Abs)));
        }
    }
}
