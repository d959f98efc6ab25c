using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Joints;

public sealed class GaussianBandTests
{
    private static readonly FactorSpace Space = Spaces.Of(8, 15);

    // The published table of object size (8) and azimuth (15), evaluated in double precision from the paper's formula.
    [Theory]
    [InlineData(0.2, 0, 0, 0.0214419, 7)]
    [InlineData(0.2, 3, 7, 0.0201171, 7)]
    [InlineData(0.2, 0, 14, 7.99e-8, 10)]
    [InlineData(0.4, 0, 0, 0.0128910, 7)]
    [InlineData(0.7, 0, 0, 0.00997961, 8)]
    public void Probability_OfThePublishedPair_IsTheGoldenValue(double sigma, int a, int b, double expected, int decimals)
    {
        JointDistribution joint = new(Space, [new GaussianBand(Space, 0, 1, sigma)]);

        Assert.Equal(expected, Math.Exp(joint.LogProbability([a, b])), decimals);
    }

    [Theory]
    [InlineData(0.2, 0.499864, 6, 0.808097)]
    [InlineData(0.4, 0.113619, 6, 0.454938)]
    [InlineData(0.7, 0.0178640, 7, 0.187704)]
    public void Dependence_OfThePublishedPair_IsTheGoldenValue(double sigma, double information, int decimals, double correlation)
    {
        JointDistribution joint = new(Space, [new GaussianBand(Space, 1, 0, sigma)]);

        Assert.Equal(information, joint.MutualInformation(0, 1), decimals);
        Assert.Equal(information, joint.TotalCorrelation, decimals);
        Assert.Equal(correlation, joint.Correlation(0, 1), 6);
        Assert.Equal(correlation, joint.Correlation(1, 0), 6);
    }

    [Fact]
    public void Weight_OfTwoTimesTwoClasses_IsTheFormula()
    {
        FactorSpace space = Spaces.Of(2, 2);
        GaussianBand band = new(space, 0, 1, 0.5);

        Assert.Equal(1, band.Weight([1, 1]));
        Assert.Equal(Math.Exp(-2), band.Weight([0, 1]), 1e-16);
        Assert.Equal(band.Weight([0, 1]), band.Weight([1, 0]));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-0.2)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Sigma_NotAboveZeroAndFinite_IsRefused(double sigma)
    {
        Assert.Contains("above 0 and finite",
            Assert.Throws<ArgumentOutOfRangeException>(() => new GaussianBand(Space, 0, 1, sigma)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Factors_ThatCannotBeCorrelated_AreRefused()
    {
        Assert.Contains("f1 stands twice", Assert.Throws<ArgumentException>(() => new GaussianBand(Space, 1, 1, 0.2)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new GaussianBand(Space, 0, 2, 0.2));
        FactorSpace space = Spaces.Of(1, 3);
        Assert.Contains("f0 has 1 class", Assert.Throws<ArgumentException>(() => new GaussianBand(space, 0, 1, 0.2)).Message, StringComparison.Ordinal);
    }
}
