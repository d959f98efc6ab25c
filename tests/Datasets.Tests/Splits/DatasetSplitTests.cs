using Disentangle.Datasets.Splits;

namespace Disentangle.Datasets.Tests.Splits;

public sealed class DatasetSplitTests
{
    private static readonly FactorSpace Factors = new(
        Factor.Linear("shape", 0, 1, 3), Factor.Linear("orientation", 0, 1, 40), Factor.Linear("2d-pos", 0, 1, 32));

    [Theory]
    [InlineData("test=50", "test=50")]
    [InlineData("  test = 50 , TRAIN=rest ", "test=50,TRAIN=rest")]
    [InlineData("train=rest,test=50", "test=50")]
    [InlineData("train,test=50", "test=50")]
    [InlineData("test=50,unused=rest", "test=50,unused=rest")]
    [InlineData("unused,test=50", "test=50,unused=rest")]
    [InlineData("train", "train=rest")]
    [InlineData("train=0.8,validation=0.10,test=.1", "train=0.8,validation=0.1,test=0.1")]
    [InlineData("a=0.25,b=0.75", "a=0.25,b=0.75")]
    [InlineData("test=0.1 SEED = 3", "test=0.1 seed=3")]
    [InlineData("test=0.1 seed=0", "test=0.1")]
    [InlineData("test=0.1 over Orientation,shape seed=18446744073709551615", "test=0.1 over shape,orientation seed=18446744073709551615")]
    [InlineData("test=0.1 over 2d-pos", "test=0.1 over 2d-pos")]
    [InlineData("test=0.1 over shape,2d-pos,orientation", "test=0.1")]
    [InlineData("fold-1=10,fold_2=10", "fold-1=10,fold_2=10")]
    public void Parse_OfAnyWriting_GivesOneCanonicalTextThatParsesBack(string text, string canonical)
    {
        DatasetSplit split = DatasetSplit.Parse(text, Factors);
        Assert.Equal(canonical, split.Expression);
        DatasetSplit again = DatasetSplit.Parse(canonical, Factors);
        Assert.Equal(canonical, again.Expression);
        Assert.Equal(split.Parts, again.Parts);
        Assert.Equal(split.Over, again.Over);
        Assert.Equal(split.Seed, again.Seed);
    }

    [Theory]
    [InlineData("test=50", "test,train")]
    [InlineData("unused,test=50,validation=2", "test,validation,unused")]
    [InlineData("a=0.25,b=0.75", "a,b")]
    [InlineData("a=0.25,b=0.5", "a,b,train")]
    [InlineData("train=100,test=50", "train,test")]
    public void Parts_OfASplit_AreThoseOfAStatedSizeThenTheRest(string text, string names)
    {
        Assert.Equal(names, string.Join(',', DatasetSplit.Parse(text, Factors).PartNames));
    }

    [Theory]
    [InlineData("", "the name of a part must stand here; the end came")]
    [InlineData("test=", "the size of part test must stand here; the end came")]
    [InlineData("test=50,", "the name of a part must stand here")]
    [InlineData("test=half", "part test has the size 'half'; it must be a number such as 50000, a share such as 0.1, or rest")]
    [InlineData("test=-1", "part test has the size '-1'")]
    [InlineData("test=0", "part test has 0 units; at least 1 is needed")]
    [InlineData("test=1.0", "part test has the share 1.0; shares are above 0 and below 1")]
    [InlineData("test=0.0", "above 0")]
    [InlineData("test=0.1234567891", "at most 9 decimals")]
    [InlineData("a=0.6,b=0.6", "the shares sum to 1.2; at most 1 is allowed")]
    [InlineData("a=0.6,b=0.4,c=5", "the shares sum to 1; nothing is left for the other parts")]
    [InlineData("a=0.6,b=0.4,c=rest", "nothing is left")]
    [InlineData("a,b", "a and b both take the rest; give all but one of them a number")]
    [InlineData("a=1,A=2", "two parts have one name")]
    [InlineData("test=5 over", "the name of a factor must stand here")]
    [InlineData("test=5 over orientatoin", "Did you mean 'orientation'?")]
    [InlineData("test=5, seed=3", "'seed' cannot name a part")]
    [InlineData("rest=5", "'rest' cannot name a part")]
    [InlineData("factor_sizes=5", "cannot name a part")]
    [InlineData("1st=5", "'1st' cannot name a part: names are letters")]
    [InlineData("test=5 seed=-3", "the seed is '-3'; it must be an integer from 0 to")]
    [InlineData("test=5 seed 3", "'=' must follow seed; '3' came")]
    [InlineData("test=5 seed=3 over shape", "'over' cannot stand here")]
    [InlineData("test:5", "':' cannot stand here. Write for example test=50000")]
    public void Parse_OfAFaultySplit_SaysWhatCameAndTheCure(string text, string problem)
    {
        SplitFormatException error = Assert.Throws<SplitFormatException>(() => DatasetSplit.Parse(text, Factors));
        Assert.StartsWith("Split '", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IndexOf_AnUnknownPart_SuggestsTheNearest()
    {
        DatasetSplit split = DatasetSplit.Parse("test=5", Factors);
        Assert.Equal(1, split.IndexOf("Train"));
        Assert.Equal("test", Assert.Throws<UnknownNameException>(() => split.IndexOf("tets")).Nearest);
    }
}
