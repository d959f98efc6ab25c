using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Joints.Weights;

namespace Disentangle.Datasets.Tests.Joints.Weights;

public sealed class WeightTableTests
{
    private static readonly FactorSpace Space = Spaces.Of(2, 3, 2, 300, 300);

    [Theory]
    [InlineData("table(f0,f1;w=[[1,0.5,0],[0.25,2,1e-3]])", "table(f0,f1;w=[[1,0.5,0],[0.25,2,0.001]])")]
    [InlineData("table(f1,f0;w=[[1,0.25],[0.5,2],[0,1e-3]])", "table(f0,f1;w=[[1,0.5,0],[0.25,2,0.001]])")]
    [InlineData("table(f1;w=[1,2,3])", "table(f1;w=[1,2,3])")]
    [InlineData("table(f0;w=[0.1,-0])", "table(f0;w=[0.1,0])")]
    [InlineData("table(f0;w=[0.30000000000000004,1e-300])", "table(f0;w=[0.30000000000000004,1E-300])")]
    [InlineData("table(f2,f0,f2x;w=[[[1,2,3],[4,5,6]],[[7,8,9],[0,1,2]]])", "table(f0,f2x,f2;w=[[[1,7],[2,8],[3,9]],[[4,0],[5,1],[6,2]]])")]
    [InlineData("table(f2,f0,f2x;w=[[1,2,3],[4,5,6],[7,8,9],[0,1,2]])", "table(f0,f2x,f2;w=[[[1,7],[2,8],[3,9]],[[4,0],[5,1],[6,2]]])")]
    public void Expression_HoldsTheNumbersWithFactorsInOrder(string text, string canonical)
    {
        FactorSpace space = text.Contains("f2x", StringComparison.Ordinal)
            ? new FactorSpace(Factor.Linear("f0", 0, 1, 2), Factor.Linear("f2x", 0, 1, 3), Factor.Linear("f2", 0, 1, 2))
            : Space;
        Canonical.Parse(text, canonical, space);
    }

    [Fact]
    public void Probability_IsTheNormalisedWeight()
    {
        JointDistribution joint = JointDistribution.Parse("table(f1,f0;w=[[1,2],[3,4],[5,5]])", Space);

        Assert.Equal([1 / 20.0, 3 / 20.0, 5 / 20.0, 2 / 20.0, 4 / 20.0, 5 / 20.0], joint.Marginal(0, 1));
    }

    [Fact]
    public void Weight_OfRandomTables_IsTheNumberInTheGivenOrderOfFactors()
    {
        FactorSpace space = Spaces.Of(2, 3, 4);
        for (int seed = 0; seed < 20; seed++)
        {
            System.Random random = new(seed);
            int[] positions = [0, 1, 2];
            random.Shuffle(positions);
            double[] weights = [.. Enumerable.Range(0, 24).Select(_ => random.NextDouble())];
            WeightTable table = new(space, positions, weights);
            FactorSpace turned = new([.. positions.Select(p => space.Factors[p])]);
            foreach (int[] row in turned.Rows())
            {
                int[] sorted = [.. positions.Zip(row).OrderBy(pair => pair.First).Select(pair => pair.Second)];
                Assert.True(weights[turned.IndexOf(row)] == table.Weight(sorted), $"seed {seed}");
            }
        }
    }

    [Theory]
    [InlineData("table(f0,f1;w=[[1,2],[3,4],[5,6]])", 15, "the table has shape (3, 2); f0, f1 need (2, 3).")]
    [InlineData("table(f0;w=[[1,2]])", 12, "the table has shape (1, 2); f0 need (2).")]
    [InlineData("table(f0,f1;w=5)", 15, "the table has shape (); f0, f1 need (2, 3).")]
    [InlineData("table(f0,f1,f2;w=[1,2])", 18, "f0, f1, f2 need (2, 3, 2) or (6, 2).")]
    [InlineData("table(f0,f1;w=[[1,2,3],[4,5]])", 24, "a list of 3 must stand here, as before it in w; a list of 2 came.")]
    [InlineData("table(f0,f1;w=[[1,2,3],4])", 24, "a list of 3 must stand here, as before it in w; 4 came.")]
    [InlineData("table(f0;w=[1,[2]])", 15, "a list stands in w; weights are numbers of at least 0.")]
    [InlineData("table(f0;w=[1,-2])", 15, "-2 stands in w; weights are numbers of at least 0.")]
    [InlineData("table(f0;w=[1,nan])", 15, "'nan' stands in w; weights are numbers of at least 0.")]
    [InlineData("table(f0;w=[1,1e999])", 15, "a finite number must stand here")]
    [InlineData("table(f0;w=[0,0])", 1, "All weights over f0 are 0")]
    [InlineData("table(f0)", 1, "table needs the setting w. Write table(")]
    [InlineData("table(f0;w=[1,2],file='a.csv')", 23, "w or file, not both")]
    [InlineData("table(f3,f4;w=[1])", 1, "A table over f3, f4 has 90000 cells; at most 65536 are allowed.")]
    public void Faults_AreNamedWithTheirPlace(string text, int column, string problem)
    {
        JointFormatException error = Canonical.Refused(text, Space);

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal(column, error.Column);
    }

    [Fact]
    public void Weights_OfTheWrongNumberOrSign_AreRefused()
    {
        Assert.Contains("have 6 combinations; 5 weights came", Message(() => new WeightTable(Space, [0, 1], new double[5])), StringComparison.Ordinal);
        Assert.Contains("Weight 1 is -1", Message(() => new WeightTable(Space, [0], [1, -1])), StringComparison.Ordinal);
        Assert.Contains("Weight 0 is NaN", Message(() => new WeightTable(Space, [0], [double.NaN, 1])), StringComparison.Ordinal);
        Assert.Contains("stands twice", Message(() => new WeightTable(Space, [0, 0], [1, 1, 1, 1])), StringComparison.Ordinal);
    }

    [Fact]
    public void Expression_OfTheLargestTable_ParsesBack()
    {
        FactorSpace space = Spaces.Of(256, 256);
        System.Random random = new(1);
        WeightTable table = new(space, [0, 1], [.. Enumerable.Range(0, WeightTable.MaximumCells).Select(_ => random.NextDouble())]);
        WeightTable again = Assert.IsType<WeightTable>(Assert.Single(JointDistribution.Parse(table.Expression, space).Terms));

        Assert.Equal(table.Weights, again.Weights);
    }

    private static string Message(Func<object> create) => Assert.ThrowsAny<ArgumentException>(create).Message;
}
