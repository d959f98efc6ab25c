namespace Disentangle.Datasets.Tests;

/// <summary>Small factor grids for tests.</summary>
internal static class Spaces
{
    /// <summary>Factors f0, f1, … of the given sizes.</summary>
    public static FactorSpace Of(params int[] sizes) =>
        new([.. sizes.Select((size, i) => Factor.Linear($"f{i}", 0, 1, size))]);

    /// <summary>All combinations of a grid in row-major order.</summary>
    public static IEnumerable<int[]> Rows(this FactorSpace space)
    {
        for (long i = 0; i < space.Count; i++)
        {
            int[] row = new int[space.Dimension];
            space.ClassesOf(i, row);
            yield return row;
        }
    }
}
