namespace Disentangle.Datasets.Joints.Expressions;

/// <summary><c>a in {1, 2, 0.2..0.5}</c>: whether a number is one of several or in one of several intervals.</summary>
internal sealed class Membership : Condition
{
    private readonly FactorSpace _space;
    private readonly Expression _element;
    private readonly SetItem[] _items;

    /// <summary>Creates the condition.</summary>
    public Membership(FactorSpace space, Expression element, SetItem[] items)
        : base(Binding.Comparison, [element, .. items.SelectMany(i => i.Parts)])
    {
        _space = space;
        _element = element;
        _items = items;
    }

    /// <inheritdoc/>
    public override bool Holds(ReadOnlySpan<int> row)
    {
        double value = _element.EvaluateFinite(_space, row);
        foreach (SetItem item in _items)
        {
            int toLow = RelationTo(item.Low, value, row);
            if (item.High is null ? toLow == 0 : toLow >= 0 && RelationTo(item.High, value, row) <= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    protected override string Write() => $"{Write(_element, Binding.Sum)} in {{{string.Join(", ", _items.Select(i => i.Text))}}}";

    private int RelationTo(Expression end, double value, ReadOnlySpan<int> row) =>
        Relation.Of(value, end.EvaluateFinite(_space, row), Relation.ToleranceOf(_element, end));
}
