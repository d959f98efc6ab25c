using Disentangle.Datasets.Recipes;

namespace Disentangle.Datasets.Protocols;

/// <summary>One of the data sets that a protocol asks for.</summary>
/// <param name="Name">Its name, of which files are named.</param>
/// <param name="Recipe">Everything that determines it.</param>
public sealed record ProtocolSet(string Name, Recipe Recipe);
