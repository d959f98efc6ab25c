namespace Disentangle.Datasets.Joints.Expressions;

/// <summary><c>a and b</c>, or <c>a or b</c>. The second is not evaluated where the first decides.</summary>
internal sealed class Junction(Binding kind, Condition left, Condition right) : Condition(kind, left, right)
{
    private Condition Left => left;

    private Condition Right => right;

    /// <inheritdoc/>
    public override bool Holds(ReadOnlySpan<int> row) =>
        Binding == Binding.And ? left.Holds(row) && right.Holds(row) : left.Holds(row) || right.Holds(row);

    /// <summary>The conditions that an <c>and</c> joins, in the order written; any other condition alone.</summary>
    public static IEnumerable<Condition> Conjuncts(Condition condition) => condition is Junction { Binding: Binding.And } and
        ? Conjuncts(and.Left).Concat(Conjuncts(and.Right))
        : [condition];

    /// <inheritdoc/>
    protected override string Write() => $"{Write(left, Binding)} {(Binding == Binding.And ? ExpressionParser.And : ExpressionParser.Or)} {Write(right, Binding)}";
}
