using Disentangle.Learning.Metrics;

namespace Disentangle.Learning.Tests.Metrics;

public class MutualInformationTests
{
    [Fact]
    public void Estimate_OfACopy_IsTheEntropy()
    {
        int[] labels = [0, 1, 2, 2];
        double expected = (2 * 0.25 * Math.Log(4)) + (0.5 * Math.Log(2));
        Assert.Equal(expected, MutualInformation.Entropy(labels, 3), 12);
        Assert.Equal(expected, MutualInformation.Estimate(labels, 3, [2, 0, 1, 1], 3), 12);
    }

    [Fact]
    public void Estimate_OfIndependentVariables_IsZero()
    {
        Assert.Equal(0, MutualInformation.Estimate([0, 0, 1, 1], 2, [0, 1, 0, 1], 2), 12);
    }

    [Fact]
    public void Estimate_OfANoisyBinaryChannel_MatchesTheClosedForm()
    {
        // Three of four agree: I = ln 2 − h(1/4) for uniform marginals.
        int[] a = [0, 0, 0, 0, 1, 1, 1, 1], b = [0, 0, 0, 1, 1, 1, 1, 0];
        double noise = -(0.25 * Math.Log(0.25)) - (0.75 * Math.Log(0.75));
        Assert.Equal(Math.Log(2) - noise, MutualInformation.Estimate(a, 2, b, 2), 12);
        Assert.Equal(MutualInformation.Estimate(a, 2, b, 2), MutualInformation.Estimate(b, 2, a, 2), 12);
    }

    [Fact]
    public void Entropy_OfOneClass_IsExactlyZero()
    {
        Assert.Equal(0, MutualInformation.Entropy([1, 1, 1], 3));
    }

    [Fact]
    public void Estimate_LengthsDiffer_NamesBoth()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => MutualInformation.Estimate([0, 1], 2, [0], 2));
        Assert.Contains("2 and 1 labels", error.Message);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public void Estimate_LabelOutside_NamesIt(int bad)
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(
            () => MutualInformation.Estimate([0, bad], 2, [0, 1], 2));
        Assert.Contains($"Labels 1 are {bad} and 1", error.Message);
    }

    [Fact]
    public void Matrix_OfGoldenSample_MatchesTheReference()
    {
        MutualInformationMatrix matrix = MutualInformationMatrix.Estimate(GoldenSample.Create());
        double[,] expected =
        {
            { 1.386294, 0.000120, 0.000429 }, { 0.002656, 0.338624, 0.560178 },
            { 0.003202, 0.006477, 0.031639 }, { 0.101044, 0.002282, 1.520591 },
        };
        for (int latent = 0; latent < 4; latent++)
        {
            for (int factor = 0; factor < 3; factor++)
            {
                Assert.Equal(expected[latent, factor], matrix[factor, latent], 1e-6);
            }
        }

        Assert.Equal(1.386294, matrix.FactorEntropies[0], 1e-6);
        Assert.Equal(1.609438, matrix.FactorEntropies[1], 1e-6);
        Assert.Equal(2.302585, matrix.FactorEntropies[2], 1e-6);
    }
}
