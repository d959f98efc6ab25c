namespace Disentangle.Datasets.Joints.Expressions;

/// <summary><c>-a</c>.</summary>
internal sealed class Negation(Expression operand) : Expression(Binding.Sign, operand)
{
    /// <inheritdoc/>
    public override double Evaluate(ReadOnlySpan<int> row) => -operand.Evaluate(row);

    /// <inheritdoc/>
    protected override string Write() => $"-{Write(operand, Binding.Sign)}";
}
