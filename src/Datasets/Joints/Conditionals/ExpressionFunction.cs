using Disentangle.Datasets.Joints.Expressions;

namespace Disentangle.Datasets.Joints.Conditionals;

/// <summary>
/// <c>factor = expression</c>: the factor has the class whose value is nearest to a function of other factors, the lower one of two at
/// the same distance. On a cyclic factor values that differ by a whole turn are the same.
/// </summary>
public sealed class ExpressionFunction : FunctionPotential
{
    private readonly TargetAxis _axis;
    private readonly Expression _value;
    private readonly int[] _parents;
    private readonly Lazy<int[]> _classes;

    internal ExpressionFunction(FactorSpace space, TargetAxis axis, Expression value)
        : base(space, axis.Target.Position, [.. value.Positions])
    {
        _axis = axis;
        _value = value;
        _parents = [.. value.Positions];
        _classes = new Lazy<int[]>(MakeTable);
    }

    /// <inheritdoc/>
    public override string Expression => $"{_axis.Target.Text} = {_value.Text}";

    /// <inheritdoc/>
    /// <exception cref="JointTableException">The value is not finite for some combination of the parents; the message names it.</exception>
    public override int TargetClass(ReadOnlySpan<int> parents) => _classes.Value[Combinations.CellOf(Space, _parents, parents)];

    private int[] MakeTable()
    {
        int[] classes = new int[Combinations.Count(Space, _parents)];
        Combinations.ForEach(Space, _parents, (cell, row) => classes[cell] = _axis.Nearest(_value.EvaluateFinite(Space, row)));
        return classes;
    }
}
