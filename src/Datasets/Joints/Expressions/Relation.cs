namespace Disentangle.Datasets.Joints.Expressions;

/// <summary>How two numbers stand to each other, as rounding errors allow to say.</summary>
internal static class Relation
{
    // Where neither side is a factor the scale of the numbers is their own, but a difference that should be 0 has none.
    private const double SmallestTolerance = 1e-12;

    /// <summary>−1, 0 or 1 as a is below, equal to or above b.</summary>
    /// <param name="a">One number, finite.</param>
    /// <param name="b">The other, finite.</param>
    /// <param name="tolerance">Largest difference of equal numbers; null: 10^-9 of the larger one, at least 10^-12.</param>
    public static int Of(double a, double b, double? tolerance)
    {
        double allowed = tolerance
            ?? Math.Max(SmallestTolerance, FactorReference.RelativeTolerance * Math.Max(Math.Abs(a), Math.Abs(b)));
        return Math.Abs(a - b) <= allowed ? 0 : a < b ? -1 : 1;
    }

    /// <summary>The tolerance of a comparison: the larger one of its sides that are factors, null where none is.</summary>
    public static double? ToleranceOf(Expression left, Expression right) => (left, right) switch
    {
        (FactorReference a, FactorReference b) => Math.Max(a.Tolerance, b.Tolerance),
        (FactorReference a, _) => a.Tolerance,
        (_, FactorReference b) => b.Tolerance,
        _ => null,
    };
}
