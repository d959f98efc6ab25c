namespace Disentangle.Datasets.Ambiguity;

/// <summary>A factor's part of the place where images coincide.</summary>
/// <param name="Factor">Name of the factor.</param>
/// <param name="Classes">The classes at which it happens, ascending; not all that can occur.</param>
public sealed record ClassRestriction(string Factor, IReadOnlyList<int> Classes);
