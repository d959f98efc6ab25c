namespace Disentangle.Datasets.Joints;

/// <summary>One kind of term that expressions know.</summary>
/// <param name="Name">Name in expressions.</param>
/// <param name="Usage">How it is written, e.g. <c>band(a,b;sigma=0.2)</c>.</param>
/// <param name="Summary">One line: what it does to the factors.</param>
/// <param name="Create">Makes the potential of a term; throws <see cref="JointFormatException"/> with the place of a fault.</param>
public sealed record PotentialKind(string Name, string Usage, string Summary, Func<PotentialTerm, Potential> Create);
