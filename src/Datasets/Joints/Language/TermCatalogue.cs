namespace Disentangle.Datasets.Joints.Language;

/// <summary>All kinds of terms that a joint distribution's expression may hold: one line each.</summary>
public static class TermCatalogue
{
    /// <summary>All kinds, in alphabetical order.</summary>
    public static IReadOnlyList<TermKind> All { get; } =
    [
        TermKind.OfArguments(
            GaussianBand.Name, "band(a,b;sigma=0.2)",
            "correlates two factors linearly, with a Gaussian band of width sigma of a factor's range",
            GaussianBand.Create),
        TermKind.OfArguments(
            ContinuousFactors.Name, "continuous(a,b)",
            "draws factors from their interval instead of their grid",
            a => new ContinuousFactors(a.Space, a.FactorPositions(1, int.MaxValue))),
        TermKind.OfArguments(
            Pointing.Name, "pointing(orientation,x,y)",
            "makes the orientation point from the position (x,y) to the middle of the grid",
            Pointing.Create),
    ];

    /// <summary>The kind called <paramref name="name"/>.</summary>
    /// <exception cref="UnknownNameException">There is none; the nearest known name is suggested.</exception>
    public static TermKind Get(string name) => All.FirstOrDefault(k => string.Equals(k.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new UnknownNameException("joint term", name, [JointParser.Independent, .. All.Select(k => k.Name)]);
}
