namespace Disentangle.Datasets.Catalogue.Originals;

/// <summary>The factor grids of the public MPI3D archives, which hold images in grid order and no labels.</summary>
/// <remarks>
/// Gondal et al., NeurIPS 2019, arXiv:1906.03292. The archives have no physical values: classes are 0, 1, 2, …, and the two axes, evenly
/// spaced over 180°, go from −90° to 90°.
/// </remarks>
internal static class Mpi3dFactors
{
    private const int Side = 64;

    /// <summary>MPI3D-toy, -realistic and -real: 1,036,800 combinations.</summary>
    public static FactorSpace Plain { get; } = Of(
        Words("object_color", "white", "green", "red", "blue", "brown", "olive"),
        Words("object_shape", "cone", "cube", "cylinder", "hexagonal prism", "pyramid", "sphere"));

    /// <summary>MPI3D-complex: 460,800 combinations.</summary>
    public static FactorSpace Complex { get; } = Of(
        Words("object_color", "yellow", "green", "olive", "red"),
        Words("object_shape", "coffee-cup", "tennis-ball", "croissant", "beer-cup"));

    /// <summary>The same number of combinations, colours and shapes without words: the toy archive of the challenge, or any other.</summary>
    public static FactorSpace FourByFour { get; } = Of(Codes("object_color", 4), Codes("object_shape", 4));

    /// <summary>The grid of an archive without labels; null where its images are not those of MPI3D.</summary>
    /// <param name="path">The archive: 460,800 images are MPI3D-complex where its name says so.</param>
    /// <param name="shape">Extent of the images, (N, 64, 64, 3) or the grid's sizes followed by (64, 64, 3).</param>
    public static FactorSpace? Find(string path, IReadOnlyList<long> shape)
    {
        if (shape.Count < 4 || !shape.Skip(shape.Count - 3).SequenceEqual([Side, Side, 3]))
        {
            return null;
        }

        long[] grid = [.. shape.Take(shape.Count - 3)];
        FactorSpace known = IsComplex(path) ? Complex : FourByFour;
        return new[] { Plain, known }.FirstOrDefault(
            f => grid.Length == 1 ? grid[0] == f.Count : grid.SequenceEqual(f.Sizes.Select(s => (long)s)));
    }

    private static bool IsComplex(string path)
    {
        string name = Path.GetFileName(path);
        return name.Contains("complicated", StringComparison.OrdinalIgnoreCase) || name.Contains("complex", StringComparison.OrdinalIgnoreCase);
    }

    private static FactorSpace Of(Factor color, Factor shape) => new(
        color,
        shape,
        Words("object_size", "small", "large"),
        Words("camera_height", "top", "center", "bottom"),
        Words("background_color", "purple", "sea-green", "salmon"),
        Factor.Linear("horizontal_axis", -90, 90, 40) with { Unit = "deg" },
        Factor.Linear("vertical_axis", -90, 90, 40) with { Unit = "deg" });

    private static Factor Words(string name, params string[] words) => Codes(name, words.Length) with { ClassNames = words };

    private static Factor Codes(string name, int count) => Factor.Linear(name, 0, count - 1, count);
}
