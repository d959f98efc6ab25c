using Disentangle.Datasets.Numerics;

namespace Disentangle.Datasets.Joints.Expressions;

/// <summary><c>a + b</c>, <c>a - b</c>, <c>a * b</c>, <c>a / b</c>, the floored remainder <c>a % b</c> or the power <c>a ^ b</c>.</summary>
internal sealed class Arithmetic(char symbol, Expression left, Expression right) : Expression(BindingOf(symbol), left, right)
{
    /// <inheritdoc/>
    public override double Evaluate(ReadOnlySpan<int> row)
    {
        double a = left.Evaluate(row), b = right.Evaluate(row);
        return symbol switch
        {
            '+' => a + b,
            '-' => a - b,
            '*' => a * b,
            '/' => a / b,
            '%' => FlooredRemainder(a, b),
            _ => ReproducibleMath.Pow(a, b),
        };
    }

    /// <inheritdoc/>
    protected override string Write() => symbol == '^'
        ? $"{Write(left, Binding.Primary)} ^ {Write(right, Binding.Sign)}"
        : $"{Write(left, Binding)} {symbol} {Write(right, Binding + 1)}";

    private static Binding BindingOf(char symbol) => symbol switch
    {
        '+' or '-' => Binding.Sum,
        '^' => Binding.Power,
        _ => Binding.Product,
    };

    /// <summary>a − b ⌊a/b⌋, which has the sign of b; the remainder of a division is exact.</summary>
    private static double FlooredRemainder(double a, double b)
    {
        double remainder = a % b;
        return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder;
    }
}
