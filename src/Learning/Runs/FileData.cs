using Disentangle.Datasets.Files;
using Disentangle.Datasets.Sources;

namespace Disentangle.Learning.Runs;

/// <summary>Observations of a file, in a new order each time round.</summary>
/// <param name="Path">Full path of an .h5 or .npz file.</param>
/// <param name="Seed">Decides the orders.</param>
public sealed record FileData(string Path, ulong Seed) : RunData
{
    internal const string Beginning = "file: ";
    private const string SeedBeginning = "seed: ";

    /// <inheritdoc/>
    public override string ToText() => $"{Beginning}{Path}\n{SeedBeginning}{Seed}\n";

    /// <inheritdoc/>
    public override IObservationSource OpenTraining(ObservationSourceFactory factory)
    {
        DatasetFile? file = DatasetFile.Open(Path);
        try
        {
            ShuffledObservationSource stream = new(file, Seed);
            file = null; // the stream disposes it now
            return stream;
        }
        finally
        {
            file?.Dispose();
        }
    }

    /// <inheritdoc/>
    public override IObservationSource OpenEvaluation(ObservationSourceFactory factory) => DatasetFile.Open(Path);

    internal static FileData FromText(string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines is [{ } file, { } seed] && seed.StartsWith(SeedBeginning, StringComparison.Ordinal) && ulong.TryParse(seed[SeedBeginning.Length..], out ulong value)
            ? new FileData(file[Beginning.Length..], value)
            : throw new FormatException($"config.yaml, data: '{text.Trim()}' is no file and seed.");
    }
}
