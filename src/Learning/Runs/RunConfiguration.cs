using Disentangle.Datasets;
using Disentangle.Learning.Training;

namespace Disentangle.Learning.Runs;

/// <summary>What a run was started with: data, image format and resolved settings. The same configuration continues the same run.</summary>
/// <param name="Data">The data in their own words, see <see cref="RunData"/>; compared as text and given back unchanged.</param>
/// <param name="Format">Shape and range of the images.</param>
/// <param name="Settings">Resolved settings, see <see cref="TrainingSettings.Resolve"/>.</param>
public sealed record RunConfiguration(string Data, ImageFormat Format, TrainingSettings Settings)
{
    /// <summary>
    /// What differs between two configurations and would make another run, for example <c>batch: 64, not 32</c>; empty where none does.
    /// </summary>
    /// <param name="other">The configuration that this one should equal.</param>
    public IReadOnlyList<string> DifferencesFrom(RunConfiguration other)
    {
        HashSet<string> free = [.. Settings.Descriptions.Where(setting => setting.MayChange).Select(setting => setting.Key)];
        Dictionary<string, string> theirs = other.Settings.ToPairs().ToDictionary();
        Dictionary<string, string> ours = Settings.ToPairs().ToDictionary();
        List<string> differences =
        [
            .. ours.Keys.Union(theirs.Keys)
                .Where(key => !free.Contains(key) && ours.GetValueOrDefault(key) != theirs.GetValueOrDefault(key))
                .Select(key => $"{key}: {ours.GetValueOrDefault(key, "none")}, not {theirs.GetValueOrDefault(key, "none")}"),
        ];
        if (Format != other.Format)
        {
            differences.Add($"images: {Format}, not {other.Format}");
        }

        if (Data != other.Data)
        {
            differences.Add($"data: {LinesNotIn(Data, other.Data)}, not {LinesNotIn(other.Data, Data)}");
        }

        return differences;
    }

    private static string LinesNotIn(string text, string other)
    {
        string[] lines = [.. text.Split('\n').Except(other.Split('\n')).Select(line => line.Trim())];
        return lines.Length > 0 ? $"'{string.Join(", ", lines)}'" : "the same lines in another order";
    }
}
