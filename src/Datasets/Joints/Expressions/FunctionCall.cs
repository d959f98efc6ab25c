namespace Disentangle.Datasets.Joints.Expressions;

/// <summary>A function of numbers: <c>atan2(posY, posX)</c>.</summary>
internal sealed class FunctionCall(MathFunction function, Expression[] arguments) : Expression(Binding.Primary, arguments)
{
    private const int MaxOnStack = 16;

    /// <inheritdoc/>
    public override double Evaluate(ReadOnlySpan<int> row)
    {
        Span<double> numbers = arguments.Length <= MaxOnStack ? stackalloc double[arguments.Length] : new double[arguments.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = arguments[i].Evaluate(row);
        }

        return function.Evaluate(numbers);
    }

    /// <inheritdoc/>
    protected override string Write() => $"{function.Name}({string.Join(", ", arguments.Select(a => a.Text))})";
}
