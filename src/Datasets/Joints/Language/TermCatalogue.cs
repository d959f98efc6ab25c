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
        new TermKind(
            Complement.Name, "complement(term & term)",
            "allows exactly the combinations that the terms (without, only and their like) together forbid",
            Complement.Read),
        TermKind.OfArguments(
            ContinuousFactors.Name, "continuous(posX,posY)",
            "draws factors from their whole interval instead of from their grid",
            term => new ContinuousFactors(term.Space, term.FactorPositions(1, int.MaxValue))),
        new TermKind(
            Intervention.Name, "do(factor)  do(factor = value)  do(factor ~ distribution)",
            "cuts a factor from its causes and sets it from outside",
            InterventionReader.Read),
        new TermKind(
            HiddenVariable.Name, HiddenVariables.Usage,
            "declares a variable that no image shows, for factors to depend on: a confounder",
            HiddenVariables.Read),
        TermKind.OfArguments(
            InterventionMixture.Name, "interventions(a,b;observed=0.2)",
            "mixes in data in which one of the factors, each equally often, is cut from all others",
            term => new InterventionMixture(term.Space, term.VisiblePositions(1, int.MaxValue), term.Share("observed", 0))),
        new TermKind(
            ConditionMask.Only, "only(condition, condition)",
            "keeps only the combinations for which all conditions hold",
            ConditionMask.Read),
        TermKind.OfArguments(
            ContinuousFactors.Name, "continuous(a,b)",
            "draws factors from their interval instead of their grid",
            a => new ContinuousFactors(a.Space, a.FactorPositions(1, int.MaxValue))),
        TermKind.OfArguments(
            Pointing.Name, "pointing(orientation,x,y)",
            "makes the orientation point from the position (x,y) to the middle of the grid",
            Pointing.Create),
        new TermKind(
            ConditionMask.Without, "without(shape == heart, posX >= 0.5)",
            "removes the combinations for which all conditions hold",
            ConditionMask.Read),
    ];

    /// <summary>The kind called <paramref name="name"/>.</summary>
    /// <exception cref="UnknownNameException">There is none; the nearest known name is suggested.</exception>
    public static TermKind Get(string name) => All.FirstOrDefault(k => string.Equals(k.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new UnknownNameException("joint term", name, [JointParser.Independent, .. All.Select(k => k.Name)]);
}
