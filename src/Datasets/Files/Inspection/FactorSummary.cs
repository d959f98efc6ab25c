namespace Disentangle.Datasets.Files.Inspection;

/// <summary>One factor of a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Number of classes n.</param>
/// <param name="Values">Physical values, shape [n].</param>
/// <param name="Unit">Their unit, empty where they have none.</param>
/// <param name="Histogram">How often each class occurs in the file, shape [n]; null where it was not counted.</param>
public sealed record FactorSummary(string Name, int Size, IReadOnlyList<double> Values, string Unit, IReadOnlyList<long>? Histogram);
