using System.Buffers.Binary;
using TorchSharp.Modules;

namespace Disentangle.Learning.Checkpoints;

/// <summary>
/// Moves the moments and step counts of Adam to and from plain bytes, as <c>optimizer.encoder.0.weight.exp_avg</c> and so on.
/// </summary>
internal static class AdamMoments
{
    /// <summary>Beginning of the names of all tensors that are not weights.</summary>
    public const string Prefix = "optimizer.";

    /// <summary>Copies the state of each parameter.</summary>
    /// <param name="optimizer">The optimiser.</param>
    /// <param name="names">Names of its parameters, in the order it was given them.</param>
    public static IEnumerable<TensorData> Read(Adam optimizer, IReadOnlyList<string> names)
    {
        foreach ((string name, Adam.State state) in StatesOf(optimizer, names))
        {
            byte[] step = new byte[sizeof(long)];
            BinaryPrimitives.WriteInt64LittleEndian(step, state.step);
            yield return new TensorData($"{Prefix}{name}.step", "I64", [], step);
            yield return ModuleState.ToData($"{Prefix}{name}.exp_avg", state.exp_avg);
            yield return ModuleState.ToData($"{Prefix}{name}.exp_avg_sq", state.exp_avg_sq);
        }
    }

    /// <summary>Overwrites the state of each parameter with that of <paramref name="file"/>.</summary>
    /// <exception cref="SafetensorsFormatException">A tensor is missing or has another shape.</exception>
    public static void Write(Adam optimizer, IReadOnlyList<string> names, SafetensorsFile file, string path)
    {
        foreach ((string name, Adam.State state) in StatesOf(optimizer, names))
        {
            string stepName = $"{Prefix}{name}.step";
            if (file.Find(stepName) is not { ElementType: "I64", Count: 1 } step)
            {
                throw new SafetensorsFormatException(path, $"has no whole number {stepName}; it holds weights only and cannot continue a run");
            }

            state.step = BinaryPrimitives.ReadInt64LittleEndian(step.Bytes);
            ModuleState.CopyInto(state.exp_avg, $"{Prefix}{name}.exp_avg", file, path);
            ModuleState.CopyInto(state.exp_avg_sq, $"{Prefix}{name}.exp_avg_sq", file, path);
        }
    }

    private static IEnumerable<(string Name, Adam.State State)> StatesOf(Adam optimizer, IReadOnlyList<string> names) =>
        names.Zip(optimizer.state_dict().State.Cast<Adam.State>());
}
