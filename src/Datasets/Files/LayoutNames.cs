using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Files;

/// <summary>What a layout calls its arrays.</summary>
/// <param name="Images">Images.</param>
/// <param name="Classes">Classes, int64.</param>
/// <param name="Values">Values, float64.</param>
internal sealed record LayoutNames(string Images, string Classes, string Values)
{
    /// <summary>Natural logarithm of each row's probability; HDF5 files only.</summary>
    public const string LogProbability = "log_probability";

    /// <summary>Row-major index of each row's classes in the grid, int64; absent where the file is the whole grid.</summary>
    public const string Index = "index";

    /// <summary>What images show beyond their factors, float64 (N, M).</summary>
    public const string Nuisance = "nuisance";

    /// <summary>1 where a factor differs between the two observations of a pair, int64 (N, F).</summary>
    public const string Changed = "changed";

    /// <summary>The factor that differs in pairs of one change, int64 (N).</summary>
    public const string ChangedFactor = "changed_factor";

    /// <summary>Attributes as JSON text; archives only.</summary>
    public const string Attributes = "attributes";

    /// <summary>The pickled dictionary of the public dSprites archive.</summary>
    public const string Metadata = "metadata";

    /// <summary>Arrays beyond images, classes and values that a file may have, in the order of writing.</summary>
    public static IReadOnlyList<string> Extras { get; } =
        [.. PixelChannel.All.Select(c => c.Name), LogProbability, Index, Nuisance, Changed, ChangedFactor];

    /// <summary>Names in a kind of file.</summary>
    public static LayoutNames Of(FileLayout layout, FileContainer container) => (layout, container) switch
    {
        (FileLayout.Dsprites, FileContainer.Hdf5) => new("imgs", "latents/classes", "latents/values"),
        (FileLayout.Dsprites, FileContainer.Npz) => new("imgs", "latents_classes", "latents_values"),
        (FileLayout.Shapes3d, _) => new("images", "classes", "labels"),
        _ => throw new ArgumentOutOfRangeException(nameof(layout), layout, "No such layout."),
    };

    /// <summary>Extent of the images of a data set: grey ones have no channel axis in the dSprites layout.</summary>
    public static long[] ShapeOf(FileLayout layout, ImageFormat format, long count) =>
        layout == FileLayout.Dsprites && format.Channels == 1
            ? [count, format.Height, format.Width]
            : [count, format.Height, format.Width, format.Channels];
}
