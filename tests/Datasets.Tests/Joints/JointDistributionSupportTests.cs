using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Joints.Pairwise;

namespace Disentangle.Datasets.Tests.Joints;

public sealed class JointDistributionSupportTests
{
    public static TheoryData<int[], int[][]> Layouts => new()
    {
        { [4, 5], [[0, 1]] },
        { [2, 3, 4, 3], [[0, 2], [1, 3]] },
        { [2, 3, 4, 3], [[3, 0], [2, 1]] },
        { [3, 2, 1, 4, 2, 3], [[0, 3], [1, 5], [4]] },
        { [3, 2, 1, 4, 2, 3], [[5, 0, 3], [1, 2]] },
        { [2, 2, 2, 2, 2, 2], [[0, 2], [2, 4], [1, 5]] },
        { [5, 1, 5], [[1]] },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void SupportCell_OfInterleavedBlocks_IsTheRowMajorEnumeration(int[] sizes, int[][] blocks)
    {
        FactorSpace space = Spaces.Of(sizes);
        for (int seed = 0; seed < 20; seed++)
        {
            JointDistribution joint;
            try
            {
                joint = new(space, blocks.Select((positions, i) => TablePotential.Random(space, positions, (seed * 10) + i, zeros: 0.4)));
            }
            catch (JointTableException)
            {
                continue;
            }

            int[][] expected = [.. space.Rows().Where(row => joint.LogProbability(row) > double.NegativeInfinity)];
            Assert.Equal(expected.Length, joint.SupportCount);
            for (int k = 0; k < expected.Length; k++)
            {
                int[] row = new int[space.Dimension];
                joint.SupportCell(k, row);
                Assert.True(row.AsSpan().SequenceEqual(expected[k]),
                    $"seed {seed}, k {k}: {string.Join(' ', row)}, expected {string.Join(' ', expected[k])}");
            }
        }
    }

    [Fact]
    public void SupportCell_OfAFullSupport_IsTheGrid()
    {
        FactorSpace space = Spaces.Of(2, 3, 4);
        JointDistribution joint = new(space, [new GaussianBand(space, 0, 2, 0.3)]);
        Assert.True(joint.HasFullSupport);
        int[] row = new int[3];
        joint.SupportCell(17, row);
        Assert.Equal(17, space.IndexOf(row));
    }

    [Fact]
    public void SupportCell_OutsideTheSupport_IsRefused()
    {
        JointDistribution joint = JointDistribution.Independent(Spaces.Of(2, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => joint.SupportCell(6, new int[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => joint.SupportCell(-1, new int[2]));
        Assert.Throws<ArgumentException>(() => joint.SupportCell(0, new int[1]));
    }
}
