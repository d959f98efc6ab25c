using System.Globalization;

namespace Disentangle.Learning.Checkpoints;

/// <summary>What a checkpoint says about the run besides its tensors, kept as the file's metadata.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="MeanLoss">Mean loss of the steps since the checkpoint before; by it the best one is chosen.</param>
public sealed record TrainingMarks(long Step, double MeanLoss)
{
    private const string Format = "disentangle-checkpoint";
    private const string Version = "1";

    /// <summary>Reads the marks of a file without its tensors.</summary>
    /// <exception cref="SafetensorsFormatException">It is damaged, or no checkpoint of this version.</exception>
    public static TrainingMarks ReadFrom(string path) => Of(SafetensorsFile.ReadMetadata(path), path);

    internal static TrainingMarks Of(IReadOnlyDictionary<string, string> metadata, string path)
    {
        if (metadata.GetValueOrDefault("kind") != Format || metadata.GetValueOrDefault("version") != Version
            || !long.TryParse(metadata.GetValueOrDefault("step"), NumberStyles.None, CultureInfo.InvariantCulture, out long step)
            || !double.TryParse(metadata.GetValueOrDefault("mean_loss"), NumberStyles.Float, CultureInfo.InvariantCulture, out double loss))
        {
            throw new SafetensorsFormatException(path, $"is no {Format} of version {Version}; weights alone do not continue a run");
        }

        return new TrainingMarks(step, loss);
    }

    internal Dictionary<string, string> ToMetadata() => new()
    {
        ["format"] = "pt",
        ["kind"] = Format,
        ["version"] = Version,
        ["step"] = Step.ToString(CultureInfo.InvariantCulture),
        ["mean_loss"] = MeanLoss.ToString("R", CultureInfo.InvariantCulture),
    };
}
