using Disentangle.Datasets.Joints.Pairwise;

namespace Disentangle.Datasets.Tests.Joints.Pairwise;

public sealed class BivariateNormalTests
{
    private static readonly double[] Correlations = [-1, -0.999999, -0.9, -0.3, -1e-9, 0, 1e-9, 0.1, 0.5, 0.7, 0.925, 0.99, 0.999999, 1 - 1e-15, 1];

    [Fact]
    public void Cdf_AtTheOrigin_IsTheClosedForm()
    {
        foreach (double rho in Correlations)
        {
            Assert.Equal(0.25 + (Math.Asin(rho) / (2 * Math.PI)), BivariateNormal.Cdf(0, 0, rho), 1e-15);
        }
    }

    // ∫ φ(x) Φ((k − ρ x)/√(1 − ρ²)) dx up to h, by adaptive quadrature in 40 digits.
    [Theory]
    [InlineData(0.5, -0.3, 0.6, 0.34362253011121080941)]
    [InlineData(1, 1, 0.9, 0.79817982956544419391)]
    [InlineData(-1, 0.5, 0.99, 0.15865525393145705141)]
    [InlineData(2, -2, 0.3, 0.022696999777556872136)]
    [InlineData(-2.5, -2.5, 0.8, 0.0021679361407940188853)]
    [InlineData(0.1, 0.1000001, 0.999999, 0.53960390061429045704)]
    [InlineData(1.2, -0.7, -0.95, 0.12884749720620743712)]
    [InlineData(3, 1, 0.35, 0.84075459565968697138)]
    [InlineData(-4, -4.5, 0.97, 3.3175056558431433701e-6)]
    public void Cdf_IsTheReferenceValue(double h, double k, double rho, double expected)
    {
        // Near ρ = 1 the rounding of 0.999999 alone moves the value by several 10^-15.
        double tolerance = 1e-15 + (1e-17 / (1 - Math.Abs(rho)));
        Assert.Equal(expected, BivariateNormal.Cdf(h, k, rho), tolerance);
        Assert.Equal(expected, BivariateNormal.Cdf(k, h, rho), tolerance);
    }

    [Theory]
    [InlineData(-1, 1, 0.95, 2.4491951384921166589e-12)]
    [InlineData(0, 0.5, 0.999, 3.8761719005437331058e-32)]
    [InlineData(-2, -1, 0.9, 0.0002485590317684031171)]
    public void BelowComonotone_OfFarCorners_IsRelativelyExact(double h, double k, double rho, double expected)
    {
        Assert.Equal(1, BivariateNormal.BelowComonotone(h, k, BivariateNormal.GapOf(rho)) / expected, 1e-12);
    }

    [Fact]
    public void Cdf_OfSpecialCorrelations_IsTheClosedForm()
    {
        for (double h = -3; h <= 3; h += 0.37)
        {
            for (double k = -3; k <= 3; k += 0.41)
            {
                double a = NormalDistribution.Cdf(h), b = NormalDistribution.Cdf(k);
                Assert.Equal(a * b, BivariateNormal.Cdf(h, k, 0), 2e-15);
                Assert.Equal(Math.Min(a, b), BivariateNormal.Cdf(h, k, 1), 1e-15);
                Assert.Equal(Math.Max(0, a + b - 1), BivariateNormal.Cdf(h, k, -1), 1e-15);
            }
        }
    }

    [Fact]
    public void Cdf_ObeysReflection()
    {
        foreach (double rho in Correlations)
        {
            for (double h = -4; h <= 4; h += 0.61)
            {
                for (double k = -4; k <= 4; k += 0.73)
                {
                    Assert.Equal(
                        NormalDistribution.Cdf(h), BivariateNormal.Cdf(h, k, rho) + BivariateNormal.Cdf(h, -k, -rho), 2e-15);
                    Assert.Equal(
                        BivariateNormal.Cdf(h, k, rho), 1 - NormalDistribution.Cdf(-h) - NormalDistribution.Cdf(-k) + BivariateNormal.Cdf(-h, -k, rho), 3e-15);
                }
            }
        }
    }

    [Fact]
    public void Cdf_OfInfiniteLimits_IsTheMarginal()
    {
        Assert.Equal(NormalDistribution.Cdf(0.3), BivariateNormal.Cdf(0.3, double.PositiveInfinity, 0.6));
        Assert.Equal(NormalDistribution.Cdf(0.3), BivariateNormal.Cdf(double.PositiveInfinity, 0.3, -0.6), 2e-16);
        Assert.Equal(0, BivariateNormal.Cdf(0.3, double.NegativeInfinity, 0.6));
        Assert.Equal(0, BivariateNormal.Cdf(0.3, double.NegativeInfinity, -0.6));
        Assert.Equal(1, BivariateNormal.Cdf(double.PositiveInfinity, double.PositiveInfinity, 0.6));
    }
}
