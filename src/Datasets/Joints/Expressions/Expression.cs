namespace Disentangle.Datasets.Joints.Expressions;

/// <summary>A number as a function of factors.</summary>
internal abstract class Expression : Formula
{
    /// <summary>Creates a node over its parts.</summary>
    protected Expression(Binding binding, params ReadOnlySpan<Formula> parts)
        : base(binding, parts)
    {
    }

    /// <summary>Creates a node without parts.</summary>
    protected Expression(params int[] positions)
        : base(positions)
    {
    }

    /// <summary>Whether it depends on no factor.</summary>
    public bool IsConstant => Positions.Count == 0;

    /// <summary>The number; not finite where a division or function has no value.</summary>
    /// <param name="row">Classes of all factors, shape [F]; only those at <see cref="Formula.Positions"/> are read, so a constant takes none.</param>
    public abstract double Evaluate(ReadOnlySpan<int> row);

    /// <summary>The number, which must be finite.</summary>
    /// <exception cref="JointTableException">It is not; the message names the combination.</exception>
    public double EvaluateFinite(FactorSpace space, ReadOnlySpan<int> row)
    {
        double value = Evaluate(row);
        return double.IsFinite(value) ? value : throw Fault(value, "it must be a finite number", space, row);
    }

    /// <summary>The error for a value that cannot be used.</summary>
    public JointTableException Fault(double value, string allowed, FactorSpace space, ReadOnlySpan<int> row) =>
        new($"{Text} is {NumberText.Of(value)}{Combinations.Describe(space, Positions, row)}; {allowed}.");
}
