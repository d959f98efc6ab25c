using Disentangle.Learning.Metrics;

namespace Disentangle.Learning.Tests.Metrics;

public class RepresentationSampleTests
{
    [Fact]
    public void Columns_OfRowMajorArrays_AreRead()
    {
        RepresentationSample sample = new([1, 2, 3, 4, 5, 6], 2, [0, 1, 1, 0, 0, 1], ["a", "b"], [2, 2]);
        Assert.Equal(3, sample.Count);
        Assert.Equal([2.0, 4.0, 6.0], sample.CodesOf(1));
        Assert.Equal([0, 1, 0], sample.ClassesOf(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => sample.CodesOf(2));
    }

    [Fact]
    public void Constructor_LengthsDiffer_NamesBothCounts()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new RepresentationSample(new double[6], 2, new int[4], ["a"], [2]));
        Assert.Contains("3 rows of D = 2", error.Message);
        Assert.Contains("4 rows of F = 1", error.Message);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void Constructor_CodeNotFinite_NamesRowAndColumn(double bad)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => new RepresentationSample([0, 1, 2, 3, 4, bad], 2, [0, 0, 0], ["a"], [2]));
        Assert.Contains("observation 2, latent 1", error.Message);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public void Constructor_ClassOutside_NamesFactorAndRange(int bad)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new RepresentationSample([0, 1], 1, [0, bad], ["shape"], [2]));
        Assert.Contains($"Factor shape of observation 1 has class {bad}; its classes are 0 to 1", error.Message);
    }

    [Fact]
    public void Constructor_Empty_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new RepresentationSample([], 2, [], ["a"], [2]));
        Assert.Throws<ArgumentException>(() => new RepresentationSample([0], 1, [0], [], []));
        Assert.Throws<ArgumentException>(() => new RepresentationSample([0], 1, [0], ["a", "b"], [2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RepresentationSample([0], 0, [0], ["a"], [2]));
    }
}
