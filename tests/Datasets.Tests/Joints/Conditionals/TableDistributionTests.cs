using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Joints.Conditionals;

public sealed class TableDistributionTests
{
    private static readonly FactorSpace Space = Spaces.Of(2, 3, 2);

    [Fact]
    public void Table_OfOneParent_IsTheConditionalAndLeavesTheParent()
    {
        JointDistribution joint = JointDistribution.Parse("f0 ~ weights(1, 3) & f1 ~ table(f0;w=[[1,1,2],[0,3,1]])", Space);

        Assert.Equal([0.25, 0.75], joint.Marginal(0));
        double[] expected = [0.0625, 0.0625, 0.125, 0, 0.5625, 0.1875];
        Assert.All(Enumerable.Range(0, 6), i => Assert.Equal(expected[i], joint.Marginal(0, 1)[i], 1e-15));
        Assert.Equal("f0 ~ weights(1, 3) & f1 ~ table(f0;w=[[1,1,2],[0,3,1]])", joint.Expression);
        Assert.Equal(joint.Marginal(0, 1), JointDistribution.Parse(joint.Expression, Space).Marginal(0, 1));
    }

    [Fact]
    public void Table_OfTwoParents_TakesItsAxesInTheOrderWritten()
    {
        JointDistribution joint = JointDistribution.Parse("f1 ~ table(f2,f0;w=[[[1,0,0],[0,1,0]],[[0,0,1],[1,1,2]]])", Space);

        Assert.Equal(1 / 4.0, joint.Probability([0, 0, 0]), 1e-15);
        Assert.Equal(1 / 4.0, joint.Probability([1, 1, 0]), 1e-15);
        Assert.Equal(1 / 4.0, joint.Probability([0, 2, 1]), 1e-15);
        Assert.Equal(1 / 8.0, joint.Probability([1, 2, 1]), 1e-15);
        Assert.Equal(0, joint.Probability([1, 0, 0]));
    }

    [Fact]
    public void Table_UnderAnIntervention_IsCut()
    {
        JointDistribution joint = JointDistribution.Parse("f1 ~ table(f0;w=[[1,0,0],[0,0,1]]) & do(f1)", Space);

        Assert.Equal(0, joint.MutualInformation(0, 1));
        Assert.All(joint.Marginal(1), p => Assert.Equal(1 / 3.0, p, 1e-15));
    }

    [Theory]
    [InlineData("f1 ~ table(f0;w=[[1,1],[1,1]])", 17, "shape (2, 2); f0, f1 need (2, 3)")]
    [InlineData("f1 ~ table(f0;w=[[1,1,1],[0,0,0]])", 6, "The row at f0 = 1 sums to 0")]
    [InlineData("f1 ~ table(f0;w=[[1,1,1],[1,-1,1]])", 29, "weights are numbers of at least 0")]
    [InlineData("f1 ~ table(f1;w=[[1,1,1],[1,1,1],[1,1,1]])", 6, "f1 cannot depend on itself")]
    [InlineData("f1 ~ table(f0)", 6, "table needs the setting w")]
    [InlineData("f1 ~ table(f0;w=[[1,1,1],[1,1,1]],x=2)", 35, "Unknown setting of table 'x'")]
    public void Table_ThatDoesNotFit_IsRefusedAtItsPlace(string text, int column, string problem)
    {
        JointFormatException error = Assert.Throws<JointFormatException>(() => JointDistribution.Parse(text, Space));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal(column, error.Column);
    }
}
