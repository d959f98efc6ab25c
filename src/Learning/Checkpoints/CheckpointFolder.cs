using System.Globalization;
using Disentangle.Datasets.Files;

namespace Disentangle.Learning.Checkpoints;

/// <summary>The checkpoints of one run, <c>step-000001000.safetensors</c> and so on: the newest few and the best.</summary>
/// <param name="path">The folder; it is created with the first checkpoint.</param>
public sealed class CheckpointFolder(string path)
{
    private const string Beginning = "step-";
    private const string Ending = ".safetensors";

    /// <summary>The folder.</summary>
    public string Path { get; } = path;

    /// <summary>Steps of all checkpoints, in rising order.</summary>
    public IReadOnlyList<long> Steps => Directory.Exists(Path)
        ? [.. Directory.EnumerateFiles(Path, $"{Beginning}*{Ending}").Select(StepOf).OfType<long>().Order()]
        : [];

    /// <summary>Step of the newest checkpoint, or null.</summary>
    public long? Newest => Steps is [.., long last] ? last : null;

    /// <summary>
    /// Step of the checkpoint with the lowest mean loss over the steps it was saved for; the earlier of two equals; null without any.
    /// </summary>
    /// <exception cref="SafetensorsFormatException">A checkpoint is damaged.</exception>
    public long? Best => Steps is { Count: > 0 } steps ? steps.MinBy(step => TrainingMarks.ReadFrom(PathOf(step)).MeanLoss) : null;

    /// <summary>File of the checkpoint after <paramref name="step"/> steps.</summary>
    public string PathOf(long step) =>
        System.IO.Path.Combine(Path, string.Create(CultureInfo.InvariantCulture, $"{Beginning}{step:D9}{Ending}"));

    /// <summary>Removes all but the newest <paramref name="keep"/> and the best, and what a killed process left half-written.</summary>
    public void Prune(int keep)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(keep, 1);
        long? best = Best;
        foreach (long step in Steps.SkipLast(keep).Where(step => step != best))
        {
            File.Delete(PathOf(step));
        }

        foreach (string partial in Directory.EnumerateFiles(Path, "*" + AtomicFile.TemporaryEnding))
        {
            File.Delete(partial);
        }
    }

    private static long? StepOf(string file)
    {
        ReadOnlySpan<char> name = System.IO.Path.GetFileNameWithoutExtension(file.AsSpan());
        return long.TryParse(name[Beginning.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out long step) ? step : null;
    }
}
