namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null) =>
                Untracked(tensor, values => values.uniform_(low, high, generator));

            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null) =>
                Untracked(tensor, values => values.normal_(mean, std, generator));

            public static Tensor constant_(Tensor tensor, Scalar val) => Untracked(tensor, values => values.fill_(val));

            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            /// <summary>
            /// Uniform within ±√(3 / fan-in) times the gain of a leaky ReLU of slope <paramref name="a"/> (He et al., arXiv:1502.01852).
            /// </summary>
            public static Tensor kaiming_uniform_(Tensor tensor, double a = 0)
            {
                double deviation = Math.Sqrt(2 / (1 + (a * a))) / Math.Sqrt(FanIn(tensor.shape));
                double bound = Math.Sqrt(3) * deviation;
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Uniform within ±gain · √(6 / (fan-in + fan-out)) (Glorot and Bengio, AISTATS 2010).</summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1.0)
            {
                double bound = Math.Sqrt(3) * (gain * Math.Sqrt(2.0 / (FanIn(tensor.shape) + FanOut(tensor.shape))));
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Inputs that one output sums over, for weights [out, in, …]; PyTorch's rule for transposed ones too.</summary>
            internal static long FanIn(long[] shape) => Matrix(shape)[1] * shape[2..].TotalSize();

            private static long FanOut(long[] shape) => Matrix(shape)[0] * shape[2..].TotalSize();

            private static long[] Matrix(long[] shape) => shape.Length >= 2
                ? shape
                : throw new ArgumentException(
                    $"Weights need at least 2 dimensions, not the shape [{string.Join(", ", shape)}].", nameof(shape));

            private static Tensor Untracked(Tensor tensor, Action<Tensor> fill)
            {
                using IDisposable mode = no_grad();
                fill(tensor);
                return tensor;
            }
        }
    }
}
