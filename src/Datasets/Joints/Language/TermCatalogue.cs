using Disentangle.Datasets.Joints.Pairwise;
using Disentangle.Datasets.Joints.Support;
using Disentangle.Datasets.Joints.Weights;

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
            Confounder.Name, "confounder(f;sigma=0.2)",
            "correlates one factor with every other by a Gaussian band",
            Confounder.Create),
        TermKind.OfArguments(
            ContinuousFactors.Name, "continuous(posX,posY)",
            "draws factors from their whole interval instead of from their grid",
            term => new ContinuousFactors(term.Space, term.FactorPositions(1, int.MaxValue))),
        TermKind.OfArguments(
            GaussianCopula.Name, "copula(a,b;rank=0.7)",
            "correlates two factors monotonically, with a given rank correlation and unchanged marginals",
            GaussianCopula.Create),
        TermKind.OfArguments(
            CyclicBand.Name, "cyclic(a,b;sigma=0.1)",
            "correlates two factors along the circle, with a Gaussian band of width sigma turns",
            CyclicBand.Create),
        new TermKind(
            Intervention.Name, "do(factor)  do(factor = value)  do(factor ~ distribution)",
            "cuts a factor from its causes and sets it from outside",
            InterventionReader.Read),
        new TermKind(
            HiddenVariable.Name, HiddenVariables.Usage,
            "declares a variable that no image shows, for factors to depend on: a confounder",
            HiddenVariables.Read),
        TermKind.OfArguments(
            Holdout.Name, "holdout(a,b;coverage=0.25,seed=1)",
            "leaves out a random part of the combinations of some factors; every class still occurs",
            Holdout.Create),
        TermKind.OfArguments(
            InterventionMixture.Name, "interventions(a,b;observed=0.2)",
            "mixes in data in which one of the factors, each equally often, is cut from all others",
            term => new InterventionMixture(term.Space, term.VisiblePositions(1, int.MaxValue), term.Share("observed", 0))),
        new TermKind(
            ConditionMask.Only, "only(condition, condition)",
            "keeps only the combinations for which all conditions hold",
            ConditionMask.Read),
        TermKind.OfArguments(
            Pointing.Name, "pointing(orientation,x,y)",
            "makes the orientation point from the position (x,y) to the middle of the grid",
            Pointing.Create),
        TermKind.OfArguments(
            WeightTable.Name, "table(a,b;w=[[1,0],[0,1]])",
            "weighs each combination of some factors with a number, written here or in a csv or npy file",
            WeightTable.Create),
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
