using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Joints;

public sealed class PointingTests
{
    // Edges of the authors' construction, numpy's linspace(0, 360, 33): the class is the number of edges at or below θ, minus one.
    private static readonly double[] Edges = [.. Enumerable.Range(0, 33).Select(k => 11.25 * k)];

    [Theory]
    [InlineData(0, 0, 5)]
    [InlineData(31, 0, 12)]
    [InlineData(0, 31, 29)]
    [InlineData(31, 31, 21)]
    [InlineData(16, 16, 17)]
    [InlineData(16, 31, 25)]
    [InlineData(31, 16, 17)]
    [InlineData(16, 0, 9)]
    [InlineData(0, 16, 33)]
    [InlineData(20, 7, 11)]
    public void TargetClass_OfPublishedPositions_IsTheGoldenOne(int x, int y, int t)
    {
        FactorSpace space = Spaces.Of(32, 32, 32);

        Assert.Equal((t - 1) % 32, new Pointing(space, 0, 1, 2).TargetClass([x, y]));
    }

    [Fact]
    public void TargetClass_OfEveryPosition_CountsTheEdges()
    {
        FactorSpace space = Spaces.Of(32, 32, 32);
        Pointing pointing = new(space, 0, 1, 2);
        for (int x = 0; x < 32; x++)
        {
            for (int y = 0; y < 32; y++)
            {
                double degrees = (Math.Atan2(y - 16, x - 16) * 180 / Math.PI) + 180;
                Assert.Equal((Edges.Count(e => e <= degrees + 1e-9) - 1) % 32, pointing.TargetClass([x, y]));
            }
        }
    }

    [Fact]
    public void Joint_OfPointing_IsAFunctionOfTheUniformPosition()
    {
        FactorSpace space = Spaces.Of(32, 32, 32);
        Pointing pointing = new(space, 0, 1, 2);
        JointDistribution joint = new(space, [pointing]);
        double orientation = joint.FactorEntropy(0);

        Assert.Equal(1024, joint.SupportCount);
        Assert.Equal(Math.Log(1024), joint.Entropy, 1e-12);
        Assert.Equal(orientation, joint.TotalCorrelation, 1e-12);
        Assert.Equal(0, joint.MutualInformation(1, 2), 1e-12);
        Assert.All(joint.Marginal(1, 2), p => Assert.Equal(1.0 / 1024, p, 1e-17));
        int[] row = new int[3];
        for (int k = 0; k < 1024; k++)
        {
            joint.SupportCell(k, row);
            Assert.Equal(pointing.TargetClass(row.AsSpan(1)), row[0]);
        }
    }

    [Fact]
    public void Target_OfAnyFactorOrder_IsTheFirstName()
    {
        FactorSpace space = Spaces.Of(4, 3, 8);
        Pointing pointing = (Pointing)JointDistribution.Parse("pointing(f2,f0,f1)", space).Terms[0];

        Assert.Equal(2, pointing.Target);
        Assert.Equal(1, pointing.Weight([pointing.TargetClass([3, 0]), 3, 0]));
        Assert.All(Enumerable.Range(0, 8), c => Assert.Equal(c == pointing.TargetClass([3, 0]) ? 1 : 0, pointing.Weight([c, 3, 0])));
    }

    [Fact]
    public void Weight_CombinedWithABandOnItsParents_LeavesTheirTable()
    {
        FactorSpace space = Spaces.Of(8, 6, 6);
        JointDistribution band = JointDistribution.Parse("band(f1,f2;sigma=0.3)", space);
        JointDistribution both = JointDistribution.Parse("pointing(f0,f1,f2) & band(f1,f2;sigma=0.3)", space);

        Assert.Equal(36, both.SupportCount);
        Assert.Equal(band.MutualInformation(1, 2), both.MutualInformation(1, 2), 1e-14);
    }
}
