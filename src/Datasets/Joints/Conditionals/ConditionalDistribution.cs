using Disentangle.Datasets.Joints.Expressions;

namespace Disentangle.Datasets.Joints.Conditionals;

/// <summary>
/// <c>factor ~ distribution</c>: p(factor | parents), the parents being the factors that stand in the distribution; a marginal
/// distribution where none does.
/// </summary>
public sealed class ConditionalDistribution : DirectedPotential
{
    private readonly TargetAxis _axis;
    private readonly TargetDistribution _distribution;
    private readonly int[] _parents;
    private readonly Lazy<double[]> _table;

    internal ConditionalDistribution(FactorSpace space, TargetAxis axis, TargetDistribution distribution)
        : base(space, axis.Target.Position, [.. distribution.Positions])
    {
        _axis = axis;
        _distribution = distribution;
        _parents = [.. distribution.Positions];
        _table = new Lazy<double[]>(MakeTable);
    }

    /// <inheritdoc/>
    public override string Expression =>
        $"{(_distribution.DependsOnMeasure ? _axis.Target.Text : _axis.Target.Factor.Name)} ~ {_distribution.Text}";

    /// <inheritdoc/>
    /// <exception cref="JointTableException">A number in the distribution is not finite or not allowed; the message names the combination.</exception>
    public override double Weight(ReadOnlySpan<int> classes)
    {
        int cell = Combinations.CellOf(Space, _parents, classes[1..]);
        return _table.Value[(cell * _axis.Size) + classes[0]];
    }

    /// <summary>The probabilities, shape [parents, n].</summary>
    private double[] MakeTable()
    {
        int n = _axis.Size;
        double[] table = new double[Combinations.Count(Space, [.. _parents, Target])];
        Combinations.ForEach(Space, _parents, (cell, row) => _distribution.Write(row, table.AsSpan(cell * n, n)));
        return table;
    }
}
