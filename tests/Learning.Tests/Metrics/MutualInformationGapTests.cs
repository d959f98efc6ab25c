using Disentangle.Learning.Metrics;

namespace Disentangle.Learning.Tests.Metrics;

public class MutualInformationGapTests
{
    private static readonly MutualInformationGap Gap = new();
    private static readonly NormalizedMutualInformation Nmi = new();

    [Fact]
    public void Mig_OfGoldenSample_MatchesTheReference()
    {
        Assert.Equal(0.5168630, Gap.Evaluate(GoldenSample.Create()).Mean, 1e-6);
    }

    [Fact]
    public void Nmi_OfGoldenSample_MatchesTheReference()
    {
        NormalizedMutualInformationResult result = Nmi.Evaluate(GoldenSample.Create());
        AssertClose([1.000000, 0.210399, 0.660384], result.Top1);
        AssertClose([0.072888, 0.004024, 0.243282], result.Top2);
        Assert.Equal(0.6235944, result.MeanTop1, 1e-6);
        Assert.Equal(0.1067313, result.MeanTop2, 1e-6);
        Assert.Equal(3 * 0.6235944, result.SumTop1, 1e-6);
        Assert.Equal(3 * 0.1067313, result.SumTop2, 1e-6);
        Assert.Equal(1.520591 / 2.302585, result.Matrix[2][3]!.Value, 1e-6);
        Assert.Equal(0.000120 / 1.386294, result.Matrix[1][0]!.Value * 1.609438 / 1.386294, 1e-6);
    }

    [Fact]
    public void Mig_OfAPerfectCode_IsOne()
    {
        RepresentationSample sample = Oracles.Sample((x, y) => [x, y]);
        Assert.Equal(1, Gap.Evaluate(sample).Mean, 12);
        NormalizedMutualInformationResult nmi = Nmi.Evaluate(sample);
        Assert.Equal((1, 0), (Math.Round(nmi.MeanTop1, 12), Math.Round(nmi.MeanTop2, 12)));
    }

    [Fact]
    public void Mig_OfAPermutedRescaledCode_IsOne()
    {
        Assert.Equal(1, Gap.Evaluate(Oracles.Sample((x, y) => [(-3 * y) + 8, 0, 1e-3 * x])).Mean, 12);
    }

    [Fact]
    public void Mig_OfDuplicatedLatents_IsZeroThoughAllIsKnown()
    {
        RepresentationSample sample = Oracles.Sample((x, y) => [x, y, x, y]);
        Assert.Equal(0, Gap.Evaluate(sample).Mean, 12);
        Assert.Equal(1, Nmi.Evaluate(sample).MeanTop1, 12);
        Assert.Equal(1, Nmi.Evaluate(sample).MeanTop2, 12);
    }

    [Fact]
    public void Mig_OfDeadLatents_IsZero()
    {
        RepresentationSample sample = Oracles.Sample((_, _) => [0, 0.25, -7]);
        Assert.Equal(0, Gap.Evaluate(sample).Mean, 12);
        Assert.Equal(0, Nmi.Evaluate(sample).MeanTop1, 12);
    }

    [Fact]
    public void Mig_OfARotatedCode_IsFarBelowOne()
    {
        Assert.InRange(Gap.Evaluate(Oracles.Sample((x, y) => [x + y, x - y])).Mean, -1e-12, 0.05);
    }

    [Fact]
    public void Mig_WithOneLatent_TakesZeroForTheSecond()
    {
        MutualInformationGapResult result = Gap.Evaluate(Oracles.Sample((x, _) => [x]));
        AssertClose([1, 0], result.PerFactor);
        Assert.Equal(0.5, result.Mean, 12);
        Assert.Equal(0, Nmi.Evaluate(Oracles.Sample((x, _) => [x])).MeanTop2, 12);
    }

    [Fact]
    public void Mig_FactorWithOneClass_IsLeftOutAndSaidSo()
    {
        RepresentationSample sample = Oracles.Sample((x, y) => [x, y], fixColor: true);
        MutualInformationGapResult result = Gap.Evaluate(sample);
        Assert.Equal(1, result.Mean, 12);
        Assert.Null(result.PerFactor[2]);
        Assert.Contains("color", Assert.Single(result.Notes));
        NormalizedMutualInformationResult nmi = Nmi.Evaluate(sample);
        Assert.Equal(1, nmi.MeanTop1, 12);
        Assert.Equal(2, nmi.SumTop1, 12);
        Assert.All(nmi.Matrix[2], Assert.Null);
    }

    [Theory]
    [InlineData("mig")]
    [InlineData("nmi")]
    public void Evaluate_NoFactorVaries_IsRefusedByName(string metric)
    {
        RepresentationSample sample = new([0, 1, 2], 1, [0, 0, 0], ["color"], [1]);
        MetricUndefinedException error = Assert.Throws<MetricUndefinedException>(() => MetricCatalogue.Find(metric).Evaluate(sample));
        Assert.Equal(metric, error.Metric);
        Assert.Contains("color", error.Message);
    }

    private static void AssertClose(double[] expected, IReadOnlyList<double?> actual)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i]!.Value, 1e-6);
        }
    }
}
