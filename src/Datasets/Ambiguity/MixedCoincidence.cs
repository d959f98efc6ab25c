namespace Disentangle.Datasets.Ambiguity;

/// <summary>
/// Groups of equal images that no changes of single factors connect: to come from some member to another, several factors must change at
/// once.
/// </summary>
/// <param name="Factors">Names of the factors that change.</param>
/// <param name="Groups">Number of groups.</param>
/// <param name="Combinations">Number of combinations in them.</param>
/// <param name="Example">Classes of two combinations with the same image, shape [2, F].</param>
public sealed record MixedCoincidence(IReadOnlyList<string> Factors, int Groups, long Combinations, IReadOnlyList<IReadOnlyList<int>> Example);
