namespace Disentangle.Learning.Training;

/// <summary>Tells the tensor library which kernels to use, through switches of the process.</summary>
/// <remarks>Names that it does not know have no effect: TorchSharp's own package computes layer by layer in float32 whatever they say.</remarks>
internal static class KernelSwitches
{
    private const string Fused = "Disentangle.Fused";
    private const string Bfloat16 = "Disentangle.Bfloat16";

    /// <summary>Sets them for all models of the process.</summary>
    public static void Set(TrainingSettings settings)
    {
        AppContext.SetSwitch(Fused, settings.Kernels == "fused");
        AppContext.SetSwitch(Bfloat16, settings.Precision == "bfloat16");
    }
}
