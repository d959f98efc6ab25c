using Disentangle.Datasets.Files;
using Disentangle.Datasets.Sources;

namespace Disentangle.Learning.Runs;

/// <summary>Observations of a file, in a new order each time round.</summary>
/// <param name="Path">Full path of an .h5 or .npz file.</param>
/// <param name="Seed">Decides the orders.</param>
/// <param name="ContentSha256">Digest of its content as the file states it; empty where it states none, as a public original.</param>
public sealed record FileData(string Path, ulong Seed, string ContentSha256) : RunData
{
    internal const string Beginning = "file: ";
    private const string SeedBeginning = "seed: ";
    private const string ContentBeginning = "content: ";

    /// <summary>The file as it is now.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DatasetFormatException">It is damaged or of another kind or layout.</exception>
    public static FileData Of(string path, ulong seed)
    {
        using DatasetFile file = DatasetFile.Open(path);
        return new FileData(System.IO.Path.GetFullPath(path), seed, file.ContentSha256 ?? "");
    }

    /// <inheritdoc/>
    public override string ToText() => $"{Beginning}{Path}\n{SeedBeginning}{Seed}\n{ContentBeginning}{ContentSha256}\n";

    /// <inheritdoc/>
    public override IObservationSource OpenTraining(ObservationSourceFactory factory)
    {
        DatasetFile? file = Open();
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
    public override IObservationSource OpenEvaluation(ObservationSourceFactory factory) => Open();

    internal static FileData FromText(string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines is [{ } file, { } seed, { } content]
            && seed.StartsWith(SeedBeginning, StringComparison.Ordinal) && ulong.TryParse(seed[SeedBeginning.Length..], out ulong value)
            && content.StartsWith(ContentBeginning.TrimEnd(), StringComparison.Ordinal)
            ? new FileData(file[Beginning.Length..], value, content[ContentBeginning.TrimEnd().Length..].Trim())
            : throw new FormatException($"config.yaml, data: '{text.Trim()}' is no file, seed and content digest.");
    }

    private DatasetFile Open()
    {
        DatasetFile file = DatasetFile.Open(Path);
        if ((file.ContentSha256 ?? "") == ContentSha256)
        {
            return file;
        }

        string now = file.ContentSha256 ?? "none";
        file.Dispose();
        throw new DatasetFormatException(Path, "content_sha256", $"is {now}; the run was started with {ContentSha256}. Put the file back, or start a new run.");
    }
}
