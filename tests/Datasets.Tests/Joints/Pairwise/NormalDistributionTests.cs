using Disentangle.Datasets.Joints.Pairwise;

namespace Disentangle.Datasets.Tests.Joints.Pairwise;

public sealed class NormalDistributionTests
{
    // Φ(−x) and Φ(x) to 20 digits, from a multiple-precision library.
    [Theory]
    [InlineData(0, 0.5, 0.5)]
    [InlineData(0.5, 0.30853753872598689636, 0.69146246127401310364)]
    [InlineData(1, 0.15865525393145705141, 0.84134474606854294859)]
    [InlineData(1.5, 0.066807201268858066004, 0.933192798731141934)]
    [InlineData(2, 0.0227501319481792072, 0.9772498680518207928)]
    [InlineData(2.5, 0.006209665325776135167, 0.99379033467422386483)]
    [InlineData(3, 0.0013498980316300945267, 0.99865010196836990547)]
    [InlineData(5, 2.8665157187919391167e-7, 0.99999971334842812081)]
    [InlineData(8, 6.2209605742717841235e-16, 0.9999999999999993779)]
    [InlineData(10, 7.619853024160526066e-24, 1)]
    [InlineData(20, 2.7536241186062336951e-89, 1)]
    [InlineData(37, 5.7255712225245768227e-300, 1)]
    public void Cdf_IsThePublishedValue(double x, double lower, double upper)
    {
        Assert.Equal(1, NormalDistribution.Cdf(-x) / lower, 1e-13);
        Assert.Equal(upper, NormalDistribution.Cdf(x), 2e-16);
    }

    [Fact]
    public void Cdf_OfInfinity_IsItsLimit()
    {
        Assert.Equal(0, NormalDistribution.Cdf(double.NegativeInfinity));
        Assert.Equal(1, NormalDistribution.Cdf(double.PositiveInfinity));
    }

    [Fact]
    public void Cdf_WhereSeriesMeetsFraction_HasNoStep()
    {
        double below = NormalDistribution.Cdf(Math.BitIncrement(-2)), above = NormalDistribution.Cdf(-2);
        Assert.Equal(below, above, 1e-16);
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.9599639845400542355)]
    [InlineData(0.3, -0.52440051270804078404)]
    [InlineData(0.001, -3.0902323061678135415)]
    [InlineData(1e-10, -6.3613409024040562047)]
    [InlineData(1e-300, -37.047096299361199237)]
    public void Quantile_IsThePublishedValue(double p, double expected)
    {
        Assert.Equal(expected, NormalDistribution.Quantile(p, 1 - p), 1e-14 * Math.Max(1, Math.Abs(expected)));
        Assert.Equal(-NormalDistribution.Quantile(p, 1 - p), NormalDistribution.Quantile(1 - p, p));
    }

    [Fact]
    public void Quantile_OfTheCdf_IsTheNumber()
    {
        for (double x = -8; x <= 8; x += 0.137)
        {
            Assert.Equal(x, NormalDistribution.Quantile(NormalDistribution.Cdf(x), NormalDistribution.Cdf(-x)), 1e-13);
        }
    }

    [Fact]
    public void Quantile_OfTheEnds_IsInfinite()
    {
        Assert.Equal(double.NegativeInfinity, NormalDistribution.Quantile(0, 1));
        Assert.Equal(double.PositiveInfinity, NormalDistribution.Quantile(1, 0));
    }
}
