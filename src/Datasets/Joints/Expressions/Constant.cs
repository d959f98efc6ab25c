namespace Disentangle.Datasets.Joints.Expressions;

/// <summary>A number, or a name that stands for one: <c>pi</c>, or a factor's class where it is compared.</summary>
/// <param name="value">The number, at least 0 where it is written with digits.</param>
/// <param name="text">How it is written.</param>
internal sealed class Constant(double value, string text) : Expression
{
    /// <inheritdoc/>
    public override double Evaluate(ReadOnlySpan<int> row) => value;

    /// <inheritdoc/>
    protected override string Write() => text;
}
