namespace Disentangle.Datasets.Joints.Expressions;

/// <summary><c>if(condition, a, b)</c>: a where the condition holds, else b. The other one is not evaluated.</summary>
internal sealed class Choice(Condition condition, Expression a, Expression b) : Expression(Binding.Primary, condition, a, b)
{
    /// <inheritdoc/>
    public override double Evaluate(ReadOnlySpan<int> row) => condition.Holds(row) ? a.Evaluate(row) : b.Evaluate(row);

    /// <inheritdoc/>
    protected override string Write() => $"{ExpressionParser.If}({condition.Text}, {a.Text}, {b.Text})";
}
