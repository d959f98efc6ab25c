using Disentangle.Datasets.Joints.Expressions;

namespace Disentangle.Datasets.Joints.Conditionals;

/// <summary>A distribution over the classes of one factor, given others.</summary>
/// <param name="numbers">Numbers that it is made of.</param>
/// <param name="positions">Positions of factors that it depends on otherwise.</param>
internal abstract class TargetDistribution(IEnumerable<Expression> numbers, IEnumerable<int> positions)
{
    /// <summary>Creates a distribution that depends on factors through numbers alone.</summary>
    protected TargetDistribution(params IEnumerable<Expression> numbers)
        : this(numbers, [])
    {
    }

    /// <summary>Positions of the factors that it depends on, ascending.</summary>
    public IReadOnlyList<int> Positions { get; } = [.. numbers.SelectMany(n => n.Positions).Concat(positions).Distinct().Order()];

    /// <summary>Whether it matters what the factor is measured in.</summary>
    public abstract bool DependsOnMeasure { get; }

    /// <summary>Canonical text.</summary>
    public abstract string Text { get; }

    /// <summary>Writes the probabilities of the classes.</summary>
    /// <param name="row">Classes of all factors, shape [F]; those at <see cref="Positions"/> are read.</param>
    /// <param name="probabilities">Receives n numbers with sum 1.</param>
    /// <exception cref="JointTableException">A number is not finite or not allowed; the message names the combination.</exception>
    public abstract void Write(ReadOnlySpan<int> row, Span<double> probabilities);
}
