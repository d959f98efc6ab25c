namespace Disentangle.Datasets.Joints.Language;

/// <summary>Several terms that are written as one; the parser puts them in its place.</summary>
/// <param name="space">The factor grid, followed by hidden variables.</param>
/// <param name="terms">The terms.</param>
internal sealed class TermGroup(FactorSpace space, IEnumerable<JointTerm> terms) : JointTerm(space)
{
    /// <summary>The terms.</summary>
    public IReadOnlyList<JointTerm> Terms { get; } = [.. terms];

    /// <inheritdoc/>
    public override string Expression => string.Join(" & ", Terms.Select(t => t.Expression));
}
