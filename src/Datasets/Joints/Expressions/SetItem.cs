namespace Disentangle.Datasets.Joints.Expressions;

/// <summary>An element of a set: a number, or all numbers of a closed interval.</summary>
/// <param name="Low">The number, or the interval's lower end.</param>
/// <param name="High">The interval's upper end; null for a single number.</param>
internal readonly record struct SetItem(Expression Low, Expression? High)
{
    /// <summary>Canonical text.</summary>
    public string Text => High is null ? Low.Text : $"{Low.Text}..{High.Text}";

    /// <summary>The numbers that it is made of.</summary>
    public IEnumerable<Formula> Parts => High is null ? [Low] : [Low, High];
}
