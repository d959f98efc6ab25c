using Disentangle.Datasets.Joints.Expressions;
using Disentangle.Datasets.Numerics;

namespace Disentangle.Datasets.Joints.Conditionals;

/// <summary>
/// <c>normal(mean, sigma)</c>: p(c) ∝ exp(−d² / (2 σ²)) with d the distance of the class from the mean, the shorter way round on a
/// cyclic factor.
/// </summary>
internal sealed class NormalDistribution(FactorSpace space, TargetAxis axis, Expression mean, Expression sigma)
    : TargetDistribution(mean, sigma)
{
    /// <summary>Name in expressions.</summary>
    public const string Name = "normal";

    /// <inheritdoc/>
    public override bool DependsOnMeasure => true;

    /// <inheritdoc/>
    public override string Text => $"{Name}({mean.Text}, {sigma.Text})";

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<int> row, Span<double> probabilities)
    {
        double centre = mean.EvaluateFinite(space, row);
        double width = sigma.EvaluateFinite(space, row);
        if (width <= 0)
        {
            throw sigma.Fault(width, "the width of a normal distribution must be above 0", space, row);
        }

        double smallest = double.PositiveInfinity;
        for (int c = 0; c < probabilities.Length; c++)
        {
            probabilities[c] = axis.Distance(c, centre);
            smallest = Math.Min(smallest, probabilities[c]);
        }

        // Relative to the nearest class, so that a narrow distribution far from all classes does not underflow to 0 everywhere:
        // d² − s² = (d − s)(d + s).
        foreach (ref double p in probabilities)
        {
            p = p == smallest ? 1 : ReproducibleMath.Exp(-0.5 * ((p - smallest) / width) * ((p + smallest) / width));
        }

        double sum = CompensatedSum.Of(probabilities);
        foreach (ref double p in probabilities)
        {
            p /= sum;
        }
    }
}
