namespace Disentangle.Datasets.Joints.Named;

/// <summary>
/// A joint distribution of the literature under a name, <c>dcf/double_2</c>. In an expression it is a term, with settings after a question
/// mark: <c>dcf/double_2?sigma=0.1</c>. The canonical text, which recipes store, holds the terms that it stands for.
/// </summary>
public sealed class NamedJoint
{
    internal NamedJoint(string name, string summary, string source, params IReadOnlyList<NamedVariant> variants)
    {
        Name = name;
        Summary = summary;
        Source = source;
        Variants = variants;
    }

    /// <summary>Family and name, joined by a slash.</summary>
    public string Name { get; }

    /// <summary>One line: what it does.</summary>
    public string Summary { get; }

    /// <summary>Paper, and the name there where it is another.</summary>
    public string Source { get; }

    /// <summary>What it stands for, one for each data set that it is for.</summary>
    public IReadOnlyList<NamedVariant> Variants { get; }

    /// <summary>The variant for a data set.</summary>
    /// <param name="factorNames">Names of its factors.</param>
    /// <exception cref="ArgumentException">There is none; the message lists the data sets that there is one for.</exception>
    public NamedVariant VariantFor(IReadOnlyCollection<string> factorNames) =>
        Variants.FirstOrDefault(v => v.Factors.All(f => factorNames.Contains(f, StringComparer.OrdinalIgnoreCase)))
        ?? throw new ArgumentException(
            $"{Name} is for {string.Join(", ", Variants.Select(v => $"{v.Dataset} ({string.Join(", ", v.Factors)})"))}; "
            + $"the factors here are {string.Join(", ", factorNames)}.");
}
