namespace Disentangle.Datasets.Joints.Expressions;

/// <summary><c>a == b</c>, <c>a &lt; b</c> and their like. Of a &lt; b, a == b and a &gt; b always exactly one holds.</summary>
internal sealed class Comparison(FactorSpace space, string symbol, Expression left, Expression right) : Condition(Binding.Comparison, left, right)
{
    private readonly double? _tolerance = Relation.ToleranceOf(left, right);

    /// <summary>The canonical symbol of a comparison, or null where <paramref name="symbol"/> is none.</summary>
    public static string? Canonical(string symbol) => symbol switch
    {
        "=" or "==" => "==",
        "<>" or "!=" => "!=",
        "<" or "<=" or ">" or ">=" => symbol,
        _ => null,
    };

    /// <inheritdoc/>
    public override bool Holds(ReadOnlySpan<int> row)
    {
        int relation = Relation.Of(left.EvaluateFinite(space, row), right.EvaluateFinite(space, row), _tolerance);
        return symbol switch
        {
            "==" => relation == 0,
            "!=" => relation != 0,
            "<" => relation < 0,
            "<=" => relation <= 0,
            ">" => relation > 0,
            _ => relation >= 0,
        };
    }

    /// <inheritdoc/>
    protected override string Write() => $"{Write(left, Binding.Sum)} {symbol} {Write(right, Binding.Sum)}";
}
