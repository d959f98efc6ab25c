using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Joints.Pairwise;

namespace Disentangle.Datasets.Tests.Joints.Pairwise;

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

    [Theory]
    [InlineData("band(f1,f0;sigma=0.2,units=normalised,slope=1,offset=0,inverse=no)", "band(f0,f1;sigma=0.2)")]
    [InlineData("band(f1,f0;sigma=0.2,slope=0.5)", "band(f1,f0;sigma=0.2,slope=0.5)")]
    [InlineData("band(f1,f0;sigma=0.2,offset=-0.25)", "band(f1,f0;sigma=0.2,offset=-0.25)")]
    [InlineData("band(f1,f0;sigma=0.2,inverse=yes)", "band(f0,f1;sigma=0.2,inverse=yes)")]
    [InlineData("band(f1,f0;sigma=0.2,slope=-1,offset=1)", "band(f0,f1;sigma=0.2,slope=-1,offset=1)")]
    [InlineData("band(f1,f0;sigma=2,units=class)", "band(f1,f0;sigma=2,units=class)")]
    [InlineData("band(f1,f0;sigma=2,units=class,slope=2)", "band(f1,f0;sigma=2,units=class)")]
    [InlineData("band(f1,f0;sigma=2,units=class,slope=1)", "band(f0,f1;sigma=2,units=class,slope=1)")]
    [InlineData("band(f1,f0;sigma=2,units=class,slope=1,inverse=yes)", "band(f1,f0;sigma=2,units=class,slope=1,inverse=yes)")]
    [InlineData("band(f2,f0;sigma=2,units=class)", "band(f0,f2;sigma=2,units=class)")]
    [InlineData("band(f2,f0;sigma=2,units=class,inverse=yes)", "band(f0,f2;sigma=2,units=class,inverse=yes)")]
    [InlineData("band(f2,f0;sigma=2,units=class,offset=1)", "band(f2,f0;sigma=2,units=class,offset=1)")]
    public void Expression_OfALine_LeavesOutDefaultsAndSortsFactorsWhereTheWeightIsSymmetric(string text, string canonical)
    {
        Canonical.Parse(text, canonical, Spaces.Of(4, 7, 4));
    }

    [Fact]
    public void Factors_SwappedUnderTheSameText_GiveTheSameTableUpToRounding()
    {
        FactorSpace space = Spaces.Of(4, 7, 4);
        string[] settings =
        [
            "units=normalised", "slope=0.5", "offset=-0.25", "inverse=yes", "slope=-1,offset=1", "slope=-1,inverse=yes", "units=class",
            "units=class,slope=1", "units=class,inverse=yes", "units=class,slope=1,inverse=yes", "units=class,slope=-1,offset=3",
        ];
        foreach (string setting in settings)
        {
            foreach (string other in new[] { "f1", "f2" })
            {
                JointDistribution first = JointDistribution.Parse($"band(f0,{other};sigma=0.7,{setting})", space);
                JointDistribution second = JointDistribution.Parse($"band({other},f0;sigma=0.7,{setting})", space);
                double[] a = first.Marginal(0, other[1] - '0'), b = second.Marginal(0, other[1] - '0');
                bool isSame = a.Zip(b).All(pair => Math.Abs(pair.First - pair.Second) < 1e-12);

                Assert.True(isSame == (first.Expression == second.Expression), $"{first.Expression} and {second.Expression}");
            }
        }
    }

    [Fact]
    public void Weight_InClasses_IsThePaperFormulaOverClassIndices()
    {
        // α = c1_max / c2_max and σ relative to c1's range: 0.2 · 7 = 1.4 classes.
        JointDistribution normalised = JointDistribution.Parse("band(f0,f1;sigma=0.2)", Space);
        JointDistribution classes = JointDistribution.Parse("band(f0,f1;sigma=1.4,units=class)", Space);

        Assert.All(normalised.Marginal(0, 1).Zip(classes.Marginal(0, 1)), pair => Assert.Equal(pair.First, pair.Second, 1e-16));
    }

    [Fact]
    public void Weight_OfALine_IsTheFormula()
    {
        FactorSpace space = Spaces.Of(5, 3);
        BandLine normalised = new() { Slope = 0.5, Offset = 0.25 };
        BandLine classes = new() { Units = BandUnits.Class, Slope = -2, Offset = 3 };
        BandLine inverse = new() { Units = BandUnits.Class, IsInverse = true };
        foreach (int[] row in space.Rows())
        {
            double ua = row[0] / 4.0, ub = row[1] / 2.0;
            Assert.Equal(Math.Exp(-Square(ua - ((0.5 * ub) + 0.25)) / (2 * 0.09)), new GaussianBand(space, 0, 1, 0.3, normalised).Weight(row), 1e-15);
            Assert.Equal(Math.Exp(-Square(row[0] - ((-2 * row[1]) + 3)) / (2 * 1.44)), new GaussianBand(space, 0, 1, 1.2, classes).Weight(row), 1e-15);
            Assert.Equal(Math.Exp(-Square(row[0] - (2 * (2 - row[1]))) / (2 * 1.44)), new GaussianBand(space, 0, 1, 1.2, inverse).Weight(row), 1e-15);
            Assert.Equal(new GaussianBand(space, 0, 1, 0.3).Weight([row[0], 2 - row[1]]), new GaussianBand(space, 0, 1, 0.3, new BandLine { IsInverse = true }).Weight(row));
        }
    }

    [Theory]
    [InlineData("band(f0,f1;sigma=0.2,units=turns)", "units is 'turns'; it must be one of normalised, class")]
    [InlineData("band(f0,f1;sigma=0.2,inverse=1)", "inverse is 1; it must be one of no, yes")]
    [InlineData("band(f0,f1;sigma=0.2,slope=0)", "slope is 0 and offset 0; both must be finite, and the slope not 0")]
    public void Line_OutsideItsRange_IsRefused(string text, string problem)
    {
        Assert.Contains(problem, Canonical.Refused(text, Space).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(1, double.PositiveInfinity)]
    public void Line_NotFinite_IsRefused(double slope, double offset)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new GaussianBand(Space, 0, 1, 0.2, new BandLine { Slope = slope, Offset = offset }));
    }

    private static double Square(double x) => x * x;
}
