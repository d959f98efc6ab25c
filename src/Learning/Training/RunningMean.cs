namespace Disentangle.Learning.Training;

/// <summary>Mean of the values since it was last taken out.</summary>
internal sealed class RunningMean
{
    private double _sum;
    private long _count;

    public void Add(double value)
    {
        _sum += value;
        _count++;
    }

    /// <summary>The mean; ∞ of no values, so that it is never the lowest.</summary>
    public double TakeOut()
    {
        double mean = _count > 0 ? _sum / _count : double.PositiveInfinity;
        (_sum, _count) = (0, 0);
        return mean;
    }
}
