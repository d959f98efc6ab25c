namespace Disentangle.Datasets.Splits;

/// <summary>What one part of a split holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Indices">Row-major grid indices of the combinations that the joint can produce, ascending.</param>
/// <param name="Share">Their number divided by that of all combinations that the joint can produce.</param>
/// <param name="Probability">P(part) under the joint.</param>
/// <param name="MissingClasses">
/// Factors of which the part shows only some of the classes that the joint can produce, each with the classes that it lacks.
/// </param>
public sealed record PartSummary(
    string Name, long[] Indices, double Share, double Probability, IReadOnlyDictionary<string, IReadOnlyList<int>> MissingClasses);
