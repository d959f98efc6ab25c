namespace Disentangle.Learning.Pictures;

/// <summary>From where to where a traversal moves a latent.</summary>
public sealed record TraversalRange
{
    private readonly bool _fromData;
    private readonly double _low, _high;

    private TraversalRange(bool fromData, double low, double high)
    {
        (_fromData, _low, _high) = (fromData, low, high);
    }

    /// <summary>From −<paramref name="deviations"/> to +<paramref name="deviations"/> standard deviations of the prior N(0, 1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public static TraversalRange Prior(double deviations = 3)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(deviations);
        return new TraversalRange(false, -deviations, deviations);
    }

    /// <summary>Between two quantiles of the posterior means, 0 and 1 for the whole range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ <paramref name="low"/> &lt; <paramref name="high"/> ≤ 1.</exception>
    public static TraversalRange Quantiles(double low, double high)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(low);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(high, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(low, high);
        return new TraversalRange(true, low, high);
    }

    internal bool IsCommon => !_fromData;

    /// <summary>The ends for one latent.</summary>
    public (double Low, double High) Of(LatentStatistics statistics, int latent) =>
        _fromData ? (statistics.Quantile(latent, _low), statistics.Quantile(latent, _high)) : (_low, _high);
}
