using static TorchSharp.Interop.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) =>
                Call("disentangle::linear", input, weights, bias);

            public static Tensor conv2d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? dilation = null, long groups = 1) =>
                Call("disentangle::conv2d", input, weight, bias, strides, padding, dilation, groups);

            public static Tensor conv_transpose2d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? output_padding = null, long[]? dilation = null, long groups = 1) =>
                Call("disentangle::conv_transpose2d", input, weight, bias, strides, padding, output_padding, groups, dilation);

            public static Tensor relu(Tensor input, bool inplace = false) => inplace ? input.relu_() : input.relu();

            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                Activation("aten::leaky_relu", input, inplace, negative_slope);

            public static Tensor elu(Tensor input, double alpha = 1, bool inplace = false) =>
                Activation("aten::elu", input, inplace, alpha);

            public static Tensor silu(Tensor input, bool inplace = false) => Activation("aten::silu", input, inplace);

            public static Tensor gelu(Tensor input) => Call("aten::gelu", input);

            public static Tensor sigmoid(Tensor input) => input.sigmoid();

            public static Tensor tanh(Tensor input) => input.tanh();

            public static Tensor softplus(Tensor input, double beta = 1.0, double threshold = 20.0) =>
                Call("aten::softplus", input, beta, threshold);

            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

            public static Tensor log_softmax(Tensor input, long dim, ScalarType? dtype = null) => input.log_softmax(dim, dtype);

            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                if (inplace)
                {
                    Run("aten::dropout_", input, p, training);
                    return input;
                }

                return Call("aten::dropout", input, p, training);
            }

            public static Tensor one_hot(Tensor x, long num_classes = -1) => Call("aten::one_hot", x, num_classes);

            /// <summary>Pads the last dimensions; two numbers each, the last dimension first.</summary>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Zeros, double value = 0) => Call(
                "aten::pad", input, pad, mode switch
                {
                    PaddingModes.Reflect => "reflect",
                    PaddingModes.Replicate => "replicate",
                    PaddingModes.Circular => "circular",
                    _ => "constant",
                },
                mode == PaddingModes.Zeros ? value : default(double?));

            public static Tensor group_norm(
                Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1e-05) =>
                Call("aten::group_norm", input, num_groups, weight, bias, eps);

            public static Tensor layer_norm(
                Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-05) =>
                Call("aten::layer_norm", input, normalized_shape, weight, bias, eps);

            public static Tensor batch_norm(
                Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null, bool training = false,
                double momentum = 0.1, double eps = 1e-05) =>
                Call("aten::batch_norm", input, weight, bias, running_mean, running_var, training, momentum, eps, true);

            private static Tensor Activation(string op, Tensor input, bool inplace, double? setting = null)
            {
                if (!inplace)
                {
                    return setting is null ? Call(op, input) : Call(op, input, setting);
                }

                Interop.Value[] arguments = setting is null ? [input] : [input, setting];
                Run(op + "_", arguments);
                return input;
            }
        }
    }
}
