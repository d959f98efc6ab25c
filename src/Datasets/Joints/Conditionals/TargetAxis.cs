using Disentangle.Datasets.Joints.Expressions;

namespace Disentangle.Datasets.Joints.Conditionals;

/// <summary>The classes of the factor that a distribution is of, as points of a line, or of a circle for a cyclic factor.</summary>
internal sealed class TargetAxis
{
    private readonly double? _period;

    /// <summary>Creates the axis of a factor in its value, unit or class.</summary>
    public TargetAxis(FactorReference target)
    {
        Target = target;
        _period = PeriodOf(target);
    }

    /// <summary>The factor and what it is measured in.</summary>
    public FactorReference Target { get; }

    /// <summary>Number of classes n.</summary>
    public int Size => Target.Coordinates.Length;

    /// <summary>Distance of a class from a number, the shorter way round on a circle.</summary>
    public double Distance(int targetClass, double value)
    {
        double distance = Math.Abs(Target.Coordinates[targetClass] - value);
        if (_period is not { } period)
        {
            return distance;
        }

        // Rounding can leave a hair less than nothing.
        distance -= period * Math.Floor(distance / period);
        return Math.Abs(Math.Min(distance, period - distance));
    }

    /// <summary>The class nearest to a number; the lowest of several at the same distance.</summary>
    /// <remarks>Distances that differ by less than 10^-9 of the factor's range are the same.</remarks>
    public int Nearest(double value)
    {
        double smallest = double.PositiveInfinity;
        for (int c = 0; c < Size; c++)
        {
            smallest = Math.Min(smallest, Distance(c, value));
        }

        int nearest = 0;
        while (Distance(nearest, value) > smallest + Target.Tolerance)
        {
            nearest++;
        }

        return nearest;
    }

    private static double? PeriodOf(FactorReference target)
    {
        Factor factor = target.Factor;
        if (!factor.IsCyclic || target.Measure == FactorMeasure.Value)
        {
            return factor.Period;
        }

        // A turn in class steps is nearly always a whole number: n, or n − 1 where the last value is the first again.
        double steps = factor.Step is { } step && factor.Period is { } period ? period / Math.Abs(step) : factor.Size;
        double whole = Math.Round(steps);
        steps = Math.Abs(steps - whole) <= FactorReference.RelativeTolerance * steps ? whole : steps;
        return target.Measure == FactorMeasure.Class ? steps : factor.Size > 1 ? steps / (factor.Size - 1) : 1;
    }
}
