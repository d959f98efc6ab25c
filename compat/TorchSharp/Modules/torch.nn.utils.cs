using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>Scales all gradients together so that their joint norm is at most <paramref name="max_norm"/>.</summary>
            /// <returns>The norm before.</returns>
            public static double clip_grad_norm_(IEnumerable<Parameter> parameters, double max_norm, double norm_type = 2.0)
            {
                using IDisposable mode = no_grad();
                using DisposeScope scope = NewDisposeScope();
                Tensor[] grads = [.. parameters.Select(parameter => parameter.grad).OfType<Tensor>()];
                if (grads.Length == 0)
                {
                    return 0;
                }

                Tensor norms = stack(grads.Select(grad => Interop.Dispatcher.Call("aten::norm.Scalar", grad, norm_type)));
                double total = Interop.Dispatcher.Call("aten::norm.Scalar", norms, norm_type).ToDouble();
                const double noDivisionByZero = 1e-6;
                double scale = max_norm / (total + noDivisionByZero);
                if (scale < 1)
                {
                    foreach (Tensor grad in grads)
                    {
                        grad.mul_(scale);
                    }
                }

                return total;
            }
        }
    }
}
