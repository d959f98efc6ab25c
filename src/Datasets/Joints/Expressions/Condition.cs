namespace Disentangle.Datasets.Joints.Expressions;

/// <summary>A truth value as a function of factors.</summary>
internal abstract class Condition : Formula
{
    /// <summary>Creates a node over its parts.</summary>
    protected Condition(Binding binding, params ReadOnlySpan<Formula> parts)
        : base(binding, parts)
    {
    }

    /// <summary>Whether it holds.</summary>
    /// <param name="row">Classes of all factors, shape [F]; only those at <see cref="Formula.Positions"/> are read.</param>
    /// <exception cref="JointTableException">A number that it compares is not finite; the message names the combination.</exception>
    public abstract bool Holds(ReadOnlySpan<int> row);
}
