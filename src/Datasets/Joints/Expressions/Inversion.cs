namespace Disentangle.Datasets.Joints.Expressions;

/// <summary><c>not a</c>.</summary>
internal sealed class Inversion(Condition operand) : Condition(Binding.Not, operand)
{
    /// <inheritdoc/>
    public override bool Holds(ReadOnlySpan<int> row) => !operand.Holds(row);

    /// <inheritdoc/>
    protected override string Write() => $"{ExpressionParser.Not} {Write(operand, Binding.Not)}";
}
