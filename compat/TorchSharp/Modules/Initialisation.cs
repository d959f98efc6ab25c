using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>PyTorch's default start of linear and convolutional layers: weights and biases uniform within ±1/√fan-in.</summary>
internal static class Initialisation
{
    /// <summary>Draws both from the default generator, weight first, and registers them.</summary>
    internal static (Parameter Weight, Parameter? Bias) WeightAndBias(
        Module module, long[] shape, long biasSize, bool hasBias, Device? device, ScalarType? dtype)
    {
        // The values of Kaiming's rule with this slope are those of the simpler bound, and bit for bit PyTorch's.
        Parameter weight = new(empty(shape, dtype, device));
        init.kaiming_uniform_(weight, Math.Sqrt(5));
        module.register_parameter("weight", weight);
        if (!hasBias)
        {
            return (weight, null);
        }

        double bound = 1 / Math.Sqrt(init.FanIn(shape));
        Parameter bias = new(empty([biasSize], dtype, device));
        init.uniform_(bias, -bound, bound);
        module.register_parameter("bias", bias);
        return (weight, bias);
    }

    /// <summary>Scale 1 and shift 0 of a normalisation layer, where it has them.</summary>
    internal static (Parameter? Weight, Parameter? Bias) ScaleAndShift(
        Module module, long[] shape, bool hasScale, bool hasShift, Device? device, ScalarType? dtype)
    {
        Parameter? weight = hasScale ? new Parameter(ones(shape, dtype, device)) : null;
        Parameter? bias = hasShift ? new Parameter(zeros(shape, dtype, device)) : null;
        if (weight is not null)
        {
            module.register_parameter("weight", weight);
        }

        if (bias is not null)
        {
            module.register_parameter("bias", bias);
        }

        return (weight, bias);
    }
}
