namespace Disentangle.Datasets.Files;

/// <summary>An array of numbers from a file.</summary>
/// <param name="Shape">Extent.</param>
/// <param name="Values">Elements, row-major.</param>
public sealed record NumberArray(IReadOnlyList<long> Shape, double[] Values);
