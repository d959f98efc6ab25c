using Disentangle.Datasets.Recipes;

namespace Disentangle.Datasets.Files.Inspection;

/// <summary>Reads what a file says about itself; images are not read.</summary>
public static class DatasetInspector
{
    /// <summary>Summarises a file.</summary>
    /// <param name="path">An HDF5 or npz data set.</param>
    /// <param name="countClasses">Read all labels and count the classes of each factor.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DatasetFormatException">The file is damaged or of another kind or layout.</exception>
    /// <exception cref="Hdf5Exception">The HDF5 library cannot open it.</exception>
    public static DatasetSummary Inspect(string path, bool countClasses = false)
    {
        using DatasetFile file = DatasetFile.Open(path);
        List<string> notes = [.. file.Factors.Factors.Select(RepeatOf).OfType<string>()];
        RecipeSummary? recipe = null;
        try
        {
            recipe = file.ResolveRecipe() is { } resolved ? RecipeSummary.Of(resolved) : null;
        }
        catch (Exception e) when (e is RecipeFormatException or RendererVersionException)
        {
            notes.Add($"The recipe cannot be followed: {e.Message}");
        }

        long[]?[] histograms = countClasses ? Count(file) : new long[file.Factors.Dimension][];
        return new DatasetSummary
        {
            Path = path,
            Bytes = new FileInfo(path).Length,
            Dataset = file.Dataset?.Name,
            Container = file.Container,
            Layout = file.Layout,
            Arrays = file.Arrays,
            Count = file.Count,
            Format = file.Format,
            Factors = [.. file.Factors.Factors.Select((f, i) => new FactorSummary(f.Name, f.Size, f.Values, f.Unit, histograms[i]))],
            Recipe = recipe,
            ContentSha256 = file.ContentSha256,
            Shard = file.Shard,
            Notes = notes,
        };
    }

    private static long[][] Count(DatasetFile file)
    {
        int width = file.Factors.Dimension;
        long[][] counts = [.. file.Factors.Sizes.Select(size => new long[size])];
        ReadOnlySpan<int> classes = file.Classes;
        for (int i = 0; i < classes.Length; i++)
        {
            counts[i % width][classes[i]]++;
        }

        return counts;
    }

    /// <summary>A note where the last class of an angle is the first one again.</summary>
    private static string? RepeatOf(Factor factor) => factor.ClassesPerTurn < factor.Size
        ? $"{factor.Name}: classes 0 and {factor.Size - 1} are a full turn apart, so that their images are identical; no code can tell them apart."
        : null;
}
