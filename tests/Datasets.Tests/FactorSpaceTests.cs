namespace Disentangle.Datasets.Tests;

public sealed class FactorSpaceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(1, 1, 1)]
    [InlineData(1, 3, 1, 4)]
    [InlineData(2, 3, 4, 5)]
    public void IndexOf_OfClassesOf_IsOneToOneAndRowMajor(params int[] sizes)
    {
        FactorSpace space = Spaces.Of(sizes);
        int[] previous = [.. sizes.Select(_ => -1)];
        Assert.Equal(sizes.Aggregate(1L, (product, size) => product * size), space.Count);
        for (long i = 0; i < space.Count; i++)
        {
            int[] row = new int[sizes.Length];
            space.ClassesOf(i, row);

            Assert.Equal(i, space.IndexOf(row));
            Assert.True(row.AsSpan().SequenceCompareTo(previous) > 0, "later indices are lexicographically larger");
            previous = row;
        }
    }

    [Fact]
    public void IndexOf_UsesTheStridesOfTheLastFactorFastest()
    {
        Assert.Equal((1 * 60) + (2 * 20) + (3 * 5) + 4, Spaces.Of(2, 3, 4, 5).IndexOf([1, 2, 3, 4]));
    }

    [Fact]
    public void ValuesOf_ReadsEachFactorsGrid()
    {
        FactorSpace space = new(new Factor("shape", [1, 2, 3]), Factor.Linear("scale", 0.5, 1, 6));
        double[] values = new double[2];
        space.ValuesOf([2, 5], values);

        Assert.Equal([3, 1], values);
    }

    [Fact]
    public void Classes_OutsideTheirFactor_AreRefusedByName()
    {
        FactorSpace space = Spaces.Of(2, 3);
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => space.IndexOf([1, 3]));
        Assert.Contains("f1 has classes 0 to 2; 3 came", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => space.IndexOf([-1, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => space.ClassesOf(6, new int[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => space.ClassesOf(-1, new int[2]));
    }

    [Fact]
    public void Rows_OfAnotherLength_AreRefused()
    {
        FactorSpace space = Spaces.Of(2, 3);
        Assert.Contains("has 2 classes (f0, f1); 3 came", Assert.Throws<ArgumentException>(() => space.IndexOf([0, 0, 0])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => space.ClassesOf(0, new int[1]));
        Assert.Throws<ArgumentException>(() => space.ValuesOf([0, 0], new double[3]));
    }

    [Fact]
    public void PositionOf_AnUnknownName_SuggestsTheNearest()
    {
        FactorSpace space = new(Factor.Linear("scale", 0, 1, 2), Factor.Linear("posX", 0, 1, 2));
        Assert.Equal(1, space.PositionOf("POSx"));
        UnknownNameException error = Assert.Throws<UnknownNameException>(() => space.PositionOf("scael"));
        Assert.Equal("scale", error.Nearest);
        Assert.Contains("Did you mean 'scale'?", error.Message, StringComparison.Ordinal);
        Assert.Contains("Known: scale, posX", error.Message, StringComparison.Ordinal);
        Assert.Null(Assert.Throws<UnknownNameException>(() => space.PositionOf("temperature")).Nearest);
    }

    [Fact]
    public void Constructor_OfMalformedFactors_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new FactorSpace());
        Assert.Throws<ArgumentException>(() => new FactorSpace(new Factor("a", [1]), new Factor("A", [1])));
        Assert.Throws<ArgumentException>(() => new FactorSpace(new Factor("a", [])));
        Assert.Throws<ArgumentException>(() => new FactorSpace(new Factor("a b", [1])));
        Assert.Throws<ArgumentException>(() => new FactorSpace(new Factor("a", [1, 2]) { ClassNames = ["one"] }));
        Assert.Throws<ArgumentException>(() => Spaces.Of(2_000_000_000 / 1000, 2_000_000, 2_000_000, 2_000_000));
    }

    [Fact]
    public void Linear_IncludesBothEnds()
    {
        Factor factor = Factor.Linear("orientation", 0, 2 * Math.PI, 40);
        Assert.Equal(40, factor.Size);
        Assert.Equal(0, factor.Values[0]);
        Assert.Equal(2 * Math.PI, factor.Values[39]);
        Assert.Equal(2 * Math.PI / 39, factor.Values[1]);
        Assert.Equal([0.5], Factor.Linear("one", 0.5, 1, 1).Values);
        Assert.Throws<ArgumentOutOfRangeException>(() => Factor.Linear("none", 0, 1, 0));
    }

    [Fact]
    public void ValuesAt_WholeCoordinates_AreTheValuesOfTheClassesAndLinearBetween()
    {
        FactorSpace space = new(new Factor("a", [1, 4, 2]) { IsContinuous = true }, Factor.Linear("b", 0, 2 * Math.PI, 40) with { IsContinuous = true });
        double[] values = new double[2], expected = new double[2];
        for (int c = 0; c < 40; c++)
        {
            space.ValuesAt([c % 3, c], values);
            space.ValuesOf([c % 3, c], expected);
            Assert.Equal(expected, values);
        }

        space.ValuesAt([1.25, 0], values);
        Assert.Equal(3.5, values[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => space.ValuesAt([2.5, 0], new double[2]));
        Assert.Throws<ArgumentException>(() => space.ValuesAt([2, 0], new double[1]));
    }
}
