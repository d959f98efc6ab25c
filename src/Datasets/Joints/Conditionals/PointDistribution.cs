using Disentangle.Datasets.Joints.Expressions;

namespace Disentangle.Datasets.Joints.Conditionals;

/// <summary><c>point(value)</c>: the class nearest to a number, and no other.</summary>
internal sealed class PointDistribution(FactorSpace space, TargetAxis axis, Expression value) : TargetDistribution(value)
{
    /// <summary>Name in expressions.</summary>
    public const string Name = "point";

    /// <summary>The number.</summary>
    public Expression Value => value;

    /// <inheritdoc/>
    public override bool DependsOnMeasure => true;

    /// <inheritdoc/>
    public override string Text => $"{Name}({value.Text})";

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<int> row, Span<double> probabilities)
    {
        probabilities.Clear();
        probabilities[axis.Nearest(value.EvaluateFinite(space, row))] = 1;
    }
}
